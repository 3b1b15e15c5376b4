package th.kaechon.casefile;

/** Class of a household after the tambon meeting (letter step 2.2; the words are common practice, domain note 7.3). */
public enum HouseholdClass {
    DEVELOPABLE("พัฒนาได้"),
    WELFARE("สงเคราะห์"),
    SELF_RELIANT("แก้ไขปัญหาได้เอง");

    private final String thai;

    HouseholdClass(String thai) {
        this.thai = thai;
    }

    public String thai() {
        return thai;
    }
}
