package th.kaechon.assistance;

/** One entry of the anti-poverty menu (เมนูแก้จน). */
public record MenuEntry(String id, String name, String leadAgency) {

    /** "Another solution agreed in the meeting" (letter 3.1): the menu's own way of saying that nothing in it fits. */
    public static final String OUTSIDE_THE_MENU = "A99";
}
