package th.kaechon.web.pages.forecast;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import th.kaechon.campaign.Campaigns;
import th.kaechon.campaign.FiscalYear;
import th.kaechon.identity.AreaScope;
import th.kaechon.report.MilestoneNames;
import th.kaechon.report.forecast.ForecastReports;
import th.kaechon.web.CurrentOfficer;
import th.kaechon.web.Denied;
import th.kaechon.web.pages.CsvFile;
import th.kaechon.web.pages.SeenArea;
import th.kaechon.web.pages.SeenAreas;

/** When an area will be done at its pace, and how many were in time: the officer's own area, as a page and as a file. */
@Controller
class ForecastController {

    private static final String MILESTONE = "ขั้นตอน";

    private final CurrentOfficer current;
    private final ForecastReports reports;
    private final MilestoneNames milestones;
    private final Campaigns campaigns;
    private final SeenAreas areas;
    private final Clock clock;

    ForecastController(
            CurrentOfficer current,
            ForecastReports reports,
            MilestoneNames milestones,
            Campaigns campaigns,
            SeenAreas areas,
            Clock clock) {
        this.current = current;
        this.reports = reports;
        this.milestones = milestones;
        this.campaigns = campaigns;
        this.areas = areas;
        this.clock = clock;
    }

    @GetMapping("/forecast")
    String forecast(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String area,
            Model model) {
        Tables tables = tables(year, area);
        model.addAttribute("tables", tables.forecast());
        model.addAttribute("assumptions", tables.assumptions());
        return page("/forecast", tables, area, model);
    }

    @GetMapping("/forecast/statistics")
    String statistics(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String area,
            Model model) {
        Tables tables = tables(year, area);
        model.addAttribute("tables", tables.statistics());
        model.addAttribute("assumptions", List.of());
        return page("/forecast/statistics", tables, area, model);
    }

    @GetMapping("/forecast.csv")
    ResponseEntity<byte[]> forecastFile(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String area) {
        Tables tables = tables(year, area);
        return file("forecast-%d.csv".formatted(tables.year()), tables.forecast(), tables.assumptions());
    }

    @GetMapping("/forecast/statistics.csv")
    ResponseEntity<byte[]> statisticsFile(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String area) {
        Tables tables = tables(year, area);
        return file("statistics-%d.csv".formatted(tables.year()), tables.statistics(), List.of());
    }

    private String page(String address, Tables tables, @Nullable String area, Model model) {
        model.addAttribute("address", address);
        model.addAttribute("empty", tables.isEmpty());
        model.addAttribute("year", tables.year());
        model.addAttribute("years", reports.years());
        model.addAttribute("area", area);
        model.addAttribute(
                "areas", areas.within(scope()).stream().filter(SeenArea::opens).toList());
        return "forecast";
    }

    private static ResponseEntity<byte[]> file(String name, List<ReportTable> tables, List<String> notes) {
        List<String> header = Stream.concat(Stream.of(MILESTONE), tables.get(0).headers().stream())
                .toList();
        return CsvFile.of(
                name,
                header,
                Stream.of(
                                tables.stream().flatMap(ReportTable::fileRows),
                                tables.stream().map(table -> List.of(table.title(), table.dates())),
                                notes.stream().map(List::of))
                        .flatMap(part -> part)
                        .toList());
    }

    private Tables tables(@Nullable Integer wanted, @Nullable String area) {
        AreaScope scope = scope();
        FiscalYear year = year(wanted);
        List<SeenArea> shown = areas.opened(scope, area);
        return new Tables(
                reports.of(year, shown.stream().map(SeenArea::code).toList()),
                year.value(),
                shown,
                milestones.ofCases(),
                campaigns.milestones(year));
    }

    /** On 1 October the new year may have no campaign yet: the newest is shown. */
    private FiscalYear year(@Nullable Integer wanted) {
        List<FiscalYear> open = reports.years();
        int year = wanted == null ? FiscalYear.of(LocalDate.now(clock)).value() : wanted;
        return open.stream()
                .filter(candidate -> candidate.value() == year)
                .findFirst()
                .or(() -> wanted == null ? open.stream().findFirst() : Optional.empty())
                .orElseThrow(() -> Denied.notFound("ไม่พบปีงบประมาณนี้"));
    }

    private AreaScope scope() {
        AreaScope scope = current.get().scope();
        if (scope.prefixes().isEmpty()) {
            throw Denied.forbidden("หน้านี้สำหรับผู้ปฏิบัติงานตำบล อำเภอ และจังหวัด");
        }
        return scope;
    }
}
