package th.kaechon.meeting;

/** What a meeting is asked about a case. */
public enum Subject {
    CLASSIFY("จำแนกประเภทครัวเรือน"),
    DECIDE("เลือกแนวทางและมอบหมายหน่วยงาน"),
    NAME_AGENCY("มอบหมายหน่วยงานเข้าร่วมกับอำเภอ"),
    RECEIVE_REFERRAL("รับเรื่องเกินศักยภาพอำเภอ");

    private final String thai;

    Subject(String thai) {
        this.thai = thai;
    }

    public String thai() {
        return thai;
    }
}
