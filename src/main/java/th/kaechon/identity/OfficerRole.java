package th.kaechon.identity;

/** What an officer does in the campaign, and at which level (domain: tambon 6 digits, amphoe 4, changwat 2). */
public enum OfficerRole {
    TAMBON_TEAM("tambonteam", 6, "ทีมปฏิบัติการตำบล"),
    MENTOR("mentor", 6, "ทีมพี่เลี้ยงตำบล"),
    RECORDER("recorder", 6, "ผู้บันทึก Logbook ตำบล"),
    AMPHOE_CENTRE("amphoecentre", 4, "ศจพ.อ. "),
    CHANGWAT_CENTRE("changwatcentre", 2, "ศจพ.จ. "),
    SECRETARIAT("secretariat", 2, "ฝ่ายเลขานุการ ศจพ.จ. "),
    POLICY_EDITOR("policyeditor", 2, "ผู้ดูแลตารางตัดสินใจ จังหวัด"),
    SUPERVISOR("supervisor", 2, "ผู้กำกับติดตาม จังหวัด");

    private final String prefix;
    private final int areaDigits;
    private final String thaiPrefix;

    OfficerRole(String prefix, int areaDigits, String thaiPrefix) {
        this.prefix = prefix;
        this.areaDigits = areaDigits;
        this.thaiPrefix = thaiPrefix;
    }

    String prefix() {
        return prefix;
    }

    int areaDigits() {
        return areaDigits;
    }

    /** The group's visible name, for example ทีมปฏิบัติการตำบลคู้ยายหมี. */
    String groupName(String areaName) {
        return thaiPrefix + areaName;
    }
}
