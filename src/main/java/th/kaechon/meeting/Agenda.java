package th.kaechon.meeting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import th.kaechon.casefile.CaseId;

/** What a meeting has to decide, and how far each row has come. Whoever writes holds the meeting's lock. */
@Repository
public class Agenda {

    /** The cases of an area that wait for a meeting now, by what they ask; read from the register, not from the engine. */
    private static final String WAITS =
            """
            (select c.id as case_id, c.tambon_code, c.case_number, w.subject
             from household_case c
             left join classification k on k.case_id = c.id
             left join targeting_decision d on d.case_id = c.id
             cross join lateral (
                 select 'CLASSIFY' as subject where k.proposed is not null and k.confirmed is null
                 union all
                 select 'DECIDE' where k.confirmed in ('DEVELOPABLE', 'WELFARE') and d.case_id is null
                 union all
                 select case h.kind when 'JOIN' then 'NAME_AGENCY' else 'RECEIVE_REFERRAL' end
                 from hand_up h where h.case_id = c.id and h.settled_at is null) w
             where c.closed_at is null)""";

    /** Condition of those in a meeting's area that are not on its agenda. */
    private static final String MISSING =
            """
            w.tambon_code like :area || '%' and w.subject = any (:subjects) and (w.case_id, w.subject) not in (
                select i.case_id, i.subject from meeting_item i where i.meeting_id = :meeting and i.state <> 'LEFT')
            """;

