package th.kaechon.meeting;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows whose answers are becoming resolutions: put in by one press, taken out one by one by whichever node. */
@Repository
public class CommitQueue {

    private final JdbcClient jdbc;
    private final Agenda agenda;

    CommitQueue(JdbcClient jdbc, Agenda agenda) {
        this.jdbc = jdbc;
        this.agenda = agenda;
    }

    /** What was answered is being committed for the officer from now on; gives how many rows. */
    public int begin(long meetingId, String officer) {
        return jdbc.sql(
                        """
                update meeting_item set state = 'COMMITTING', failure = null, committed_by = :officer,
                    version = version + 1, revision = :revision
                where meeting_id = :meeting and state in ('ANSWERED', 'FAILED')
                """)
                .param("officer", officer)
                .param("meeting", meetingId)
                .param("revision", agenda.grow(meetingId))
                .update();
    }

    /**
     * The next row to be committed that nobody else is at, held until the transaction ends; and for whom. The transaction does
     * not wait for the disk: should the database's machine fail, the last rows as a whole are to be committed again.
     */
    public Optional<Committing> next() {
        jdbc.sql("set local synchronous_commit = off").update();
        return jdbc.sql(
                        Agenda.ITEM
                                + """
                 where i.state = 'COMMITTING' order by i.meeting_id, i.ordinal limit 1 for update of i skip locked
                """)
                .query((row, number) -> new Committing(agenda.row(row, number), row.getString("committed_by")))
                .optional();
    }

    /** A row in the middle of its commit and the officer who pressed the button. */
    public record Committing(AgendaItem item, String officer) {}

    public void done(AgendaItem item) {
        settle(item, AgendaItem.State.DONE, null);
    }

    public void failed(AgendaItem item, String thai) {
        settle(item, AgendaItem.State.FAILED, thai);
    }

    /** Comes last in its transaction: it holds the meeting's row. */
    private void settle(AgendaItem item, AgendaItem.State state, @Nullable String failure) {
        jdbc.sql(
                        """
                update meeting_item set state = :state, failure = :failure, version = version + 1, revision = :revision
                where id = :id and state = 'COMMITTING'
                """)
                .param("state", state.name())
                .param("failure", failure)
                .param("revision", agenda.grow(item.meetingId()))
                .param("id", item.id())
                .update();
    }
}
