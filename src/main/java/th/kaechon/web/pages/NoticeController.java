package th.kaechon.web.pages;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import th.kaechon.identity.Officer;
import th.kaechon.identity.OfficerRole;
import th.kaechon.reminder.Notice;
import th.kaechon.reminder.Notices;
import th.kaechon.thai.ThaiDates;
import th.kaechon.web.CurrentOfficer;
import th.kaechon.web.Denied;

/** What the officer was told about deadlines: the newest first, unread marked. */
@Controller
class NoticeController {

    private static final int PAGE = 50;
    private static final int ALL = 100_000;

    private final CurrentOfficer current;
    private final Notices notices;

    NoticeController(CurrentOfficer current, Notices notices) {
        this.current = current;
        this.notices = notices;
    }

    @GetMapping("/notices")
    String show(@RequestParam(defaultValue = "1") int page, Model model) {
        Officer officer = current.get();
        int count = notices.count(officer);
        int pages = Math.max(1, (count + PAGE - 1) / PAGE);
        int shown = Math.min(Math.max(1, page), pages);
        model.addAttribute("notices", notices.of(officer, (shown - 1) * PAGE, PAGE));
        model.addAttribute("count", count);
        model.addAttribute("page", shown);
        model.addAttribute("pages", pages);
        model.addAttribute(
                "settles", !officer.scopeAs(OfficerRole.SECRETARIAT).prefixes().isEmpty());
        return "notices";
    }

    @PostMapping("/notices/{id}/read")
    ResponseEntity<Void> read(@PathVariable long id) {
        if (!notices.markRead(id, current.get())) {
            throw Denied.notFound("ไม่พบการแจ้งเตือนนี้");
        }
        return refreshed();
    }

    @PostMapping("/notices/read")
    ResponseEntity<Void> readAll() {
        notices.markAllRead(current.get());
        return refreshed();
    }

    private static ResponseEntity<Void> refreshed() {
        return ResponseEntity.noContent().header("HX-Refresh", "true").build();
    }

    @GetMapping("/notices.csv")
    ResponseEntity<byte[]> file() {
        return CsvFile.of(
                "notices.csv",
                List.of(
                        "แจ้งเมื่อ",
                        "เรื่อง",
                        "พื้นที่",
                        "ครบกำหนด",
                        "ปฏิทิน",
                        "จำนวนกรณี",
                        "แยกตามพื้นที่",
                        "อ่านแล้ว"),
                notices.of(current.get(), 0, ALL).stream()
                        .map(NoticeController::row)
                        .toList());
    }

    private static List<String> row(Notice notice) {
        return List.of(
                ThaiDates.shortForm(notice.toldOn()),
                notice.sentence(),
                notice.place(),
                ThaiDates.shortForm(notice.due()),
                notice.calendars(),
                notice.hasCases() ? String.valueOf(notice.cases()) : "",
                notice.partsInWords(),
                notice.readAt() == null ? "" : "ใช่");
    }
}
