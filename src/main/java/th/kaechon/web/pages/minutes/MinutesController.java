package th.kaechon.web.pages.minutes;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import th.kaechon.identity.Officer;
import th.kaechon.identity.OfficerRole;
import th.kaechon.meeting.Meeting;
import th.kaechon.privacy.ReadLog;
import th.kaechon.process.meeting.MeetingWork;
import th.kaechon.report.minutes.LetterPrinter;
import th.kaechon.report.minutes.MinutesPrinter;
import th.kaechon.report.minutes.MinutesVersion;
import th.kaechon.report.minutes.PrintedLetter;
import th.kaechon.report.minutes.PrintedMinutes;
import th.kaechon.web.CurrentOfficer;
import th.kaechon.web.Denied;

/**
 * Minutes and letters of a meeting. Whoever may look on has the public minutes of the whole meeting and the letters, which
 * name no household; the internal minutes are for the body itself, the secretariat and the supervisors.
 */
@Controller
@RequestMapping("/meetings/{id}")
class MinutesController {

    private static final MediaType WORD =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final CurrentOfficer current;
    private final MeetingWork meetings;
    private final MinutesPrinter minutes;
    private final LetterPrinter letters;
    private final ReadLog reads;

    MinutesController(
            CurrentOfficer current,
            MeetingWork meetings,
            MinutesPrinter minutes,
            LetterPrinter letters,
            ReadLog reads) {
        this.current = current;
        this.meetings = meetings;
        this.minutes = minutes;
        this.letters = letters;
        this.reads = reads;
    }

    @GetMapping("/minutes.docx")
    ResponseEntity<byte[]> minutes(@PathVariable long id, @RequestParam(defaultValue = "public") String version) {
        Officer officer = current.get();
        Meeting meeting = find(id, officer);
        PrintedMinutes printed = MinutesVersion.named(version)
                .filter(wanted -> wanted == MinutesVersion.PUBLIC || seesHouseholds(meeting, officer))
                .flatMap(wanted -> minutes.print(id, wanted))
                .orElseThrow(() -> Denied.notFound("ไม่พบรายงานการประชุมนี้"));
        if (!printed.shownCases().isEmpty()) {
            reads.record(officer.userId(), printed.shownCases(), ReadLog.What.MEETING_MINUTES);
        }
        return download(printed.docx(), printed.fileName());
    }

    @GetMapping("/letters/{agency}.docx")
    ResponseEntity<byte[]> letter(@PathVariable long id, @PathVariable String agency) {
        find(id, current.get());
        PrintedLetter printed =
                letters.print(id, agency).orElseThrow(() -> Denied.notFound("ไม่พบหนังสือมอบหมายถึงหน่วยงานนี้"));
        return download(printed.docx(), printed.fileName());
    }

    private Meeting find(long id, Officer officer) {
        return meetings.find(id, officer).orElseThrow(() -> Denied.notFound("ไม่พบการประชุมนี้ในพื้นที่ของท่าน"));
    }

    private boolean seesHouseholds(Meeting meeting, Officer officer) {
        return meetings.mayLead(meeting.kind(), meeting.areaCode(), officer)
                || officer.scopeAs(OfficerRole.SECRETARIAT, OfficerRole.SUPERVISOR).prefixes().stream()
                        .anyMatch(meeting.areaCode()::startsWith);
    }

    private static ResponseEntity<byte[]> download(byte[] docx, String name) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .contentType(WORD)
                .body(docx);
    }
}
