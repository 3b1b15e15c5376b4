package th.kaechon.web.pages.carryover;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import th.kaechon.identity.AreaScope;
import th.kaechon.identity.Officer;
import th.kaechon.process.carryover.CarryOver;
import th.kaechon.report.CarryOverLine;
import th.kaechon.report.CarryOverLists;
import th.kaechon.web.CurrentOfficer;
import th.kaechon.web.Denied;
import th.kaechon.web.pages.CsvFile;
import th.kaechon.web.pages.Frame;
import th.kaechon.web.pages.SeenArea;
import th.kaechon.web.pages.SeenAreas;

/** Cases that earlier years left open, with what hinders; the secretariat carries them over, the centres look on. */
@Controller
class CarryOverController {

    private static final int PAGE = 100;
    private static final int ALL = 100_000;
    private static final int OF_AMPHOE = 4;

    private final CurrentOfficer current;
    private final CarryOverLists lists;
    private final CarryOver carryOver;
    private final CarryingOver carrying;
    private final SeenAreas areas;

    CarryOverController(
            CurrentOfficer current, CarryOverLists lists, CarryOver carryOver, CarryingOver carrying, SeenAreas areas) {
        this.current = current;
        this.lists = lists;
        this.carryOver = carryOver;
        this.carrying = carrying;
        this.areas = areas;
    }

    @GetMapping("/carry-over")
    String show(
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        Officer officer = current.get();
        List<SeenArea> seen = seen(officer);
        String chosen = chosen(seen, area);
        String[] scope = {chosen + "%"};
        int year = carryOver.year().value();
        int count = lists.countOpen(year, scope);
        int pages = Math.max(1, (count + PAGE - 1) / PAGE);
        int shown = Math.min(Math.max(1, page), pages);
        model.addAttribute("year", year);
        model.addAttribute("nextYearFrom", carryOver.year().lastDay().plusDays(1));
        model.addAttribute("lines", lists.open(year, scope, (shown - 1) * PAGE, PAGE));
        model.addAttribute("count", count);
        model.addAttribute("waiting", lists.countWaiting(year, scope));
        model.addAttribute("carried", lists.carried(year, scope, PAGE));
        model.addAttribute("carriedCount", lists.countCarried(year, scope));
        model.addAttribute("page", shown);
        model.addAttribute("pages", pages);
        model.addAttribute("area", chosen);
        model.addAttribute("here", "/carry-over?area=%s&page=%d".formatted(chosen, shown));
        model.addAttribute("areas", seen);
        model.addAttribute("mayCarryOver", mayCarryOver(officer, chosen));
        return "carry-over";
    }

    /** Those chosen, or all of the area. What is asked for twice is done once. */
    @PostMapping("/carry-over")
    ResponseEntity<Void> carryOver(
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable List<String> number,
            @RequestParam(defaultValue = "false") boolean all) {
        Officer officer = current.get();
        String chosen = chosen(seen(officer), area);
        if (!mayCarryOver(officer, chosen)) {
            throw Denied.forbidden("การยกยอดทำโดยฝ่ายเลขานุการ ศจพ.จ.");
        }
        if (!all && (number == null || number.isEmpty())) {
            throw Denied.badInput("กรุณาเลือกกรณีที่จะยกยอดอย่างน้อยหนึ่งกรณี");
        }
        if (all) {
            carryOver.requestAll(chosen, officer);
        } else {
            carryOver.request(Objects.requireNonNull(number), officer);
        }
        carrying.start();
        return ResponseEntity.noContent().header("HX-Refresh", "true").build();
    }

    @GetMapping("/carry-over.csv")
    ResponseEntity<byte[]> file(@RequestParam(required = false) @Nullable String area) {
        int year = carryOver.year().value();
        String[] scope = {chosen(seen(current.get()), area) + "%"};
        return CsvFile.of(
                "carry-over-%d.csv".formatted(year),
                List.of(
                        "เลขที่กรณี",
                        "ปีงบประมาณ",
                        "อำเภอ",
                        "ตำบล",
                        "ขั้นตอน",
                        "การเยี่ยมที่ยังไม่บันทึก Logbook",
                        "ผลการยกยอด"),
                lists.open(year, scope, 0, ALL).stream()
                        .map(CarryOverController::row)
                        .toList());
    }

    private static List<String> row(CarryOverLine line) {
        return List.of(
                line.caseNumber(),
                String.valueOf(line.fiscalYear()),
                line.amphoe(),
                line.tambon(),
                line.stage().thai(),
                String.valueOf(line.visitsToKey()),
                line.waiting() ? "รอยกยอด" : Objects.requireNonNullElse(line.refusal(), ""));
    }

    private static boolean mayCarryOver(Officer officer, String area) {
        return CarryOver.mayCarryOver(officer).prefixes().stream().anyMatch(area::startsWith);
    }

    private List<SeenArea> seen(Officer officer) {
        AreaScope scope = Frame.seeingCarryOver(officer);
        if (scope.prefixes().isEmpty()) {
            throw Denied.forbidden("หน้านี้สำหรับฝ่ายเลขานุการ ศจพ.จ. และ ศจพ.อ.");
        }
        return areas.within(scope).stream()
                .filter(area -> area.code().length() <= OF_AMPHOE)
                .toList();
    }

    /** Without an area, the first that the officer sees: the changwat or the own amphoe. */
    private static String chosen(List<SeenArea> seen, @Nullable String area) {
        return seen.stream()
                .map(SeenArea::code)
                .filter(code -> area == null || area.isBlank() || code.equals(area))
                .findFirst()
                .orElseThrow(() -> Denied.notFound("ไม่พบพื้นที่นี้ในพื้นที่ของท่าน"));
    }
}
