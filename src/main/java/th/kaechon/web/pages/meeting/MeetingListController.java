package th.kaechon.web.pages.meeting;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import th.kaechon.identity.Officer;
import th.kaechon.meeting.Meeting;
import th.kaechon.meeting.MeetingKind;
import th.kaechon.meeting.MeetingNumber;
import th.kaechon.report.meeting.MeetingFilter;
import th.kaechon.report.meeting.MeetingLine;
import th.kaechon.report.meeting.MeetingLists;
import th.kaechon.thai.ThaiDates;
import th.kaechon.web.pages.CsvFile;

/** The meetings of the officer's areas, and the bodies whose next one waits to be called. */
@Controller
class MeetingListController {

    private static final int PAGE = 50;
    private static final int ALL = 100_000;

    private final MeetingAccess access;
    private final MeetingLists lists;
    private final Bodies bodies;

    MeetingListController(MeetingAccess access, MeetingLists lists, Bodies bodies) {
        this.access = access;
        this.lists = lists;
        this.bodies = bodies;
    }

    @GetMapping("/meetings")
    String show(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        Officer officer = access.reader();
        Set<String> areas = officer.scope().prefixes();
        MeetingFilter filter = filter(kind, state, year);
        int count = lists.count(areas, filter);
        int pages = Math.max(1, (count + PAGE - 1) / PAGE);
        int shown = Math.min(Math.max(1, page), pages);
        model.addAttribute("lines", lists.lines(areas, filter, (shown - 1) * PAGE, PAGE));
        model.addAttribute("count", count);
        model.addAttribute("page", shown);
        model.addAttribute("pages", pages);
        model.addAttribute("filter", filter);
        model.addAttribute("filtered", !filter.equals(MeetingFilter.ALL));
        model.addAttribute("kinds", MeetingKind.values());
        model.addAttribute("states", Meeting.State.values());
        model.addAttribute("years", lists.years(areas));
        model.addAttribute("bodies", bodies.ledBy(officer));
        return "meetings";
    }

    @GetMapping("/meetings.csv")
    ResponseEntity<byte[]> file(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable Integer year) {
        Officer officer = access.reader();
        return CsvFile.of(
                "meetings.csv",
                List.of(
                        "ครั้งที่",
                        "การประชุม",
                        "พื้นที่",
                        "วันประชุม",
                        "สถานะ",
                        "เรื่องทั้งหมด",
                        "รอพิจารณา",
                        "พิจารณาแล้ว",
                        "เลื่อน",
                        "บันทึกมติแล้ว",
                        "บันทึกไม่สำเร็จ"),
                lists.lines(officer.scope().prefixes(), filter(kind, state, year), 0, ALL).stream()
                        .map(MeetingListController::row)
                        .toList());
    }

    private static List<String> row(MeetingLine line) {
        Stream<String> what = Stream.of(
                new MeetingNumber(line.numberInYear(), line.year()).toString(),
                MeetingKind.valueOf(line.kind()).thai(),
                line.areaName(),
                ThaiDates.shortForm(line.meetsOn()),
                Meeting.State.valueOf(line.state()).thai());
        Stream<String> rows = Stream.of(
                        line.rows(), line.waiting(), line.answered(), line.postponed(), line.done(), line.failed())
                .map(String::valueOf);
        return Stream.concat(what, rows).toList();
    }

    private static MeetingFilter filter(@Nullable String kind, @Nullable String state, @Nullable Integer year) {
        return new MeetingFilter(chosen(kind), chosen(state), year);
    }

    static @Nullable String chosen(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }
}
