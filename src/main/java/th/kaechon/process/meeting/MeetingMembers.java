package th.kaechon.process.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import th.kaechon.casefile.Refusal;
import th.kaechon.identity.Officer;
import th.kaechon.meeting.Attendance;
import th.kaechon.meeting.Attendance.Quorate;
import th.kaechon.meeting.Attendee;
import th.kaechon.meeting.FieldRefusal;
import th.kaechon.meeting.Meeting;
import th.kaechon.meeting.MeetingRules;
import th.kaechon.meeting.Meetings;

/** Who belongs to a meeting, and whether enough of them came. */
@Service
public class MeetingMembers {

    private static final int MOST_ATTENDEES = 300; // more is a file pasted by mistake

    private final Meetings meetings;
    private final Attendance attendance;
    private final MeetingRules rules;

    MeetingMembers(Meetings meetings, Attendance attendance, MeetingRules rules) {
        this.meetings = meetings;
        this.attendance = attendance;
        this.rules = rules;
    }

    @Transactional
    public List<FieldRefusal> attend(long meetingId, List<Attendee> attendees, Officer officer) {
        Meeting meeting = meetings.lock(meetingId);
        if (!MeetingBodies.mayLead(meeting, officer)) {
            return List.of(new FieldRefusal("attendees", MeetingWork.NOT_YOURS.thai()));
        }
        if (meeting.state().isOver()) {
            return List.of(new FieldRefusal("attendees", MeetingWork.OVER.thai()));
        }
        List<FieldRefusal> refusals = refusals(attendees);
        if (refusals.isEmpty()) {
            attendance.replace(meetingId, attendees);
        }
        return refusals;
    }

    private static List<FieldRefusal> refusals(List<Attendee> attendees) {
        List<FieldRefusal> found = new ArrayList<>();
        if (attendees.size() > MOST_ATTENDEES) {
            found.add(new FieldRefusal("attendees", "รายชื่อยาวเกิน %d คน".formatted(MOST_ATTENDEES)));
        }
        for (int index = 0; index < attendees.size(); index++) {
            if (attendees.get(index).name().isBlank()) {
                found.add(new FieldRefusal("attendees[%d].name".formatted(index), "กรุณาระบุชื่อผู้เข้าประชุม"));
            }
        }
        return found;
    }

    /** How many members there are, are present and must be. */
    Quorate quorate(Meeting meeting) {
        List<Attendee> members =
                attendance.of(meeting.id()).stream().filter(Attendee::votes).toList();
        int present = (int) members.stream().filter(Attendee::present).count();
        return new Quorate(members.size(), present, rules.quorum(meeting.kind()).of(members.size()));
    }

    /** Why the meeting may not be opened with those who came, if it may not. */
    Optional<Refusal> hinder(Meeting meeting, Quorate found) {
        if (!found.isMet()) {
            return Optional.of(new Refusal("ยังไม่ครบองค์ประชุม มาประชุม %d จาก %d คน ต้องมีอย่างน้อย %d คน"
                    .formatted(found.present(), found.members(), found.quorum())));
        }
        boolean chaired = attendance.of(meeting.id()).stream()
                .anyMatch(attendee -> attendee.present() && attendee.role() == Attendee.Role.CHAIR);
        return chaired
                ? Optional.empty()
                : Optional.of(new Refusal("ยังไม่มีประธานที่มาประชุม กรุณาระบุผู้ทำหน้าที่ประธาน"));
    }
}
