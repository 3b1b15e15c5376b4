package th.kaechon.web.pages.meeting;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import th.kaechon.identity.Officer;
import th.kaechon.meeting.Meeting;
import th.kaechon.report.meeting.MeetingResults;
import th.kaechon.report.meeting.MeetingResults.Chosen;
import th.kaechon.report.meeting.ResultRow;
import th.kaechon.web.pages.CsvFile;

/** One meeting, and its results as a file. */
@Controller
class MeetingController {

    private static final int ALL = 100_000;

    private final MeetingAccess access;
    private final MeetingPage page;
    private final MeetingResults results;
    private final MeetingWords words;

    MeetingController(MeetingAccess access, MeetingPage page, MeetingResults results, MeetingWords words) {
        this.access = access;
        this.page = page;
        this.results = results;
        this.words = words;
    }

    @GetMapping("/meetings/{id}")
    String show(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String tambon,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(name = "page", defaultValue = "1") int wanted,
            Model model) {
        Officer officer = access.reader();
        Chosen chosen = new Chosen(MeetingListController.chosen(tambon), MeetingListController.chosen(state));
        return page.show(access.seen(id, officer), officer, chosen, wanted, model);
    }

    @GetMapping("/meetings/{id}/results.csv")
    ResponseEntity<byte[]> file(@PathVariable long id) {
        Officer officer = access.reader();
        Meeting meeting = access.seen(id, officer);
        return CsvFile.of(
                "meeting-%s-%d-%d.csv"
                        .formatted(
                                meeting.areaCode(),
                                meeting.number().year(),
                                meeting.number().number()),
                List.of(
                        "ลำดับ",
                        "เลขที่กรณี",
                        "อำเภอ",
                        "ตำบล",
                        "เรื่อง",
                        "สถานะ",
                        "มติ",
                        "แก้ไขมติที่",
                        "เหตุที่ไม่สำเร็จ"),
                results.rows(id, officer.scope().likePatterns(), Chosen.ALL, 0, ALL).stream()
                        .map(this::row)
                        .toList());
    }

    private List<String> row(ResultRow row) {
        return List.of(
                String.valueOf(row.ordinal()),
                row.caseNumber(),
                row.amphoe(),
                row.tambon(),
                words.subject(row.subject()),
                words.row(row.state()),
                words.resolution(row),
                Objects.requireNonNullElse(row.corrected(), ""),
                Objects.requireNonNullElse(row.failure(), ""));
    }
}
