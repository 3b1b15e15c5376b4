package th.kaechon;

import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.kaechon.casefile.HouseholdCase;
import th.kaechon.identity.Officer;
import th.kaechon.identity.OfficerRole;
import th.kaechon.identity.StaffDirectory;
import th.kaechon.meeting.Agenda;
import th.kaechon.meeting.AgendaItem;
import th.kaechon.meeting.Attendee;
import th.kaechon.meeting.MeetingAnswer;
import th.kaechon.meeting.MeetingCall;
import th.kaechon.meeting.MeetingKind;
import th.kaechon.meeting.MeetingNumber;
import th.kaechon.meeting.Meetings;
import th.kaechon.process.meeting.MeetingAnswers;
import th.kaechon.process.meeting.MeetingCommit;
import th.kaechon.process.meeting.MeetingMembers;
import th.kaechon.process.meeting.MeetingWork;

/** Calls and opens meetings for tests. A body has one at a time, so a test dismisses its own in the end. */
@TestComponent
public class MeetingHall {

    /** Five members, of whom three are there; a guest does not count. */
    public static final List<Attendee> ATTENDEES = List.of(
            new Attendee("ประธานทดสอบ", "นายอำเภอ", Attendee.Role.CHAIR, true),
            new Attendee("เลขานุการทดสอบ", "พัฒนาการอำเภอ", Attendee.Role.SECRETARY, true),
            new Attendee("กรรมการทดสอบหนึ่ง", "สาธารณสุขอำเภอ", Attendee.Role.MEMBER, true),
            new Attendee("กรรมการทดสอบสอง", "เกษตรอำเภอ", Attendee.Role.MEMBER, false),
            new Attendee("กรรมการทดสอบสาม", "ปศุสัตว์อำเภอ", Attendee.Role.MEMBER, false),
            new Attendee("ผู้เข้าร่วมทดสอบ", "กำนัน", Attendee.Role.GUEST, true));

    private final MeetingWork work;
    private final MeetingMembers members;
    private final MeetingAnswers answers;
    private final MeetingCommit commit;
    private final Agenda agenda;
    private final Meetings meetings;
    private final Fixture fixture;
    private final StaffDirectory staff;
    private final RuntimeService runtime;
    private final JdbcClient jdbc;
    private final Clock clock;

    MeetingHall(
            MeetingWork work,
            MeetingMembers members,
            MeetingAnswers answers,
            MeetingCommit commit,
            Agenda agenda,
            Meetings meetings,
            Fixture fixture,
            StaffDirectory staff,
            RuntimeService runtime,
            JdbcClient jdbc,
            Clock clock) {
        this.work = work;
        this.members = members;
        this.answers = answers;
        this.commit = commit;
        this.agenda = agenda;
        this.meetings = meetings;
        this.fixture = fixture;
        this.staff = staff;
        this.runtime = runtime;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Officer officer(OfficerRole role, String area) {
        return staff.officer(fixture.account(role, area));
    }

    public Officer amphoeSecretary() {
        return officer(OfficerRole.AMPHOE_CENTRE, "2408");
    }

    public MeetingCall today(MeetingKind kind, String area) {
        return new MeetingCall(
                kind,
                area,
                meetings.next(kind, area, 2566),
                LocalDate.now(clock),
                LocalTime.of(9, 30),
                "ห้องประชุมที่ว่าการอำเภอ",
                null);
    }

    public long call(MeetingKind kind, String area, Officer officer) {
        MeetingWork.Called called = work.call(today(kind, area), officer);
        if (called.meetingId() == null) {
            throw new AssertionError(called.refusals());
        }
        return called.meetingId();
    }

    /** Called for today with a quorum and opened. */
    public long open(MeetingKind kind, String area, Officer officer) {
        long meeting = call(kind, area, officer);
        members.attend(meeting, ATTENDEES, officer);
        work.open(meeting, officer).ifPresent(refusal -> {
            throw new AssertionError(refusal);
        });
        return meeting;
    }

    /** The newest row of the case in this meeting. */
    public AgendaItem row(long meeting, HouseholdCase household) {
        return agenda.items(meeting).stream()
                .filter(item -> item.caseId().equals(household.id()))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    public MeetingAnswers.Result answer(long meeting, HouseholdCase household, MeetingAnswer answer, Officer officer) {
        AgendaItem row = row(meeting, household);
        return answers.answer(meeting, row.id(), row.version(), answer, officer);
    }

    /** Returns when every row has its outcome. */
    public void commit(long meeting, Officer officer) {
        commit.commit(meeting, officer).ifPresent(refusal -> {
            throw new AssertionError(refusal);
        });
        await().until(() -> agenda.count(meeting, AgendaItem.State.COMMITTING) == 0);
    }

    public MeetingNumber numberOf(long meeting) {
        return meetings.find(meeting).orElseThrow().number();
    }

    /** Whatever state it is in: nothing of it stands in the next test's way. */
    public void dismiss(long meeting) {
        jdbc.sql(
                        """
                update meeting set state = 'CANCELLED', ended_by = 'test', ended_at = now(), ended_because = 'test'
                where id = :id and state in ('CALLED', 'OPEN', 'ADJOURNED')
                """)
                .param("id", meeting)
                .update();
        runtime.createProcessInstanceQuery().processDefinitionKey("meeting").list().stream()
                .filter(instance -> instance.getBusinessKey().endsWith("-" + meeting))
                .map(instance -> instance.getId())
                .forEach(instance -> runtime.deleteProcessInstance(instance, "test"));
    }
}
