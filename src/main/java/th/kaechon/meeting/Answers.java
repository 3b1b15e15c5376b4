package th.kaechon.meeting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The answers of a meeting, the undone ones too. Whoever writes holds the meeting's lock. */
@Repository
public class Answers {

    private final JdbcClient jdbc;
    private final Agenda agenda;
    private final ObjectMapper json;
    private final Clock clock;

    Answers(JdbcClient jdbc, Agenda agenda, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.agenda = agenda;
        this.json = json;
        this.clock = clock;
    }

    public void save(AgendaItem item, MeetingAnswer answer, String officer) {
        long saved = jdbc.sql(
                        """
                insert into meeting_answer (item_id, answer, officer, answered_at)
                values (:item, :answer::jsonb, :officer, :now) returning id
                """)
                .param("item", item.id())
                .param("answer", write(answer))
                .param("officer", officer)
                .param("now", OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
        stands(item.id(), item.meetingId(), saved);
    }

    /** The officer's last answer in the meeting goes, and the one before it stands again; gives the row's id. */
    public Optional<Long> undo(long meetingId, String officer) {
        Optional<Long> item = jdbc.sql(
                        """
                update meeting_answer set undone_at = :now where id = (
                    select a.id from meeting_answer a join meeting_item i on i.answer_id = a.id
                    where i.meeting_id = :meeting and a.officer = :officer and i.state in ('ANSWERED', 'POSTPONED', 'FAILED')
                    order by a.id desc limit 1) returning item_id
                """)
                .param("now", OffsetDateTime.now(clock))
                .param("meeting", meetingId)
                .param("officer", officer)
                .query(Long.class)
                .optional();
        item.ifPresent(id -> stands(
                id,
                meetingId,
                jdbc.sql("select max(id) from meeting_answer where item_id = :item and undone_at is null")
                        .param("item", id)
                        .query((row, number) -> {
                            long before = row.getLong(1);
                            return row.wasNull() ? 0 : before;
                        })
                        .single()));
        return item;
    }

    /** @param answer its id; 0 for none */
    private void stands(long item, long meetingId, long answer) {
        jdbc.sql(
                        """
                update meeting_item i set answer_id = a.id, failure = null, version = version + 1, revision = :revision,
                    state = case when a.id is null then 'WAITING' when a.answer ->> 'kind' = 'POSTPONE' then 'POSTPONED'
                                 else 'ANSWERED' end
                from (select 1) one left join meeting_answer a on a.id = :answer where i.id = :item
                """)
                .param("revision", agenda.grow(meetingId))
                .param("answer", answer)
                .param("item", item)
                .update();
    }

    private String write(MeetingAnswer answer) {
        try {
            return json.writeValueAsString(answer);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
