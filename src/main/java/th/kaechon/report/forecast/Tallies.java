package th.kaechon.report.forecast;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import th.kaechon.campaign.FiscalYear;
import th.kaechon.campaign.Milestone;

/**
 * Counts cases by tambon, milestone and date in one question. Whether work was in time is a matter of the day it was done
 * ({@code done_on}). The pace is one of the day it was entered: sheets of weeks ago that are keyed today are the work that
 * goes on today. It counts for the officer who ended the stage: who classified, who wrote down the decision of the amphoe
 * centre, who made the last visit.
 */
@Repository
class Tallies {

    private static final String COUNT =
            """
            select m.tambon_code, m.milestone, m.due,
                   count(*) filter (where m.counted) as cases,
                   count(*) filter (where m.open) as open,
                   count(*) filter (where m.done_on <= m.due) as on_time_by_own_date,
                   count(*) filter (where m.done_on <= m.campaign_due) as on_time_by_campaign_date,
                   count(*) filter (where m.done_on > m.due) as late,
                   count(*) filter (where (m.open or m.carried_over) and m.due < :today) as overdue,
                   count(*) filter (where m.late_joiner and m.counted) as late_joiners,
                   count(*) filter (where m.extended and m.counted) as extended,
                   count(*) filter (where m.done_on <= m.due
                                      and m.entered_on > m.due) as entered_late,
                   count(m.done_on) as done,
                   count(*) filter (where m.done_on is not null and m.entered_on between :first and :last)
                       as done_lately,
                   array_agg(distinct m.entered_on || ' ' || coalesce(case m.milestone
                       when 'FOUR_T' then coalesce((select officer from classification k where k.case_id = m.case_id),
                                                   (select officer from verification v where v.case_id = m.case_id))
                       when 'TARGETING' then (select officer from targeting_decision t where t.case_id = m.case_id)
                       else (select o.recorded_by from visit o join plan_item p on p.id = o.plan_item_id
                             where p.case_id = m.case_id order by o.visited_on desc, o.id desc limit 1) end, ''))
                       filter (where m.done_on is not null and m.entered_on between :first and :last) as person_days
            from (select *, open or carried_over or done_on is not null as counted,
                         (entered_at at time zone 'Asia/Bangkok')::date as entered_on from case_milestone) m
            where m.fiscal_year = :year and m.tambon_code like any (:scope)
            group by m.tambon_code, m.milestone, m.due
            """;

    private final JdbcClient jdbc;

    Tallies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<FiscalYear> years() {
        return jdbc.sql("select fiscal_year from campaign order by fiscal_year desc")
                .query((row, number) -> new FiscalYear(row.getInt("fiscal_year")))
                .list();
    }

    int forecastDays(FiscalYear year) {
        return jdbc.sql("select forecast_days from campaign where fiscal_year = :year")
                .param("year", year.value())
                .query(Integer.class)
                .single();
    }

    List<Tally> of(FiscalYear year, Collection<String> areas, Window window, LocalDate today) {
        return jdbc.sql(COUNT)
                .param("year", year.value())
                .param("scope", areas.stream().map(area -> area + "%").toArray(String[]::new))
                .param("first", window.first())
                .param("last", window.last())
                .param("today", today)
                .query(Tallies::tally)
                .list();
    }

    private static Tally tally(ResultSet row, int number) throws SQLException {
        Array personDays = row.getArray("person_days");
        return new Tally(
                row.getString("tambon_code"),
                Milestone.valueOf(row.getString("milestone")),
                row.getObject("due", LocalDate.class),
                counts(row),
                row.getInt("done"),
                row.getInt("done_lately"),
                personDays == null ? Set.of() : Set.of((String[]) personDays.getArray()));
    }

    private static Statistics counts(ResultSet row) throws SQLException {
        return new Statistics(
                row.getInt("cases"),
                row.getInt("open"),
                row.getInt("on_time_by_own_date"),
                row.getInt("on_time_by_campaign_date"),
                row.getInt("late"),
                row.getInt("overdue"),
                row.getInt("late_joiners"),
                row.getInt("extended"),
                row.getInt("entered_late"));
    }
}
