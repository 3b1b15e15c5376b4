package th.kaechon.web.pages.meeting;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import th.kaechon.identity.Officer;
import th.kaechon.meeting.Attendance;
import th.kaechon.meeting.Attendee;
import th.kaechon.meeting.FieldRefusal;
import th.kaechon.meeting.Meeting;
import th.kaechon.meeting.MeetingCall;
import th.kaechon.meeting.MeetingKind;
import th.kaechon.meeting.Meetings;
import th.kaechon.process.meeting.MeetingWork;
import th.kaechon.report.meeting.MeetingLists;

/** A meeting is called, or called otherwise while it has not begun. */
@Controller
class MeetingCallController {

    private static final int AHEAD_OF_CE = 543;

    private final MeetingAccess access;
    private final Bodies bodies;
    private final Meetings meetings;
    private final MeetingLists lists;
    private final Attendance attendance;
    private final MeetingWork work;
    private final MeetingWords words;
    private final Clock clock;

    MeetingCallController(
            MeetingAccess access,
            Bodies bodies,
            Meetings meetings,
            MeetingLists lists,
            Attendance attendance,
            MeetingWork work,
            MeetingWords words,
            Clock clock) {
        this.access = access;
        this.bodies = bodies;
        this.meetings = meetings;
        this.lists = lists;
        this.attendance = attendance;
        this.work = work;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/meetings/new")
    String form(@RequestParam MeetingKind kind, @RequestParam String area, Model model) {
        Body body = bodies.get(kind, area, access.reader());
        LocalDate today = LocalDate.now(clock);
        TypedCall typed = TypedCall.proposed(meetings.next(kind, area, today.getYear() + AHEAD_OF_CE), today);
        return page(body, null, typed, model);
    }

    @PostMapping("/meetings")
    Object call(
            @RequestParam MeetingKind kind,
            @RequestParam String area,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response,
            Model model) {
        Officer officer = access.reader();
        Body body = bodies.get(kind, area, officer);
        TypedCall typed = TypedCall.read(kind, area, sent);
        MeetingCall call = typed.call();
        if (call == null) {
            return refused(body, null, typed, response, model);
        }
        MeetingWork.Called called = work.call(call, officer);
        Long id = called.meetingId();
        return id == null ? refused(body, null, typed.refused(called.refusals()), response, model) : goTo(id);
    }

    @GetMapping("/meetings/{id}/call")
    String form(@PathVariable long id, Model model) {
        Officer officer = access.reader();
        Meeting meeting = access.led(id, officer);
        Body body = bodies.get(meeting.kind(), meeting.areaCode(), officer);
        return page(body, meeting, TypedCall.of(meeting, words), model);
    }

    @PostMapping("/meetings/{id}/call")
    Object change(
            @PathVariable long id, @RequestParam Map<String, String> sent, HttpServletResponse response, Model model) {
        Officer officer = access.reader();
        Meeting meeting = access.led(id, officer);
        Body body = bodies.get(meeting.kind(), meeting.areaCode(), officer);
        TypedCall typed = TypedCall.read(meeting.kind(), meeting.areaCode(), sent);
        MeetingCall call = typed.call();
        if (call == null) {
            return refused(body, meeting, typed, response, model);
        }
        List<FieldRefusal> refusals = work.change(id, call, officer);
        return refusals.isEmpty() ? goTo(id) : refused(body, meeting, typed.refused(refusals), response, model);
    }

    private static ResponseEntity<Void> goTo(long id) {
        return ResponseEntity.noContent()
                .header("HX-Redirect", "/meetings/" + id)
                .build();
    }

    private String refused(
            Body body, @Nullable Meeting changed, TypedCall typed, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return page(body, changed, typed, model);
    }

    private String page(Body body, @Nullable Meeting changed, TypedCall typed, Model model) {
        List<Attendee> takenOver = lists.last(body.kind().name(), body.areaCode())
                .map(attendance::of)
                .orElse(List.of());
        model.addAttribute("body", body);
        model.addAttribute("changed", changed);
        model.addAttribute("address", changed == null ? "/meetings" : "/meetings/%d/call".formatted(changed.id()));
        model.addAttribute("back", changed == null ? "/meetings" : "/meetings/" + changed.id());
        model.addAttribute("typed", typed);
        model.addAttribute("takenOver", takenOver);
        return "meeting-call";
    }
}
