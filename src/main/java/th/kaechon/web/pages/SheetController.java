package th.kaechon.web.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import th.kaechon.area.Areas;
import th.kaechon.area.Tambon;
import th.kaechon.campaign.FiscalYear;
import th.kaechon.casefile.Cases;
import th.kaechon.casefile.FourTAnalysis;
import th.kaechon.casefile.HouseholdCase;
import th.kaechon.casefile.VerificationOutcome;
import th.kaechon.identity.AreaScope;
import th.kaechon.identity.Officer;
import th.kaechon.privacy.ReadLog;
import th.kaechon.web.CurrentOfficer;
import th.kaechon.web.Denied;
import th.kaechon.web.casefile.Sheets;

/** Visit sheets on paper: one household's, or a whole tambon's for a day in villages without signal. */
@Controller
class SheetController {

    private final CurrentOfficer current;
    private final CaseFinder finder;
    private final Cases cases;
    private final Sheets sheets;
    private final Areas areas;
    private final ReadLog reads;
    private final Clock clock;

    SheetController(
            CurrentOfficer current,
            CaseFinder finder,
            Cases cases,
            Sheets sheets,
            Areas areas,
            ReadLog reads,
            Clock clock) {
        this.current = current;
        this.finder = finder;
        this.cases = cases;
        this.sheets = sheets;
        this.areas = areas;
        this.reads = reads;
        this.clock = clock;
    }

    @GetMapping("/cases/{number}/sheet")
    String one(@PathVariable String number, Model model) {
        Officer officer = current.get();
        HouseholdCase shown = finder.byNumber(number, officer);
        model.addAttribute("number", shown.number().value());
        return print(List.of(shown), officer, model);
    }

    /** Without a tambon, the page asks which. */
    @GetMapping("/sheets")
    String many(
            @RequestParam(required = false) @Nullable String tambon,
            @RequestParam(defaultValue = "false") boolean all,
            Model model) {
        Officer officer = current.get();
        List<Tambon> offered = offered(officer);
        if (tambon == null || tambon.isBlank()) {
            model.addAttribute("tambons", offered);
            return "sheets";
        }
        Tambon chosen = offered.stream()
                .filter(candidate -> candidate.code().value().equals(tambon))
                .findFirst()
                .orElseThrow(() -> Denied.notFound("ไม่พบตำบลนี้ในพื้นที่ของท่าน"));
        model.addAttribute("tambon", chosen.nameTh());
        model.addAttribute("all", all);
        return print(cases.openIn(FiscalYear.of(today()), chosen.code(), !all), officer, model);
    }

    private List<Tambon> offered(Officer officer) {
        AreaScope scope = Frame.visiting(officer);
        if (scope.prefixes().isEmpty()) {
            throw Denied.forbidden("หน้านี้สำหรับทีมปฏิบัติการตำบล ทีมพี่เลี้ยง และ ศจพ.อ.");
        }
        return areas.tambon().stream()
                .filter(tambon -> scope.covers(tambon.code()))
                .toList();
    }

    private String print(List<HouseholdCase> printed, Officer officer, Model model) {
        reads.record(
                officer.userId(),
                printed.stream().map(shown -> shown.id().value()).toList(),
                ReadLog.What.VISIT_SHEET);
        model.addAttribute("sheets", sheets.of(printed, today()));
        model.addAttribute("outcomes", VerificationOutcome.values());
        model.addAttribute("tenures", FourTAnalysis.Tenure.values());
        model.addAttribute("horizons", FourTAnalysis.Horizon.values());
        return "sheet";
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
