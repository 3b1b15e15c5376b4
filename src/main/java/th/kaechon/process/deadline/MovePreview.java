package th.kaechon.process.deadline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import th.kaechon.campaign.CampaignMilestone;
import th.kaechon.campaign.FiscalYear;
import th.kaechon.process.deadline.CalendarMove.Line;

/** Counts what other dates would mean for the open cases; writes nothing. */
@Repository
class MovePreview {

    private final JdbcClient jdbc;
    private final Clock clock;

    MovePreview(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Amphoe and milestones of which a case is moved, in the order of their codes and old dates. */
    List<Line> of(FiscalYear year, List<CampaignMilestone> wanted) {
        return jdbc.sql(
                        """
                select a.code as amphoe_code, a.name_th as amphoe, milestone, count(*) as moved,
                       count(*) filter (where n.due < :today and c.due >= :today) as become_overdue,
                       count(*) filter (where n.due >= :today and c.due < :today) as no_longer_overdue
                from case_milestone c
                join unnest(:milestones::text[], :dues::text[]::date[]) as w (milestone, due) using (milestone)
                left join case_deadline d using (case_id, milestone)
                cross join lateral (select greatest(w.due, d.late_joiner_due, d.extended_due) as due) n
                join amphoe a on a.code = left(c.tambon_code, 4)
                where c.fiscal_year = :year and c.open and n.due <> c.due
                group by a.code, a.name_th, milestone, c.campaign_due order by a.code, c.campaign_due, milestone
                """)
                .param("year", year.value())
                .param("today", LocalDate.now(clock))
                .param(
                        "milestones",
                        wanted.stream().map(one -> one.milestone().name()).toArray(String[]::new))
                .param("dues", wanted.stream().map(one -> one.due().toString()).toArray(String[]::new))
                .query(Line.class)
                .list();
    }
}
