package th.kaechon.web.pages;

import jakarta.servlet.http.HttpSession;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import th.kaechon.identity.AreaScope;
import th.kaechon.identity.Officer;
import th.kaechon.identity.OfficerRole;
import th.kaechon.identity.Officers;
import th.kaechon.identity.StaffDirectory;
import th.kaechon.reminder.Notices;
import th.kaechon.web.SessionToken;

/** What every own page shows around its content, and the token its script sends with a change. */
@ControllerAdvice(basePackages = {"th.kaechon.web.pages", "th.kaechon.web.calendar"})
public class Frame {

    private final Officers officers;
    private final StaffDirectory staff;
    private final Notices notices;

    Frame(Officers officers, StaffDirectory staff, Notices notices) {
        this.officers = officers;
        this.staff = staff;
        this.notices = notices;
    }

    @ModelAttribute
    void frame(Model model, HttpSession session) {
        model.addAttribute("csrf", SessionToken.of(session));
        officers.current().ifPresent(officer -> {
            model.addAttribute("userId", officer.userId());
            model.addAttribute("officerName", staff.nameOf(officer.userId()));
            model.addAttribute("unreadNotices", notices.unread(officer));
            model.addAttribute("seesCases", has(officer.scope()));
            model.addAttribute("printsSheets", has(visiting(officer)));
            model.addAttribute("receivesLists", has(officer.scopeAs(OfficerRole.SECRETARIAT)));
            model.addAttribute("seesCarryOver", has(seeingCarryOver(officer)));
            model.addAttribute("learns", has(learning(officer)));
            model.addAttribute("watches", has(officer.scopeAs(OfficerRole.SECRETARIAT, OfficerRole.SUPERVISOR)));
        });
    }

    /** Where the officer goes to the houses, or sends those who do. */
    static AreaScope visiting(Officer officer) {
        return officer.scopeAs(OfficerRole.TAMBON_TEAM, OfficerRole.MENTOR, OfficerRole.AMPHOE_CENTRE);
    }

    /** Where the officer answers for cases that a year leaves open. */
    public static AreaScope seeingCarryOver(Officer officer) {
        return officer.scopeAs(
                OfficerRole.SECRETARIAT,
                OfficerRole.AMPHOE_CENTRE,
                OfficerRole.CHANGWAT_CENTRE,
                OfficerRole.SUPERVISOR);
    }

    /** Who may read what was decided outside the menu; it names no case, so rule editors may too. */
    public static AreaScope learning(Officer officer) {
        return officer.scopeAs(OfficerRole.POLICY_EDITOR, OfficerRole.SECRETARIAT, OfficerRole.SUPERVISOR);
    }

    private static boolean has(AreaScope scope) {
        return !scope.prefixes().isEmpty();
    }
}
