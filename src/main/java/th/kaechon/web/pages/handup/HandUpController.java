package th.kaechon.web.pages.handup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import th.kaechon.assistance.HandUpKind;
import th.kaechon.campaign.Holidays;
import th.kaechon.identity.AreaScope;
import th.kaechon.report.HandUpFilter;
import th.kaechon.report.HandUpLine;
import th.kaechon.report.HandUpLists;
import th.kaechon.report.HandUpState;
import th.kaechon.thai.ThaiDates;
import th.kaechon.web.CurrentOfficer;
import th.kaechon.web.pages.ClockFace;
import th.kaechon.web.pages.CsvFile;
import th.kaechon.web.pages.SeenArea;
import th.kaechon.web.pages.SeenAreas;

/** Cases of the officer's own area that wait, or waited, for the changwat centre: both sides see owner and clock. */
@Controller
class HandUpController {

    private static final int PAGE = 100;
    private static final int ALL = 100_000;
    private static final String OWNER = "ศจพ.จ."; // who answers a hand-up of either kind

    private final CurrentOfficer current;
    private final HandUpLists lists;
    private final Holidays holidays;
    private final SeenAreas areas;
    private final Clock clock;

    HandUpController(CurrentOfficer current, HandUpLists lists, Holidays holidays, SeenAreas areas, Clock clock) {
        this.current = current;
        this.lists = lists;
        this.holidays = holidays;
        this.areas = areas;
        this.clock = clock;
    }

    @GetMapping("/hand-ups")
    String show(HandUpSearch wanted, @RequestParam(defaultValue = "1") int page, Model model) {
        AreaScope scope = current.get().scope();
        HandUpFilter filter = filter(wanted, scope);
        int count = lists.count(filter);
        int pages = Math.max(1, (count + PAGE - 1) / PAGE);
        int shown = Math.min(Math.max(1, page), pages);
        model.addAttribute("lines", lists.lines(filter, (shown - 1) * PAGE, PAGE));
        model.addAttribute("count", count);
        model.addAttribute("page", shown);
        model.addAttribute("pages", pages);
        model.addAttribute("wanted", wanted);
        model.addAttribute("areas", areas.within(scope));
        model.addAttribute("kinds", HandUpKind.values());
        model.addAttribute("states", HandUpState.values());
        model.addAttribute("clock", face());
        return "hand-ups";
    }

    /** Without the reasons, which are free text: a file leaves the house. */
    @GetMapping("/hand-ups.csv")
    ResponseEntity<byte[]> file(HandUpSearch wanted) {
        ClockFace face = face();
        return CsvFile.of(
                "hand-ups.csv",
                List.of(
                        "เลขที่กรณี",
                        "เรื่อง",
                        "อำเภอ",
                        "ตำบล",
                        "ผู้ต้องตอบ",
                        "ส่งเมื่อ",
                        "ตอบภายใน",
                        "เหลือวันทำการ",
                        "แจ้งพ้นกำหนดแล้ว",
                        "สถานะ"),
                lists.lines(filter(wanted, current.get().scope()), 0, ALL).stream()
                        .map(line -> row(line, face))
                        .toList());
    }

    private static List<String> row(HandUpLine line, ClockFace face) {
        return List.of(
                line.caseNumber(),
                HandUpKind.valueOf(line.kind()).thai(),
                line.amphoe(),
                line.tambon(),
                line.isOpen() ? OWNER : "",
                ThaiDates.shortForm(line.sentOn()),
                ThaiDates.shortForm(line.dueOn()),
                line.isOpen() ? String.valueOf(face.left(line.dueOn())) : "",
                line.escalatedAt() == null ? "" : "ใช่",
                line.state().thai());
    }

    private ClockFace face() {
        return new ClockFace(LocalDate.now(clock), holidays.workingDays());
    }

    private HandUpFilter filter(HandUpSearch wanted, AreaScope scope) {
        HandUpKind kind = wanted.kind();
        return new HandUpFilter(patterns(wanted.area(), scope), kind == null ? null : kind.name(), wanted.state());
    }

    /** Another's area is not found, like one that does not exist. */
    private String[] patterns(@Nullable String area, AreaScope scope) {
        return area == null || area.isBlank()
                ? scope.likePatterns()
                : areas.opened(scope, area).stream()
                        .map(SeenArea::code)
                        .filter(area::equals)
                        .map(code -> code + "%")
                        .toArray(String[]::new);
    }
}
