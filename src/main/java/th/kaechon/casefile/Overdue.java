package th.kaechon.casefile;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import th.kaechon.campaign.Milestone;

/** Marks a case overdue at a milestone, once. */
@Service
public class Overdue {

    private final JdbcClient jdbc;
    private final CaseRecord record;
    private final Clock clock;

    Overdue(JdbcClient jdbc, CaseRecord record, Clock clock) {
        this.jdbc = jdbc;
        this.record = record;
        this.clock = clock;
    }

    /** True when the case was not marked at this milestone before. */
    public boolean mark(CaseId id, Milestone milestone) {
        int marked = jdbc.sql(
                        """
                insert into case_overdue (case_id, milestone, marked_at) values (:id, :milestone, :now)
                on conflict do nothing
                """)
                .param("id", id.value())
                .param("milestone", milestone.name())
                .param("now", OffsetDateTime.now(clock))
                .update();
        if (marked == 1) {
            record.add(id, CaseEntry.Kind.OVERDUE, null, milestone.name(), null);
        }
        return marked == 1;
    }

    public List<Milestone> of(CaseId id) {
        return jdbc.sql("select milestone from case_overdue where case_id = :id order by marked_at")
                .param("id", id.value())
                .query((row, number) -> Milestone.valueOf(row.getString(1)))
                .list();
    }

    public List<OverdueMark> marks(CaseId id) {
        return jdbc.sql("select milestone, marked_at, entered_late from case_overdue where case_id = :id")
                .param("id", id.value())
                .query(OverdueMark.class)
                .list();
    }
}
