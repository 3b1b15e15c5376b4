package th.kaechon.web.calendar;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import th.kaechon.casefile.Refusal;
import th.kaechon.identity.Officer;
import th.kaechon.process.deadline.CalendarMove;
import th.kaechon.thai.ThaiText;

/** The secretariat changes dates: the form, a preview of what would come of it, the change. */
@Controller
@RequestMapping("/calendar/{year}")
class CalendarEditController {

    private static final String REASON_MISSING = "กรุณาระบุเหตุผลของการเปลี่ยนแปลง";

    private final CalendarAccess access;
    private final EditPage page;
    private final CalendarMove move;

    CalendarEditController(CalendarAccess access, EditPage page, CalendarMove move) {
        this.access = access;
        this.page = page;
        this.move = move;
    }

    @GetMapping("/edit")
    String edit(@PathVariable int year, Model model) {
        access.editor();
        return page.form(page.unchanged(access.editable(year)), null, model);
    }

    /** Back from the preview, with what was typed. */
    @PostMapping("/edit")
    String back(@PathVariable int year, @RequestParam Map<String, String> sent, Model model) {
        access.editor();
        return page.form(page.check(access.editable(year), 0, sent), null, model);
    }

    @PostMapping("/preview")
    String preview(
            @PathVariable int year,
            @RequestParam int version,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response,
            Model model) {
        access.editor();
        CheckedCalendar edited = page.check(access.editable(year), version, sent);
        String obstacle = edited.obstacle();
        return obstacle == null
                ? page.preview(edited, "", null, model)
                : page.form(edited, refused(obstacle, response), model);
    }

    @PostMapping("/changes")
    Object apply(
            @PathVariable int year,
            @RequestParam int version,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response,
            Model model) {
        Officer officer = access.editor();
        CheckedCalendar edited = page.check(access.editable(year), version, sent);
        String obstacle = edited.obstacle();
        if (obstacle != null) {
            return page.form(edited, refused(obstacle, response), model);
        }
        String reason = ThaiText.normalise(sent.getOrDefault("reason", ""));
        if (reason.isEmpty()) {
            return page.preview(edited, reason, refused(REASON_MISSING, response), model);
        }
        CalendarMove.Result result = move.apply(edited.year(), version, edited.wanted(), reason, officer);
        Refusal refusal = result.refusal();
        return refusal == null
                ? ResponseEntity.noContent()
                        .header("HX-Redirect", "/calendar?year=%d&change=%d".formatted(year, result.changeId()))
                        .build()
                : page.preview(edited, reason, refused(refusal.thai(), response), model);
    }

    private static String refused(String sentence, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return sentence;
    }
}
