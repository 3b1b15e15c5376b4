package th.kaechon.web.pages.capacity;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import th.kaechon.assistance.Agencies;
import th.kaechon.assistance.Capacities;
import th.kaechon.assistance.Capacities.Ceiling;
import th.kaechon.assistance.Capacities.Wrong;
import th.kaechon.assistance.Menu;
import th.kaechon.campaign.FiscalYear;
import th.kaechon.identity.Officer;
import th.kaechon.identity.OfficerRole;
import th.kaechon.thai.ThaiText;
import th.kaechon.web.CurrentOfficer;
import th.kaechon.web.Denied;
import th.kaechon.web.pages.CsvFile;
import th.kaechon.web.pages.SeenArea;
import th.kaechon.web.pages.SeenAreas;

/** The ceilings of the fiscal year: the secretariat sets and removes them, whoever sees cases reads those of the own area. */
@Controller
class CapacityController {

    private static final int OF_AMPHOE = 4;
    private static final int MOST = 1_000_000;

    private final CurrentOfficer current;
    private final Capacities capacities;
    private final Agencies agencies;
    private final Menu menu;
    private final SeenAreas areas;
    private final Clock clock;

    CapacityController(
            CurrentOfficer current, Capacities capacities, Agencies agencies, Menu menu, SeenAreas areas, Clock clock) {
        this.current = current;
        this.capacities = capacities;
        this.agencies = agencies;
        this.menu = menu;
        this.areas = areas;
        this.clock = clock;
    }

    @GetMapping("/capacity")
    String show(@RequestParam(defaultValue = "") String said, Model model) {
        model.addAttribute("said", said);
        return page(reader(), Map.of(), List.of(), model);
    }

    @PostMapping("/capacity")
    Object set(@RequestParam Map<String, String> typed, Model model, HttpServletResponse response) {
        Officer officer = setter();
        Capacities.Answer answer = capacities.set(key(typed), ceiling(typed), officer.userId());
        if (answer.wrongs().isEmpty()) {
            return redirect("saved");
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("said", "");
        return page(officer, typed, answer.wrongs(), model);
    }

    @PostMapping("/capacity/remove")
    ResponseEntity<Void> remove(@RequestParam Map<String, String> typed) {
        if (!capacities.remove(key(typed), setter().userId())) {
            throw Denied.notFound("ไม่พบเพดานนี้ อาจมีผู้ลบไปแล้ว");
        }
        return redirect("removed");
    }

    private static ResponseEntity<Void> redirect(String said) {
        return ResponseEntity.noContent()
                .header("HX-Redirect", "/capacity?said=" + said)
                .build();
    }

    @GetMapping("/capacity.csv")
    ResponseEntity<byte[]> file() {
        return CsvFile.of(
                "capacity-%d.csv".formatted(year()),
                List.of("ปีงบประมาณ", "หน่วยงาน", "แนวทาง", "พื้นที่", "เพดาน (ครัวเรือน)", "มีมติแล้ว", "คงเหลือ"),
                ceilings(reader()).stream()
                        .map(line -> List.of(
                                String.valueOf(line.fiscalYear()),
                                line.agency(),
                                line.menuEntryId() + " " + line.menuEntry(),
                                line.areaCode(),
                                String.valueOf(line.ceiling()),
                                String.valueOf(line.committed()),
                                String.valueOf(line.remaining())))
                        .toList());
    }

    private String page(Officer officer, Map<String, String> typed, List<Wrong> wrongs, Model model) {
        Map<String, String> beside = new TreeMap<>();
        wrongs.forEach(wrong -> beside.put(wrong.field(), wrong.thai()));
        Map<String, String> names = new TreeMap<>();
        List<SeenArea> offered = areas.within(officer.scope()).stream()
                .filter(area -> area.code().length() <= OF_AMPHOE)
                .toList();
        offered.forEach(area -> names.put(area.code(), area.name()));
        model.addAttribute("year", year());
        model.addAttribute("lines", ceilings(officer));
        model.addAttribute("history", capacities.history(year(), area(officer)));
        model.addAttribute("sets", sets(officer));
        model.addAttribute("typed", typed);
        model.addAttribute("wrong", beside);
        model.addAttribute("areas", offered);
        model.addAttribute("areaNames", names);
        model.addAttribute("agencies", agencies.all());
        model.addAttribute("entries", menu.entries());
        model.addAttribute("names", names());
        return "capacity";
    }

    /** Of agencies and menu entries, whose codes have nothing in common. */
    private Map<String, String> names() {
        Map<String, String> names = new TreeMap<>();
        agencies.all().forEach(agency -> names.put(agency.code(), agency.name()));
        menu.entries().forEach(entry -> names.put(entry.id(), entry.id() + " " + entry.name()));
        return names;
    }

    private List<Ceiling> ceilings(Officer officer) {
        return capacities.of(year(), area(officer));
    }

    /** The widest area of the officer; a tambon's officer sees the ceilings around it. */
    private static String area(Officer officer) {
        return officer.scope().prefixes().stream()
                .min((one, other) -> Integer.compare(one.length(), other.length()))
                .orElseThrow();
    }

    private int year() {
        return FiscalYear.of(LocalDate.now(clock)).value();
    }

    private Officer reader() {
        Officer officer = current.get();
        if (officer.scope().prefixes().isEmpty()) {
            throw Denied.forbidden("หน้านี้สำหรับเจ้าหน้าที่ที่ดูแลกรณีครัวเรือน");
        }
        return officer;
    }

    private Officer setter() {
        Officer officer = reader();
        if (!sets(officer)) {
            throw Denied.forbidden("กำหนดเพดานได้เฉพาะฝ่ายเลขานุการ ศจพ.จ.");
        }
        return officer;
    }

    private static boolean sets(Officer officer) {
        return !officer.scopeAs(OfficerRole.SECRETARIAT).prefixes().isEmpty();
    }

    private Capacities.Key key(Map<String, String> typed) {
        return new Capacities.Key(
                year(),
                typed.getOrDefault("agency", ""),
                typed.getOrDefault("entry", ""),
                typed.getOrDefault("area", ""));
    }

    /** -1, which no ceiling can be, for what is no number. */
    private static int ceiling(Map<String, String> typed) {
        String digits = ThaiText.normalise(Objects.requireNonNullElse(typed.get("ceiling"), ""))
                .replace(",", "");
        return digits.matches("\\d{1,7}") ? Math.min(MOST, Integer.parseInt(digits)) : -1;
    }
}
