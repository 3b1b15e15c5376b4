package th.kaechon.assistance;

/** The two ways up, which are never mixed: an agency joins (letter 3.2), or the changwat takes the case over (letter 4). */
public enum HandUpKind {
    JOIN("ขอหน่วยงานร่วม (ขั้นตอนที่ ๓.๒)"),
    REFERRAL("ส่งต่อ ศจพ.จ. (ขั้นตอนที่ ๔)");

    private final String thai;

    HandUpKind(String thai) {
        this.thai = thai;
    }

    public String thai() {
        return thai;
    }
}
