package th.kaechon.process.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import th.kaechon.casefile.Refusal;
import th.kaechon.identity.Officer;
import th.kaechon.meeting.Attendee;
import th.kaechon.meeting.FieldRefusal;
import th.kaechon.meeting.Meeting;
import th.kaechon.meeting.MeetingCall;
import th.kaechon.meeting.MeetingKind;

/** The steps of a meeting. Whoever belongs to the body leads it: the tambon team, the amphoe centre, the changwat centre. */
@Service
public class MeetingWork {

    /** The called meeting, or what hinders, field by field. */
    public record Called(@Nullable Long meetingId, List<FieldRefusal> refusals) {}

    public boolean mayLead(MeetingKind kind, String areaCode, Officer officer) {
        throw new UnsupportedOperationException();
    }

    /** The meeting as far as the officer may see it: of an area that his own lies in or that lies in his own. */
    public Optional<Meeting> find(long meetingId, Officer officer) {
        throw new UnsupportedOperationException();
    }

    public Called call(MeetingCall call, Officer officer) {
        throw new UnsupportedOperationException();
    }

    /** Another date, time, place or number, while it is called or adjourned. */
    public List<FieldRefusal> change(long meetingId, MeetingCall call, Officer officer) {
        throw new UnsupportedOperationException();
    }

    public List<FieldRefusal> attend(long meetingId, List<Attendee> attendees, Officer officer) {
        throw new UnsupportedOperationException();
    }

    /** Opens it, or again after it was adjourned; refused without a quorum and before its day. */
    public Optional<Refusal> open(long meetingId, Officer officer) {
        throw new UnsupportedOperationException();
    }

    public Optional<Refusal> adjourn(long meetingId, String reason, LocalDate resumesOn, Officer officer) {
        throw new UnsupportedOperationException();
    }

    /** Refused while an answer is not committed; what was not answered waits for the next meeting. */
    public Optional<Refusal> close(long meetingId, Officer officer) {
        throw new UnsupportedOperationException();
    }

    /** Refused once something was resolved. */
    public Optional<Refusal> cancel(long meetingId, String reason, Officer officer) {
        throw new UnsupportedOperationException();
    }

    /** Puts the cases on the agenda that have come to wait since; gives how many. */
    public int refreshAgenda(long meetingId, Officer officer) {
        throw new UnsupportedOperationException();
    }

    /** Puts a resolution of an earlier or of this meeting on the agenda again, to be corrected by a new one. */
    public Optional<Refusal> correct(long meetingId, String caseNumber, String reason, Officer officer) {
        throw new UnsupportedOperationException();
    }
}
