package th.kaechon.process.deadline;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import th.kaechon.campaign.FiscalYear;
import th.kaechon.casefile.CaseId;
import th.kaechon.process.deadline.CalendarMove.Progress;

/** Changes of milestones' dates and how far the cases behind each have been moved. */
@Repository
class CalendarChanges {

    /** Cases that were open when the change was made and have another date since. */
    private static final String MOVING =
            """
            from calendar_change h join household_case c on c.fiscal_year = h.fiscal_year
            where h.id = :change and (c.closed_at is null or c.closed_at > h.made_at) and exists (
                select from campaign_milestone m
                join jsonb_to_recordset(h.before) as b (milestone text, due date) on b.milestone = m.milestone
                left join case_deadline d on d.case_id = c.id and d.milestone = m.milestone
                where m.fiscal_year = h.fiscal_year and greatest(m.due, d.late_joiner_due, d.extended_due)
                                                     <> greatest(b.due, d.late_joiner_due, d.extended_due))
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    CalendarChanges(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The milestones of the year as they stand, as JSON: what a change keeps as before and after. */
    String milestones(FiscalYear year) {
        return jdbc.sql(
                        """
                select jsonb_agg(to_jsonb(m) - 'fiscal_year' order by milestone) from campaign_milestone m
                where fiscal_year = :year
                """)
                .param("year", year.value())
                .query(String.class)
                .single();
    }

    boolean isUnderWay(FiscalYear year) {
        return jdbc.sql(
                        """
                select exists (select from calendar_change
                               where fiscal_year = :year and kind = 'MILESTONES' and finished_at is null)
                """)
                .param("year", year.value())
                .query(Boolean.class)
                .single();
    }

    /** Gives its id; it is unfinished. */
    long add(FiscalYear year, String officer, String reason, String before, String after) {
        long change = jdbc.sql(
                        """
                insert into calendar_change (fiscal_year, kind, made_by, made_at, reason, before, after)
                values (:year, 'MILESTONES', :officer, :now, :reason, :before::jsonb, :after::jsonb) returning id
                """)
                .param("year", year.value())
                .param("officer", officer)
                .param("now", OffsetDateTime.now(clock))
                .param("reason", reason)
                .param("before", before)
                .param("after", after)
                .query(Long.class)
                .single();
        jdbc.sql("update calendar_change set cases = (select count(*) %s) where id = :change".formatted(MOVING))
                .param("change", change)
                .update();
        return change;
    }

    List<Long> unfinished() {
        return jdbc.sql("select id from calendar_change where kind = 'MILESTONES' and finished_at is null order by id")
                .query(Long.class)
                .list();
    }

    /** Where an unfinished change stands, held until the transaction ends; empty while another node holds it. */
    Optional<Long> hold(long change) {
        return jdbc.sql(
                        """
                select last_case from calendar_change where id = :change and finished_at is null for update skip locked
                """)
                .param("change", change)
                .query(Long.class)
                .optional();
    }

    /** The next cases to be moved. */
    List<CaseId> after(long lastCase, long change, int most) {
        return jdbc.sql("select c.id %s and c.id > :last order by c.id limit :most".formatted(MOVING))
                .param("change", change)
                .param("last", lastCase)
                .param("most", most)
                .query((row, number) -> new CaseId(row.getLong(1)))
                .list();
    }

    void advance(long change, CaseId lastCase, int moved) {
        jdbc.sql(
                        "update calendar_change set last_case = :last, moved = least(cases, moved + :moved) where id = :change")
                .param("last", lastCase.value())
                .param("moved", moved)
                .param("change", change)
                .update();
    }

    void finish(long change) {
        jdbc.sql("update calendar_change set finished_at = :now where id = :change")
                .param("now", OffsetDateTime.now(clock))
                .param("change", change)
                .update();
    }

    Optional<Progress> progress(long change) {
        return jdbc.sql("select cases, moved, finished_at from calendar_change where id = :change")
                .param("change", change)
                .query(Progress.class)
                .optional();
    }
}