    static final String ITEM =
            """
            select i.*, a.answer, a.officer from meeting_item i left join meeting_answer a on a.id = i.answer_id
            """;

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    Agenda(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** How many cases of the area would stand on the body's next agenda. */
    public int countWaiting(MeetingKind kind, String areaCode) {
        return jdbc.sql(
                        """
                select count(*) from %s w where w.tambon_code like :area || '%%' and w.subject = any (:subjects)
                """
                                .formatted(WAITS))
                .param("area", areaCode)
                .param("subjects", names(kind))
                .query(Integer.class)
                .single();
    }

    /** Waiting cases that are not on the meeting's agenda. */
    public int countNew(Meeting meeting) {
        return jdbc.sql("select count(*) from %s w where %s".formatted(WAITS, MISSING))
                .param("meeting", meeting.id())
                .param("area", meeting.areaCode())
                .param("subjects", names(meeting.kind()))
                .query(Integer.class)
                .single();
    }

    /** Adds the cases that have come to wait since, by tambon; gives how many. Those that moved on have left. */
    public int refresh(Meeting meeting) {
        leave(meeting);
        return jdbc.sql(
                        """
                insert into meeting_item (meeting_id, case_id, ordinal, subject, revision)
                select :meeting, case_id, last + row_number() over (order by tambon_code, case_number), subject, :revision
                from %s w, (select coalesce(max(ordinal), 0) as last from meeting_item where meeting_id = :meeting) o
                where %s
                """
                                .formatted(WAITS, MISSING))
                .param("meeting", meeting.id())
                .param("area", meeting.areaCode())
                .param("subjects", names(meeting.kind()))
                .param("revision", grow(meeting.id()))
                .update();
    }

    private void leave(Meeting meeting) {
        jdbc.sql(
                        """
                update meeting_item i set state = 'LEFT', failure = null, version = version + 1, revision = :revision
                where meeting_id = :meeting and state in ('WAITING', 'ANSWERED', 'POSTPONED', 'FAILED') and corrects is null
                  and not exists (select from %s w where w.case_id = i.case_id and w.subject = i.subject)
                """
                                .formatted(WAITS))
                .param("meeting", meeting.id())
                .param("revision", grow(meeting.id()))
                .update();
    }

    /** Whether the case still waits for what the row asks. */
    public boolean waits(AgendaItem item) {
        return jdbc.sql("select exists (select from %s w where w.case_id = :case and w.subject = :subject)"
                        .formatted(WAITS))
                .param("case", item.caseId().value())
                .param("subject", item.subject().name())
                .query(Boolean.class)
                .single();
    }

    public Optional<AgendaItem> item(long id) {
        return jdbc.sql(ITEM + " where i.id = :id")
                .param("id", id)
                .query(this::row)
                .optional();
    }

    public List<AgendaItem> items(long meetingId) {
        return jdbc.sql(ITEM + " where i.meeting_id = :meeting order by i.ordinal")
                .param("meeting", meetingId)
                .query(this::row)
                .list();
    }

    /** Those of a tambon that nobody has answered yet. */
    public List<AgendaItem> unanswered(long meetingId, String tambonCode) {
        return jdbc.sql(
                        ITEM
                                + """
                 join household_case c on c.id = i.case_id
                where i.meeting_id = :meeting and i.state = 'WAITING' and c.tambon_code = :tambon order by i.ordinal
                """)
                .param("meeting", meetingId)
                .param("tambon", tambonCode)
                .query(this::row)
                .list();
    }

    /** A row for the correction of a resolution, behind the others. */
    public void addCorrection(Meeting meeting, Resolutions.Resolution corrected, String because) {
        jdbc.sql(
                        """
                insert into meeting_item (meeting_id, case_id, ordinal, subject, corrects, corrects_because, revision)
                select :meeting, :case, coalesce(max(ordinal), 0) + 1, :subject, :corrects, :because, :revision
                from meeting_item where meeting_id = :meeting
                """)
                .param("meeting", meeting.id())
                .param("case", corrected.caseId().value())
                .param("subject", corrected.subject().name())
                .param("corrects", corrected.id())
                .param("because", because)
                .param("revision", grow(meeting.id()))
                .update();
    }

    /** Whether a meeting that is not over has a row to correct the resolution; one that ended without deciding holds nothing. */
    public boolean isBeingCorrected(long resolutionId) {
        return jdbc.sql(
                        """
                select exists (select from meeting_item i join meeting m on m.id = i.meeting_id
                               where i.corrects = :id and i.state <> 'LEFT' and m.state in ('CALLED', 'OPEN', 'ADJOURNED'))
                """)
                .param("id", resolutionId)
                .query(Boolean.class)
                .single();
    }

    public int count(long meetingId, AgendaItem.State... states) {
        return jdbc.sql("select count(*) from meeting_item where meeting_id = :meeting and state = any (:states)")
                .param("meeting", meetingId)
                .param("states", names(states))
                .query(Integer.class)
                .single();
    }

    /** The meeting's next revision: rows changed with it are what a looker-on has not seen. */
    long grow(long meetingId) {
        return jdbc.sql("update meeting set revision = revision + 1 where id = :id returning revision")
                .param("id", meetingId)
                .query(Long.class)
                .single();
    }

    private static String[] names(MeetingKind kind) {
        return kind.subjects().stream().map(Subject::name).toArray(String[]::new);
    }

    private static String[] names(AgendaItem.State... states) {
        return Arrays.stream(states).map(Enum::name).toArray(String[]::new);
    }

    AgendaItem row(ResultSet row, int number) throws SQLException {
        String answer = row.getString("answer");
        long corrects = row.getLong("corrects");
        Long corrected = row.wasNull() ? null : corrects;
        return new AgendaItem(
                row.getLong("id"),
                row.getLong("meeting_id"),
                new CaseId(row.getLong("case_id")),
                row.getInt("ordinal"),
                Subject.valueOf(row.getString("subject")),
                AgendaItem.State.valueOf(row.getString("state")),
                answer == null ? null : read(answer),
                row.getString("officer"),
                corrected,
                row.getString("corrects_because"),
                row.getString("failure"),
                row.getInt("version"));
    }

    private MeetingAnswer read(String answer) {
        try {
            return json.readValue(answer, MeetingAnswer.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("an answer of a meeting cannot be read", broken);
        }
    }
}
