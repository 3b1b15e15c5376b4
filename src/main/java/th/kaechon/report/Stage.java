package th.kaechon.report;

/** How far a case has come, in the order of the letter's steps. */
public enum Stage {
    VERIFY("รอตรวจสอบ"),
    FOUR_T("รอวิเคราะห์ ๔ท"),
    CLASSIFY("รอจำแนกครัวเรือน"),
    TARGETING("รอ ศจพ.อ. ชี้เป้า"),
    ASSISTANCE("กำลังช่วยเหลือ"),
    REVIEW("รอทบทวนผล"),
    CLOSED("ปิดกรณีแล้ว");

    private final String thai;

    Stage(String thai) {
        this.thai = thai;
    }

    public String thai() {
        return thai;
    }
}
