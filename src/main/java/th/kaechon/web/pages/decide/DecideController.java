package th.kaechon.web.pages.decide;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import th.kaechon.casefile.Refusal;
import th.kaechon.identity.Officer;
import th.kaechon.meeting.AgendaItem;
import th.kaechon.meeting.CapacityUse;
import th.kaechon.meeting.FieldRefusal;
import th.kaechon.meeting.Meeting;
import th.kaechon.process.meeting.MeetingAnswers;
import th.kaechon.process.meeting.MeetingCommit;
import th.kaechon.process.meeting.MeetingWork;
import th.kaechon.web.CurrentOfficer;
import th.kaechon.web.Denied;

/** The meeting's one screen: its rows, the answers typed into them, and what others changed meanwhile. */
@Controller
class DecideController {

    private final CurrentOfficer current;
    private final MeetingWork work;
    private final MeetingAnswers answers;
    private final MeetingCommit commit;
    private final DecideScreen screen;
    private final CapacityUse capacity;

    DecideController(
            CurrentOfficer current,
            MeetingWork work,
            MeetingAnswers answers,
            MeetingCommit commit,
            DecideScreen screen,
            CapacityUse capacity) {
        this.current = current;
        this.work = work;
        this.answers = answers;
        this.commit = commit;
        this.screen = screen;
        this.capacity = capacity;
    }

    @GetMapping("/meetings/{id}/decide")
    String show(@PathVariable long id, Model model) {
        Officer officer = current.get();
        Meeting meeting = find(id, officer);
        DecideScreen.Content content = screen.whole(meeting, officer);
        frame(model, meeting, officer, content.groups());
        model.addAttribute("dictionary", content.dictionary());
        return "decide";
    }

    /** The rows that changed after a revision, for whoever looks on; 204 when there are none. */
    @GetMapping("/meetings/{id}/changes")
    Object changes(@PathVariable long id, @RequestParam long after) {
        Officer officer = current.get();
        Meeting meeting = find(id, officer);
        if (meeting.revision() == after) {
            return ResponseEntity.noContent().build();
        }
        return changed(meeting, after, officer, HttpStatus.OK);
    }

    /** Saves the answer of one row. 409 when somebody else has answered it meanwhile; the row then comes as it stands. */
    @PostMapping("/meetings/{id}/items/{item}/answer")
    Object answer(
            @PathVariable long id, @PathVariable long item, @RequestParam long after, @RequestBody TypedAnswer typed) {
        Officer officer = current.get();
        find(id, officer);
        if (typed.kind() == null || typed.isTooLong()) {
            throw Denied.badInput("คำตอบไม่ครบหรือยาวเกินไป กรุณาตรวจอีกครั้ง");
        }
        MeetingAnswers.Result result = answers.answer(id, item, typed.version(), typed.answer(), officer);
        AgendaItem row = result.item();
        if (row == null) {
            throw Denied.notFound("ไม่พบเรื่องนี้ในการประชุมของท่าน");
        }
        if (!result.refusals().isEmpty()) {
            return refused(result.refusals());
        }
        return changed(find(id, officer), after, officer, result.isOutdated() ? HttpStatus.CONFLICT : HttpStatus.OK);
    }

    private static ResponseEntity<List<FieldRefusal>> refused(List<FieldRefusal> refusals) {
        return ResponseEntity.unprocessableEntity().body(refusals);
    }

    @PostMapping("/meetings/{id}/undo")
    ModelAndView undo(@PathVariable long id, @RequestParam long after) {
        Officer officer = current.get();
        find(id, officer);
        Optional<AgendaItem> undone = answers.undo(id, officer);
        if (undone.isEmpty()) {
            throw Denied.badInput("ไม่มีคำตอบของท่านให้ย้อน");
        }
        ModelAndView changed = changed(find(id, officer), after, officer, HttpStatus.OK);
        return changed.addObject("undone", undone.get().id());
    }

    @GetMapping("/meetings/{id}/tambon/{tambon}/preview")
    ModelAndView preview(@PathVariable long id, @PathVariable String tambon) {
        Officer officer = current.get();
        Meeting meeting = lead(id, officer);
        return new ModelAndView(
                "decide-parts :: preview",
                Map.of(
                        "meeting", meeting,
                        "tambon", tambon,
                        "preview", answers.previewOfAll(id, tambon, officer)));
    }

    @PostMapping("/meetings/{id}/tambon/{tambon}/accept-all")
    ModelAndView acceptAll(
            @PathVariable long id, @PathVariable String tambon, @RequestParam int rows, @RequestParam long after) {
        Officer officer = current.get();
        lead(id, officer);
        answers.acceptAll(id, tambon, rows, officer).ifPresent(DecideController::refuse);
        return changed(find(id, officer), after, officer, HttpStatus.OK);
    }

    @PostMapping("/meetings/{id}/commit")
    @ResponseBody
    ResponseEntity<Void> commit(@PathVariable long id) {
        Officer officer = current.get();
        lead(id, officer);
        commit.commit(id, officer).ifPresent(DecideController::refuse);
        return ResponseEntity.accepted().header("HX-Refresh", "true").build();
    }

    private static void refuse(Refusal refusal) {
        throw Denied.badInput(refusal.thai());
    }

    private Meeting lead(long id, Officer officer) {
        Meeting meeting = find(id, officer);
        if (!work.mayLead(meeting.kind(), meeting.areaCode(), officer)) {
            throw Denied.forbidden("เฉพาะผู้จัดการประชุมนี้จึงลงมติได้");
        }
        return meeting;
    }

    private Meeting find(long id, Officer officer) {
        return work.find(id, officer).orElseThrow(() -> Denied.notFound("ไม่พบการประชุมนี้ในพื้นที่ของท่าน"));
    }

    private ModelAndView changed(Meeting meeting, long after, Officer officer, HttpStatus status) {
        ModelAndView view = new ModelAndView("decide-parts :: changes");
        view.setStatus(status);
        frame(view.getModelMap(), meeting, officer, screen.after(meeting, after, officer));
        return view;
    }

    private void frame(Model model, Meeting meeting, Officer officer, List<DecideScreen.Group> groups) {
        frame((Map<String, Object>) model.asMap(), meeting, officer, groups);
    }

    private void frame(Map<String, Object> model, Meeting meeting, Officer officer, List<DecideScreen.Group> groups) {
        model.put("meeting", meeting);
        model.put("groups", groups);
        model.put("progress", commit.progress(meeting.id()));
        model.put("ceilings", capacity.linesOf(meeting.id()));
        model.put("shares", capacity.sharesOf(meeting.id()));
        model.put(
                "beyond",
                capacity.itemsBeyond(meeting.id()).stream().map(String::valueOf).collect(Collectors.joining(" ")));
        model.put("leads", work.mayLead(meeting.kind(), meeting.areaCode(), officer));
    }
}
