package th.kaechon.web.calendar;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import th.kaechon.campaign.CalendarChange;
import th.kaechon.campaign.CalendarHistory;
import th.kaechon.campaign.Campaigns;
import th.kaechon.campaign.FiscalYear;
import th.kaechon.identity.Officer;
import th.kaechon.web.Denied;
import th.kaechon.web.pages.CsvFile;
import th.kaechon.web.pages.PageDates;

/** The calendar to look at: dates, holidays, settings, and who changed what when. */
@Controller
class CalendarController {

    private static final List<String> CSV_HEADER =
            List.of("เมื่อ", "ผู้เปลี่ยน", "เหตุผล", "สิ่งที่เปลี่ยน", "เดิม", "เป็น", "กรณีที่ย้าย");

    private final CalendarAccess access;
    private final CalendarPage page;
    private final Campaigns campaigns;
    private final CalendarHistory history;
    private final PageDates dates;

    CalendarController(
            CalendarAccess access, CalendarPage page, Campaigns campaigns, CalendarHistory history, PageDates dates) {
        this.access = access;
        this.page = page;
        this.campaigns = campaigns;
        this.history = history;
        this.dates = dates;
    }

    /** With a change just made, the page tells how its cases are moved. */
    @GetMapping("/calendar")
    String show(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable Long change,
            Model model) {
        Officer officer = access.reader();
        FiscalYear shown = year == null ? access.thisYear() : access.offered(year);
        model.addAttribute("address", "/calendar?year=" + shown.value() + (change == null ? "" : "&change=" + change));
        String view = page.show(shown, officer, null, TypedForm.NONE, model);
        if (change != null) { // asked after the page: a change that ends in between is told and not lost
            model.addAttribute("said", said(shown, change));
        }
        return view;
    }

    private @Nullable String said(FiscalYear year, long id) {
        return history.of(year).stream()
                .filter(change -> change.id() == id && change.finishedAt() != null)
                .findFirst()
                .map(CalendarController::words)
                .orElse(null);
    }

    private static String words(CalendarChange change) {
        return change.cases() == 0
                ? "บันทึกปฏิทินแล้ว ไม่มีกรณีที่ต้องย้ายกำหนด"
                : "บันทึกปฏิทินแล้ว ย้ายกำหนดของ %,d กรณีเสร็จแล้ว".formatted(change.moved());
    }

    @PostMapping("/calendar/{year}/open")
    ResponseEntity<Void> open(@PathVariable int year) {
        access.editor();
        campaigns.open(access.offered(year));
        return ResponseEntity.noContent()
                .header("HX-Redirect", "/calendar?year=" + year)
                .build();
    }

    @GetMapping("/calendar/{year}/changes.csv")
    ResponseEntity<byte[]> file(@PathVariable int year) {
        access.reader();
        FiscalYear shown = access.offered(year);
        if (!campaigns.isOpen(shown)) {
            throw Denied.notFound("ยังไม่เปิดปฏิทินของปีงบประมาณนี้");
        }
        List<List<String>> rows = page.lines(history.of(shown), campaigns.names()).stream()
                .flatMap(line -> line.differences().stream().map(difference -> row(line, difference)))
                .toList();
        return CsvFile.of("calendar-%d.csv".formatted(year), CSV_HEADER, rows);
    }

    private List<String> row(ChangeLine line, Difference difference) {
        CalendarChange change = line.change();
        return List.of(
                dates.moment(change.madeAt()),
                line.officer(),
                change.reason(),
                difference.what(),
                difference.before(),
                difference.after(),
                String.valueOf(change.moved()));
    }
}
