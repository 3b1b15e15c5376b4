package th.kaechon.process.meeting;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import th.kaechon.casefile.Refusal;
import th.kaechon.identity.Officer;
import th.kaechon.meeting.Agenda;
import th.kaechon.meeting.AgendaItem.State;
import th.kaechon.meeting.CommitQueue;
import th.kaechon.meeting.Meeting;
import th.kaechon.meeting.Meetings;

/** One press completes all answered rows' tasks, each in its own transaction, in the background. */
@Service
public class MeetingCommit {

    /** Rows by how far they have come. */
    public record Progress(int waiting, int answered, int postponed, int committing, int done, int failed) {}

    private final Meetings meetings;
    private final Agenda agenda;
    private final CommitQueue queue;
    private final Committing committing;
    private final TransactionTemplate transaction;

    MeetingCommit(
            Meetings meetings,
            Agenda agenda,
            CommitQueue queue,
            Committing committing,
            TransactionTemplate transaction) {
        this.meetings = meetings;
        this.agenda = agenda;
        this.queue = queue;
        this.committing = committing;
        this.transaction = transaction;
    }

    /** Pressing again takes up what failed and does nothing twice. */
    public Optional<Refusal> commit(long meetingId, Officer officer) {
        Optional<Refusal> refusal = transaction.execute(status -> begin(meetingId, officer));
        if (refusal.isEmpty()) {
            committing.start();
        }
        return refusal;
    }

    private Optional<Refusal> begin(long meetingId, Officer officer) {
        Meeting meeting = meetings.lock(meetingId);
        if (!MeetingBodies.mayLead(meeting, officer)) {
            return Optional.of(new Refusal("ท่านไม่มีสิทธิ์ดำเนินการประชุมนี้"));
        }
        if (meeting.state() != Meeting.State.OPEN) {
            return Optional.of(new Refusal("การประชุมนี้ไม่ได้เปิดอยู่"));
        }
        int rows = queue.begin(meetingId, officer.userId());
        return rows == 0 && agenda.count(meetingId, State.COMMITTING) == 0
                ? Optional.of(new Refusal("ยังไม่มีคำตอบที่จะบันทึกเป็นมติ"))
                : Optional.empty();
    }

    public Progress progress(long meetingId) {
        return new Progress(
                agenda.count(meetingId, State.WAITING),
                agenda.count(meetingId, State.ANSWERED),
                agenda.count(meetingId, State.POSTPONED),
                agenda.count(meetingId, State.COMMITTING),
                agenda.count(meetingId, State.DONE),
                agenda.count(meetingId, State.FAILED));
    }
}
