package th.kaechon.casefile;

import java.time.Clock;
import java.time.LocalDate;
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

    /**
     * True when the case was not marked at this milestone before. Mark and entry in one statement: a storm sends thousands.
     *
     * @param priorityStep by how much the mark raises the case
     */
    public boolean mark(CaseId id, Milestone milestone, int priorityStep) {
        int marked = jdbc.sql(
                        """
                with marked as (
                    insert into case_overdue (case_id, milestone, marked_at, priority_step)
                    values (:id, :milestone, :now, :step)
                    on conflict do nothing returning case_id)
                insert into case_entry (case_id, at, kind, detail) select case_id, :now, :kind, :milestone from marked
                """)
                .param("id", id.value())
                .param("milestone", milestone.name())
                .param("now", OffsetDateTime.now(clock))
                .param("step", priorityStep)
                .param("kind", CaseEntry.Kind.OVERDUE.name())
                .update();
        return marked == 1;
    }

    /** The date has moved behind the mark, which goes; the case's record keeps both. Gives by how much it had raised the case. */
    public int unmark(CaseId id, Milestone milestone) {
        int step = jdbc.sql(
                        "delete from case_overdue where case_id = :id and milestone = :milestone returning priority_step")
                .param("id", id.value())
                .param("milestone", milestone.name())
                .query(Integer.class)
                .single();
        record.add(id, CaseEntry.Kind.NOT_OVERDUE, null, milestone.name(), null);
        return step;
    }

    public boolean isMarked(CaseId id, Milestone milestone) {
        return jdbc.sql("select exists (select from case_overdue where case_id = :id and milestone = :milestone)")
                .param("id", id.value())
                .param("milestone", milestone.name())
                .query(Boolean.class)
                .single();
    }

    /** The last day on which the household was visited for the analysis, or the meeting that ended it. */
    public LocalDate analysisDone(CaseId id) {
        return jdbc.sql(
                        """
                select greatest(v.visited_on, f.visited_on, k.meeting_on) from household_case c
                left join verification v on v.case_id = c.id left join four_t_analysis f on f.case_id = c.id
                left join classification k on k.case_id = c.id where c.id = :id
                """)
                .param("id", id.value())
                .query(LocalDate.class)
                .single();
    }

    /** The stage is done. When the work itself was done in time, and only its entry came after, the mark says so. */
    public void settle(CaseId id, Milestone milestone, LocalDate workDone, LocalDate due) {
        jdbc.sql(
                        """
                update case_overdue set entered_late = :inTime where case_id = :id and milestone = :milestone
                """)
                .param("inTime", !workDone.isAfter(due))
                .param("id", id.value())
                .param("milestone", milestone.name())
                .update();
    }

    /** The milestones at which work is or was late; late entry of work done in time is none of them. */
    public List<Milestone> of(CaseId id) {
        return jdbc.sql(
                        """
                select milestone from case_overdue where case_id = :id and not entered_late order by marked_at
                """)
                .param("id", id.value())
                .query((row, number) -> Milestone.valueOf(row.getString(1)))
                .list();
    }

    /** By how much its marks have raised the case together. */
    public int raisedBy(CaseId id) {
        return jdbc.sql("select coalesce(sum(priority_step), 0) from case_overdue where case_id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    public List<OverdueMark> marks(CaseId id) {
        return jdbc.sql("select milestone, marked_at, entered_late from case_overdue where case_id = :id")
                .param("id", id.value())
                .query(OverdueMark.class)
                .list();
    }
}
