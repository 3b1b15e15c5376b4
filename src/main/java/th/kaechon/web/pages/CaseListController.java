package th.kaechon.web.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import th.kaechon.area.Areas;
import th.kaechon.area.Tambon;
import th.kaechon.campaign.FiscalYear;
import th.kaechon.casefile.ClosingReason;
import th.kaechon.casefile.HouseholdCase;
import th.kaechon.casefile.ShortCode;
import th.kaechon.identity.AreaScope;
import th.kaechon.identity.Officer;
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
    private final CaseFinder finder;
    private final CaseLists lists;
    private final Areas areas;
    private final Clock clock;

    CaseListController(CurrentOfficer current, CaseFinder finder, CaseLists lists, Areas areas, Clock clock) {
        this.current = current;
        this.finder = finder;
        this.lists = lists;
        this.areas = areas;
        this.clock = clock;
    }

    /** A short code from a printed sheet leads straight to its case; htmx is told so by a header. */
    @GetMapping("/cases")
    String list(
            @RequestParam(required = false) @Nullable String number,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable Stage stage,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(defaultValue = "1") int page,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            HttpServletResponse response,
            Model model) {
        Officer officer = current.get();
        Optional<HouseholdCase> meant = ofCode(number, officer);
        if (meant.isPresent() && htmx == null) {
            return "redirect:/cases/" + meant.get().number();
        }
        meant.ifPresent(found -> response.setHeader("HX-Redirect", "/cases/" + found.number()));
        model.addAttribute("badCode", isMistyped(number));
        fill(model, officer.scope(), filter(number, area, stage, overdue), page);
        return "cases";
    }

    private Optional<HouseholdCase> ofCode(@Nullable String typed, Officer officer) {
        return typed == null ? Optional.empty() : ShortCode.parse(typed).flatMap(code -> finder.byCode(code, officer));
    }

    private static boolean isMistyped(@Nullable String typed) {
        return typed != null
                && ShortCode.isMeant(typed)
                && ShortCode.parse(typed).isEmpty();
    }

    private void fill(Model model, AreaScope scope, CaseFilter filter, int page) {
        int count = lists.count(year(), scope.likePatterns(), filter);
        int pages = Math.max(1, (count + PAGE - 1) / PAGE);
        int shown = Math.min(Math.max(1, page), pages);
        model.addAttribute("lines", lists.lines(year(), scope.likePatterns(), filter, (shown - 1) * PAGE, PAGE));
        model.addAttribute("count", count);
        model.addAttribute("page", shown);
        model.addAttribute("pages", pages);
        model.addAttribute("filter", filter);
        model.addAttribute("stages", Stage.values());
        model.addAttribute("tambons", tambons(scope));
        model.addAttribute("year", year());
    }

    private List<Tambon> tambons(AreaScope scope) {
        return areas.tambon().stream()
                .filter(tambon -> scope.covers(tambon.code()))
                .toList();
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
