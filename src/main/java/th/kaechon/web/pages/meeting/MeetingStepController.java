package th.kaechon.web.pages.meeting;

import java.time.LocalDate;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import th.kaechon.identity.Officer;
import th.kaechon.process.meeting.MeetingCorrections;
import th.kaechon.process.meeting.MeetingWork;
import th.kaechon.thai.ThaiDates;
import th.kaechon.thai.ThaiText;
import th.kaechon.web.Denied;

/** The steps of a meeting after its opening; a refusal is said beside the button, and what was typed stays. */
@Controller
@RequestMapping("/meetings/{id}")
class MeetingStepController {

    private final MeetingAccess access;
    private final MeetingWork work;
    private final MeetingCorrections corrections;

    MeetingStepController(MeetingAccess access, MeetingWork work, MeetingCorrections corrections) {
        this.access = access;
        this.work = work;
        this.corrections = corrections;
    }

    @PostMapping("/adjourn")
    ResponseEntity<Void> adjourn(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String resumesOn) {
        Officer officer = leader(id);
        LocalDate day = ThaiDates.parse(resumesOn)
                .orElseThrow(() -> Denied.badInput("กรุณาระบุวันที่ประชุมต่อเป็น พ.ศ. เช่น 15/05/2566"));
        MeetingAccess.refuse(work.adjourn(id, ThaiText.normalise(reason), day, officer));
        return done();
    }

    @PostMapping("/close")
    ResponseEntity<Void> close(@PathVariable long id) {
        Officer officer = leader(id);
        MeetingAccess.refuse(work.close(id, officer));
        return done();
    }

    @PostMapping("/cancel")
    ResponseEntity<Void> cancel(@PathVariable long id, @RequestParam(defaultValue = "") String reason) {
        Officer officer = leader(id);
        MeetingAccess.refuse(work.cancel(id, ThaiText.normalise(reason), officer));
        return done();
    }

    /** Brings the cases onto the agenda that have come to wait since. */
    @PostMapping("/agenda")
    ResponseEntity<Void> refresh(@PathVariable long id) {
        work.refreshAgenda(id, leader(id));
        return done();
    }

    @PostMapping("/corrections")
    ResponseEntity<Void> correct(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String caseNumber,
            @RequestParam(defaultValue = "") String reason) {
        Officer officer = leader(id);
        MeetingAccess.refuse(corrections.ask(id, ThaiText.normalise(caseNumber), ThaiText.normalise(reason), officer));
        return done();
    }

    private Officer leader(long id) {
        Officer officer = access.reader();
        access.led(id, officer);
        return officer;
    }

    private static ResponseEntity<Void> done() {
        return ResponseEntity.noContent().header("HX-Refresh", "true").build();
    }
}
