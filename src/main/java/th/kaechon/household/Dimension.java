package th.kaechon.household;

/** The five dimensions of the MPI, in the order of the TPMAP list's columns. */
public enum Dimension {
    HEALTH("สุขภาพ"),
    LIVING("ความเป็นอยู่"),
    EDUCATION("การศึกษา"),
    INCOME("รายได้"),
    ACCESS("การเข้าถึงบริการรัฐ");

    private final String thai;

    Dimension(String thai) {
        this.thai = thai;
    }

    public String thai() {
        return thai;
    }
}
