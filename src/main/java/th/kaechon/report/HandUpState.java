package th.kaechon.report;

/** How far a hand-up has come, as the list offers it. */
public enum HandUpState {
    OPEN("รอคำตอบ"),
    LATE("รอคำตอบ เกินกำหนดแล้ว"),
    ACCEPTED("รับเรื่องแล้ว"),
    RETURNED("ส่งคืนแล้ว"),
    WITHDRAWN("ยุติโดยไม่มีคำตอบ");

    private final String thai;

    HandUpState(String thai) {
        this.thai = thai;
    }

    public String thai() {
        return thai;
    }
}
