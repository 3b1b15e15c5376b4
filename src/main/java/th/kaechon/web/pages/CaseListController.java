package th.kaechon.web.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import th.kaechon.area.Areas;
import th.kaechon.campaign.FiscalYear;
import th.kaechon.casefile.ClosingReason;
import th.kaechon.identity.AreaScope;
import th.kaechon.report.CaseFilter;
import th.kaechon.report.CaseLine;
import th.kaechon.report.CaseLists;
import th.kaechon.report.Stage;
import th.kaechon.web.CurrentOfficer;

/** The cases of the officer's own area, as a page and as a file with the same filter. */
@Controller
class CaseListController {

    private static final int PAGE = 50;
    private static final int ALL = 100_000;

    private final CurrentOfficer current;
    private final CaseLists lists;
    private final Areas areas;
    private final Clock clock;

    CaseListController(CurrentOfficer current, CaseLists lists, Areas areas, Clock clock) {
        this.current = current;
        this.lists = lists;
        this.areas = areas;
        this.clock = clock;
    }

    @GetMapping("/cases")
    String list(
            @RequestParam(required = false) @Nullable String number,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable Stage stage,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        AreaScope scope = current.get().scope();
        CaseFilter filter = filter(number, area, stage, overdue);
        int count = lists.count(year(), scope.likePatterns(), filter);
        int pages = Math.max(1, (count + PAGE - 1) / PAGE);
        int shown = Math.min(Math.max(1, page), pages);
        model.addAttribute("lines", lists.lines(year(), scope.likePatterns(), filter, (shown - 1) * PAGE, PAGE));
        model.addAttribute("reasons", ClosingReason.values());
        model.addAttribute("count", count);
        model.addAttribute("page", shown);
        model.addAttribute("pages", pages);
        model.addAttribute("filter", filter);
        model.addAttribute("stages", Stage.values());
        model.addAttribute(
                "tambons",
                areas.tambon().stream()
                        .filter(tambon -> scope.covers(tambon.code()))
                        .toList());
        model.addAttribute("year", year());
        return "cases";
    }

    @GetMapping("/cases.csv")
    ResponseEntity<byte[]> file(
            @RequestParam(required = false) @Nullable String number,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable Stage stage,
            @RequestParam(defaultValue = "false") boolean overdue) {
        AreaScope scope = current.get().scope();
        List<List<String>> rows =
                lists.lines(year(), scope.likePatterns(), filter(number, area, stage, overdue), 0, ALL).stream()
                        .map(CaseListController::row)
                        .toList();
        return CsvFile.of(
                "cases-%d.csv".formatted(year()),
                List.of("เลขที่กรณี", "อำเภอ", "ตำบล", "กลุ่มเป้าหมาย", "ขั้นตอน", "เกินกำหนด", "ผลการปิดกรณี"),
                rows);
    }

    private static List<String> row(CaseLine line) {
        String reason = line.closingReason();
        return List.of(
                line.caseNumber(),
                line.amphoe(),
                line.tambon(),
                Objects.requireNonNullElse(line.targetGroup(), ""),
                line.stage().thai(),
                line.overdue() ? "ใช่" : "",
                reason == null ? "" : ClosingReason.valueOf(reason).thai());
    }

    private static CaseFilter filter(
            @Nullable String number, @Nullable String area, @Nullable Stage stage, boolean overdue) {
        return new CaseFilter(nullIfBlank(number), nullIfBlank(area), stage, overdue);
    }

    private static @Nullable String nullIfBlank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip().replace("%", "");
    }

    private int year() {
        return FiscalYear.of(LocalDate.now(clock)).value();
    }
}
