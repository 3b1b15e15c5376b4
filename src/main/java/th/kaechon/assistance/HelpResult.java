package th.kaechon.assistance;

import java.util.List;

/** What a visit ends with (letter step 4), and what became of a help that was referred and came back. */
public enum HelpResult {
    DONE("ช่วยเหลือแล้วเสร็จ"),
    CONTINUE("ดำเนินการต่อ จะเยี่ยมอีก"),
    BEYOND_CAPACITY("เกินศักยภาพอำเภอ ส่งต่อ ศจพ.จ."),
    RETURNED("ศจพ.จ. ส่งคืน ศจพ.อ. พิจารณาใหม่");

    /** What an officer may say after a visit. */
    public static final List<HelpResult> OF_A_VISIT = List.of(DONE, CONTINUE, BEYOND_CAPACITY);

    private final String thai;

    HelpResult(String thai) {
        this.thai = thai;
    }

    public String thai() {
        return thai;
    }
}
