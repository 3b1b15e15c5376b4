package th.kaechon.bench;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.kaechon.identity.GroupId;
import th.kaechon.identity.Officer;
import th.kaechon.identity.OfficerRole;
import th.kaechon.identity.StaffDirectory;
import th.kaechon.meeting.Agenda;
import th.kaechon.meeting.AgendaItem;
import th.kaechon.meeting.Attendee;
import th.kaechon.meeting.MeetingCall;
import th.kaechon.meeting.MeetingKind;
import th.kaechon.meeting.MeetingNumber;
import th.kaechon.process.meeting.MeetingAnswers;
import th.kaechon.process.meeting.MeetingMembers;
import th.kaechon.process.meeting.MeetingWork;

/** An open amphoe meeting with every proposal accepted and nothing committed yet. */
public final class MeetingRound {

    public static final String PASSWORD = "only-in-the-benchmark";

    private final ApplicationContext application;
    private final long meeting;
    private final Officer secretary;

    public MeetingRound(ApplicationContext application, String amphoe) {
        this.application = application;
        this.secretary = application.getBean(StaffDirectory.class).officer(ensureSecretary(application, amphoe));
        this.meeting = open(amphoe);
    }

    /** Gives the user's id. */
    static String ensureSecretary(ApplicationContext application, String amphoe) {
        String user = "secretary" + amphoe;
        application
                .getBean(StaffDirectory.class)
                .ensureAccount(user, "เลขานุการ", PASSWORD, List.of(GroupId.of(OfficerRole.AMPHOE_CENTRE, amphoe)));
        return user;
    }

    private long open(String amphoe) {
        MeetingWork work = application.getBean(MeetingWork.class);
        LocalDate today = LocalDate.now(Clock.systemDefaultZone());
        MeetingCall call = new MeetingCall(
                MeetingKind.AMPHOE,
                amphoe,
                new MeetingNumber(1, today.getYear() + 543),
                today,
                LocalTime.of(9, 0),
                "หอประชุม",
                null);
        Long called = work.call(call, secretary).meetingId();
        if (called == null) {
            throw new IllegalStateException("the meeting could not be called");
        }
        application
                .getBean(MeetingMembers.class)
                .attend(
                        called,
                        List.of(
                                new Attendee("ก", "ประธาน", Attendee.Role.CHAIR, true),
                                new Attendee("ข", "กรรมการ", Attendee.Role.MEMBER, true),
                                new Attendee("ค", "เลขานุการ", Attendee.Role.SECRETARY, true)),
                        secretary);
        work.open(called, secretary).ifPresent(refusal -> {
            throw new IllegalStateException(refusal.thai());
        });
        return called;
    }

    public long meeting() {
        return meeting;
    }

    public Officer secretary() {
        return secretary;
    }

    /** Gives how many rows were accepted. */
    public int acceptAll() {
        MeetingAnswers answers = application.getBean(MeetingAnswers.class);
        List<String> tambon = application
                .getBean(JdbcClient.class)
                .sql(
                        """
                select distinct tambon_code from meeting_item join household_case c on c.id = case_id
                where meeting_id = :meeting
                """)
                .param("meeting", meeting)
                .query(String.class)
                .list();
        for (String code : tambon) {
            int rows = answers.previewOfAll(meeting, code, secretary).rows();
            answers.acceptAll(meeting, code, rows, secretary).ifPresent(refusal -> {
                throw new IllegalStateException(refusal.thai());
            });
        }
        return count(AgendaItem.State.ANSWERED);
    }

    public int count(AgendaItem.State state) {
        return application.getBean(Agenda.class).count(meeting, state);
    }
}
