package th.kaechon.web.pages.meeting;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import th.kaechon.casefile.Refusal;
import th.kaechon.identity.Officer;
import th.kaechon.meeting.FieldRefusal;
import th.kaechon.meeting.Meeting;
import th.kaechon.process.meeting.MeetingMembers;
import th.kaechon.process.meeting.MeetingWork;
import th.kaechon.report.meeting.MeetingResults.Chosen;

/** Who belongs to the meeting and who is there; opening it saves the list first. */
@Controller
@RequestMapping("/meetings/{id}/attendees")
class AttendanceController {

    private final MeetingAccess access;
    private final MeetingMembers members;
    private final MeetingWork work;
    private final MeetingPage page;

    AttendanceController(MeetingAccess access, MeetingMembers members, MeetingWork work, MeetingPage page) {
        this.access = access;
        this.members = members;
        this.work = work;
        this.page = page;
    }

    /** Only counts: nothing is saved. */
    @PostMapping("/quorum")
    String count(@PathVariable long id, @RequestParam MultiValueMap<String, String> sent, Model model) {
        page.attendees(access.led(id, access.reader()), TypedAttendees.read(sent), model);
        return "meeting :: quorum";
    }

    @PostMapping("/add")
    String add(@PathVariable long id, @RequestParam MultiValueMap<String, String> sent, Model model) {
        return shown(id, TypedAttendees.read(sent).withRow(), model);
    }

    @PostMapping("/remove")
    String remove(
            @PathVariable long id,
            @RequestParam int row,
            @RequestParam MultiValueMap<String, String> sent,
            Model model) {
        return shown(id, TypedAttendees.read(sent).without(row), model);
    }

    @PostMapping
    String save(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletResponse response,
            Model model) {
        Officer officer = access.reader();
        Meeting meeting = access.led(id, officer);
        TypedAttendees typed = TypedAttendees.read(sent).meant();
        List<FieldRefusal> refusals = members.attend(id, typed.rows(), officer);
        return refusals.isEmpty()
                ? said(meeting, officer, typed, model)
                : refused(meeting, officer, typed.refused(refusals), response, model);
    }

    private String said(Meeting meeting, Officer officer, TypedAttendees typed, Model model) {
        model.addAttribute("saved", true);
        return page.show(meeting, officer, Chosen.ALL, 1, typed, model);
    }

    private String refused(
            Meeting meeting, Officer officer, TypedAttendees typed, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return page.show(meeting, officer, Chosen.ALL, 1, typed, model);
    }

    /** The list stays saved when the opening is refused. */
    @PostMapping("/open")
    Object open(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletResponse response,
            Model model) {
        Officer officer = access.reader();
        Meeting meeting = access.led(id, officer);
        TypedAttendees typed = TypedAttendees.read(sent).meant();
        List<FieldRefusal> refusals = members.attend(id, typed.rows(), officer);
        if (!refusals.isEmpty()) {
            return refused(meeting, officer, typed.refused(refusals), response, model);
        }
        Optional<Refusal> hindered = work.open(id, officer);
        if (hindered.isPresent()) {
            FieldRefusal ofTheList =
                    new FieldRefusal("attendees", hindered.get().thai());
            return refused(meeting, officer, typed.refused(List.of(ofTheList)), response, model);
        }
        return ResponseEntity.noContent().header("HX-Refresh", "true").build();
    }

    private String shown(long id, TypedAttendees typed, Model model) {
        Officer officer = access.reader();
        return page.show(access.led(id, officer), officer, Chosen.ALL, 1, typed, model);
    }
}
