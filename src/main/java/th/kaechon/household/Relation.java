package th.kaechon.household;

/** What a member is to the head of the household. */
public enum Relation {
    HEAD("หัวหน้าครัวเรือน"),
    SPOUSE("คู่สมรส"),
    CHILD("บุตร"),
    PARENT("บิดา/มารดา"),
    GRANDCHILD("หลาน"),
    SIBLING("พี่น้อง"),
    OTHER("อื่น ๆ");

    private final String thai;

    Relation(String thai) {
        this.thai = thai;
    }

    public String thai() {
        return thai;
    }
}
