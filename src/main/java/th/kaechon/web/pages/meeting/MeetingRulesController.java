package th.kaechon.web.pages.meeting;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import th.kaechon.assistance.HandUpKind;
import th.kaechon.identity.Officer;
import th.kaechon.meeting.FieldRefusal;
import th.kaechon.meeting.MeetingKind;
import th.kaechon.meeting.MeetingRules;
import th.kaechon.meeting.MeetingRules.Quorum;
import th.kaechon.web.Denied;

/** When a body is quorate and how long a hand-up may take: the secretariat's to set, everyone's to read. */
@Controller
@RequestMapping("/meetings/rules")
class MeetingRulesController {

    private static final String NUMBER = "กรุณาระบุเป็นตัวเลข";

    private final MeetingAccess access;
    private final MeetingRules rules;

    MeetingRulesController(MeetingAccess access, MeetingRules rules) {
        this.access = access;
        this.rules = rules;
    }

    @GetMapping
    String show(@RequestParam(defaultValue = "false") boolean saved, Model model) {
        model.addAttribute("saved", saved);
        return page(access.reader(), TypedRule.NONE, model);
    }

    @PostMapping("/quorum")
    Object quorum(
            @RequestParam MeetingKind kind,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response,
            Model model) {
        Officer officer = setter();
        List<FieldRefusal> refusals = new ArrayList<>();
        Quorum wanted = new Quorum(
                TypedCall.number("numerator", NUMBER, sent, refusals),
                TypedCall.number("denominator", NUMBER, sent, refusals),
                TypedCall.number("least", NUMBER, sent, refusals));
        if (refusals.isEmpty()) {
            refusals.addAll(rules.change(kind, wanted, officer.userId()));
        }
        return answer(officer, new TypedRule(kind.name(), sent, refusals), response, model);
    }

    @PostMapping("/hand-up")
    Object handUp(
            @RequestParam HandUpKind kind,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response,
            Model model) {
        Officer officer = setter();
        List<FieldRefusal> refusals = new ArrayList<>();
        int days = TypedCall.number("workingDays", NUMBER, sent, refusals);
        if (refusals.isEmpty()) {
            refusals.addAll(rules.change(kind, days, officer.userId()));
        }
        return answer(officer, new TypedRule(kind.name(), sent, refusals), response, model);
    }

    private Object answer(Officer officer, TypedRule typed, HttpServletResponse response, Model model) {
        if (typed.refusals().isEmpty()) {
            return ResponseEntity.noContent()
                    .header("HX-Redirect", "/meetings/rules?saved=true")
                    .build();
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return page(officer, typed, model);
    }

    private String page(Officer officer, TypedRule typed, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("quorums", rules.quorums());
        model.addAttribute("handUps", rules.handUps());
        model.addAttribute("sets", access.setsRules(officer));
        return "meeting-rules";
    }

    private Officer setter() {
        Officer officer = access.reader();
        if (!access.setsRules(officer)) {
            throw Denied.forbidden("แก้ไขกติกาการประชุมได้เฉพาะฝ่ายเลขานุการ ศจพ.จ.");
        }
        return officer;
    }
}
