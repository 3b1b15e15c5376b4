package th.kaechon.assistance;

/** What a visit ends with (letter step 4). */
public enum HelpResult {
    DONE("ช่วยเหลือแล้วเสร็จ"),
    CONTINUE("ดำเนินการต่อ จะเยี่ยมอีก"),
    BEYOND_CAPACITY("เกินศักยภาพอำเภอ ส่งต่อ ศจพ.จ.");

    private final String thai;

    HelpResult(String thai) {
        this.thai = thai;
    }

    public String thai() {
        return thai;
    }
}
