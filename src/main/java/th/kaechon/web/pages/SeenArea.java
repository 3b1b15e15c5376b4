package th.kaechon.web.pages;

/** An area as pages name it: 2 digits a changwat, 4 an amphoe, 6 a tambon. */
public record SeenArea(String code, String name) {

    private static final int OF_TAMBON = 6;

    /** Whether it has areas below. */
    public boolean opens() {
        return code.length() < OF_TAMBON;
    }
}
