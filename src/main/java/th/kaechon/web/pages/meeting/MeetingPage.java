package th.kaechon.web.pages.meeting;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import th.kaechon.identity.Officer;
import th.kaechon.meeting.Agenda;
import th.kaechon.meeting.AgendaItem;
import th.kaechon.meeting.Attendance;
import th.kaechon.meeting.Attendee;
import th.kaechon.meeting.Meeting;
import th.kaechon.meeting.MeetingRules;
import th.kaechon.report.meeting.MeetingLists;
import th.kaechon.report.meeting.MeetingResults;
import th.kaechon.report.meeting.MeetingResults.Chosen;
import th.kaechon.report.meeting.TambonCount;
import th.kaechon.report.minutes.LetterLists;

/** One meeting as its page shows it. */
@Component
class MeetingPage {

    private static final int PAGE = 100;

    private final MeetingAccess access;
    private final Agenda agenda;
    private final Attendance attendance;
    private final MeetingRules rules;
    private final MeetingLists lists;
    private final MeetingResults results;
    private final LetterLists letters;

    MeetingPage(
            MeetingAccess access,
            Agenda agenda,
            Attendance attendance,
            MeetingRules rules,
            MeetingLists lists,
            MeetingResults results,
            LetterLists letters) {
        this.access = access;
        this.agenda = agenda;
        this.attendance = attendance;
        this.rules = rules;
        this.lists = lists;
        this.results = results;
        this.letters = letters;
    }

    String show(Meeting meeting, Officer officer, Chosen chosen, int page, Model model) {
        return show(meeting, officer, chosen, page, TypedAttendees.of(attendance.of(meeting.id())), model);
    }

    String show(Meeting meeting, Officer officer, Chosen chosen, int page, TypedAttendees attendees, Model model) {
        boolean live = !meeting.state().isOver();
        boolean leads = live && access.leads(meeting, officer);
        model.addAttribute("areaName", lists.areaName(meeting.kind().name(), meeting.areaCode()));
        model.addAttribute("leads", leads);
        model.addAttribute("arrived", leads ? agenda.countNew(meeting) : 0);
        model.addAttribute("sittings", results.sittings(meeting.id()));
        model.addAttribute("because", results.endedBecause(meeting.id()).orElse(null));
        model.addAttribute("internal", access.seesInternalMinutes(meeting, officer));
        model.addAttribute("letters", meeting.state() == Meeting.State.CLOSED ? letters.of(meeting.id()) : List.of());
        attendees(meeting, attendees, model);
        rows(meeting, officer.scope().likePatterns(), chosen, page, model);
        return "meeting";
    }

    void attendees(Meeting meeting, TypedAttendees attendees, Model model) {
        model.addAttribute("meeting", meeting);
        model.addAttribute("attendees", attendees);
        model.addAttribute("roles", Attendee.Role.values());
        model.addAttribute("quorate", attendees.quorate(rules.quorum(meeting.kind())));
    }

    private void rows(Meeting meeting, String[] scope, Chosen chosen, int page, Model model) {
        List<TambonCount> tambon = results.tambon(meeting.id(), scope);
        int count = results.count(meeting.id(), scope, chosen);
        int pages = Math.max(1, (count + PAGE - 1) / PAGE);
        int shown = Math.min(Math.max(1, page), pages);
        model.addAttribute("tambon", tambon);
        model.addAttribute("progress", Progress.of(tambon));
        model.addAttribute("rows", results.rows(meeting.id(), scope, chosen, (shown - 1) * PAGE, PAGE));
        model.addAttribute("count", count);
        model.addAttribute("page", shown);
        model.addAttribute("pages", pages);
        model.addAttribute("chosen", chosen);
        model.addAttribute("rowStates", AgendaItem.State.values());
    }
}
