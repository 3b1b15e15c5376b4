package th.kaechon.web.pages;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import th.kaechon.campaign.FiscalYear;
import th.kaechon.casefile.Cases;
import th.kaechon.identity.Officer;
import th.kaechon.identity.OfficerRole;
import th.kaechon.intake.Intake;
import th.kaechon.intake.IntakeReport;
import th.kaechon.intake.ListFile;
import th.kaechon.intake.ListFiles;
import th.kaechon.report.ListReports;
import th.kaechon.report.ReceivedList;
import th.kaechon.report.RefusedRow;
import th.kaechon.web.CurrentOfficer;
import th.kaechon.web.Denied;

/** The secretariat hands in TPMAP lists and sees, row by row, what was refused; accepted households start at once. */
@Controller
@RequestMapping("/lists")
class ListController {

    private static final int NEWEST = 50;

    private final CurrentOfficer current;
    private final Intake intake;
    private final ListReports reports;
    private final Cases cases;
    private final CaseStarting starting;
    private final Clock clock;

    ListController(
            CurrentOfficer current,
            Intake intake,
            ListReports reports,
            Cases cases,
            CaseStarting starting,
            Clock clock) {
        this.current = current;
        this.intake = intake;
        this.reports = reports;
        this.cases = cases;
        this.starting = starting;
        this.clock = clock;
    }

    @GetMapping
    String lists(Model model) {
        secretariat();
        model.addAttribute("lists", reports.newest(NEWEST));
        model.addAttribute("year", year().value());
        model.addAttribute("waiting", cases.waiting(year()));
        return "lists";
    }

    @PostMapping
    ResponseEntity<Map<String, String>> receive(
            @RequestParam(required = false) @Nullable MultipartFile households,
            @RequestParam(required = false) @Nullable MultipartFile members)
            throws IOException {
        Officer officer = secretariat();
        if (households == null || households.isEmpty()) {
            throw Denied.badInput("กรุณาเลือกแฟ้มบัญชีครัวเรือน");
        }
        ListFiles files = members == null || members.isEmpty()
                ? ListFiles.of(file(households))
                : ListFiles.of(file(households), file(members));
        IntakeReport report = intake.receive(files, year().value(), officer.userId());
        starting.startWaiting(year());
        String location = "/lists/" + report.listId();
        return ResponseEntity.ok().header("HX-Redirect", location).body(Map.of("location", location));
    }

    @GetMapping("/{id}")
    String list(@PathVariable long id, Model model) {
        secretariat();
        model.addAttribute("list", find(id));
        model.addAttribute("refusals", reports.refusals(id));
        model.addAttribute("waiting", cases.waiting(year()));
        return "list";
    }

    @GetMapping("/{id}/refusals.csv")
    ResponseEntity<byte[]> refusals(@PathVariable long id) {
        secretariat();
        find(id);
        return CsvFile.of(
                "refused-%d.csv".formatted(id),
                List.of("แฟ้ม", "แถว", "คอลัมน์", "เหตุผล", "Reason"),
                reports.refusals(id).stream().map(ListController::row).toList());
    }

    private static List<String> row(RefusedRow refusal) {
        return List.of(
                refusal.fileName(),
                String.valueOf(refusal.rowNumber()),
                refusal.columnName(),
                refusal.reasonTh(),
                refusal.reasonEn());
    }

    private ReceivedList find(long id) {
        return reports.list(id).orElseThrow(() -> Denied.notFound("ไม่พบบัญชีนี้"));
    }

    private static ListFile file(MultipartFile uploaded) throws IOException {
        return new ListFile(
                Objects.requireNonNullElse(uploaded.getOriginalFilename(), "list.csv"), uploaded.getBytes());
    }

    private FiscalYear year() {
        return FiscalYear.of(LocalDate.now(clock));
    }

    private Officer secretariat() {
        Officer officer = current.get();
        if (officer.scopeAs(OfficerRole.SECRETARIAT).prefixes().isEmpty()) {
            throw Denied.forbidden("หน้านี้สำหรับฝ่ายเลขานุการ ศจพ.จ.");
        }
        return officer;
    }
}
