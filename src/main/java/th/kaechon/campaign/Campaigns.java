package th.kaechon.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
public class Campaigns {

    private final JdbcClient jdbc;

    Campaigns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Opens the year's campaign with dates and holidays of the yearly patterns; leaves an opened one and its edits alone. */
    @Transactional
    public void open(FiscalYear year) {
        int opened = jdbc.sql(
                        """
                insert into campaign (fiscal_year, name_th)
                values (:year, 'ขจัดความยากจนและพัฒนาคนทุกช่วงวัย ปีงบประมาณ พ.ศ. ' || :year)
                on conflict do nothing
                """)
                .param("year", year.value())
                .update();
        if (opened == 1) {
            addMilestones(year);
            addHolidays(year);
        }
    }

    private void addMilestones(FiscalYear year) {
        jdbc.sql(
                        """
                insert into campaign_milestone (fiscal_year, milestone, guideline_due, provincial_from, provincial_due)
                select :year, milestone, %1$s, %2$s, %3$s from milestone_pattern
                on conflict do nothing
                """
                                .formatted(
                                        dateOf("guideline_due"), dateOf("provincial_from"), dateOf("provincial_due")))
                .param("year", year.value())
                .update();
    }

    private void addHolidays(FiscalYear year) {
        jdbc.sql(
                        """
                insert into holiday (day, name_th) select %s, name_th from holiday_pattern on conflict do nothing
                """
                                .formatted(dateOf("month_day")))
                .param("year", year.value())
                .update();
    }

    public List<CampaignMilestone> milestones(FiscalYear year) {
        return jdbc.sql(
                        """
                select milestone, guideline_due, provincial_from, provincial_due, binding_calendar, warning_days
                from campaign_milestone where fiscal_year = :year order by due, milestone
                """)
                .param("year", year.value())
                .query(Campaigns::milestone)
                .list();
    }

    public CampaignMilestone milestone(FiscalYear year, Milestone milestone) {
        return milestones(year).stream()
                .filter(candidate -> candidate.milestone() == milestone)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("campaign %s has no %s".formatted(year, milestone)));
    }

    public boolean isOpen(FiscalYear year) {
        return jdbc.sql("select exists (select from campaign where fiscal_year = :year)")
                .param("year", year.value())
                .query(Boolean.class)
                .single();
    }

    public List<FiscalYear> years() {
        return jdbc.sql("select fiscal_year from campaign order by fiscal_year")
                .query((row, number) -> new FiscalYear(row.getInt(1)))
                .list();
    }

    /** The milestones' Thai names. */
    public Map<Milestone, String> names() {
        return jdbc
                .sql("select milestone, name_th from milestone_pattern")
                .query((row, number) -> Map.entry(Milestone.valueOf(row.getString(1)), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public CampaignSettings settings(FiscalYear year) {
        return jdbc.sql(
                        """
                select take_back_hours, overdue_priority_step, forecast_days from campaign where fiscal_year = :year
                """)
                .param("year", year.value())
                .query(CampaignSettings.class)
                .single();
    }

    void set(FiscalYear year, CampaignSettings settings) {
        jdbc.sql(
                        """
                update campaign set take_back_hours = :hours, overdue_priority_step = :step, forecast_days = :days
                where fiscal_year = :year
                """)
                .param("hours", settings.takeBackHours())
                .param("step", settings.overduePriorityStep())
                .param("days", settings.forecastDays())
                .param("year", year.value())
                .update();
    }

    /** By how much the priority of an overdue case's tasks rises. */
    public int overduePriorityStep(FiscalYear year) {
        return jdbc.sql("select overdue_priority_step from campaign where fiscal_year = :year")
                .param("year", year.value())
                .query(Integer.class)
                .single();
    }

    /** For how long whoever completed a task may take it back. */
    public Duration takeBackWindow(FiscalYear year) {
        return jdbc.sql("select take_back_hours from campaign where fiscal_year = :year")
                .param("year", year.value())
                .query((row, number) -> Duration.ofHours(row.getInt(1)))
                .single();
    }

    /** One more with every change of a date or a holiday. */
    public int calendarVersion(FiscalYear year) {
        return jdbc.sql("select calendar_version from campaign where fiscal_year = :year")
                .param("year", year.value())
                .query(Integer.class)
                .single();
    }

    /** The version, which nobody else changes until the transaction ends. */
    public int lockCalendar(FiscalYear year) {
        return jdbc.sql("select calendar_version from campaign where fiscal_year = :year for no key update")
                .param("year", year.value())
                .query(Integer.class)
                .single();
    }

    public void nextCalendarVersion(FiscalYear year) {
        jdbc.sql("update campaign set calendar_version = calendar_version + 1 where fiscal_year = :year")
                .param("year", year.value())
                .update();
    }

    /** Writes these milestones of the year as they are given. */
    public void change(FiscalYear year, List<CampaignMilestone> wanted) {
        for (CampaignMilestone one : wanted) {
            jdbc.sql(
                            """
                    update campaign_milestone
                    set guideline_due = :guideline, provincial_from = :from, provincial_due = :provincial,
                        binding_calendar = :binding, warning_days = :warning
                    where fiscal_year = :year and milestone = :milestone
                    """)
                    .param("guideline", one.guidelineDue())
                    .param("from", one.provincialFrom())
                    .param("provincial", one.provincialDue())
                    .param("binding", one.guidelineBinds() ? "GUIDELINE" : "PROVINCIAL")
                    .param("warning", one.warningDays().toArray(Integer[]::new))
                    .param("year", year.value())
                    .param("milestone", one.milestone().name())
                    .update();
        }
    }

    private static CampaignMilestone milestone(ResultSet row, int number) throws SQLException {
        return new CampaignMilestone(
                Milestone.valueOf(row.getString("milestone")),
                row.getObject("guideline_due", LocalDate.class),
                row.getObject("provincial_from", LocalDate.class),
                row.getObject("provincial_due", LocalDate.class),
                row.getString("binding_calendar").equals("GUIDELINE"),
                List.of((Integer[]) row.getArray("warning_days").getArray()));
    }

    /** A fiscal year holds October to December of the calendar year before. */
    private static String dateOf(String column) {
        return "to_date((:year - 543 - (left(%1$s, 2)::int >= 10)::int) || '-' || %1$s, 'YYYY-MM-DD')"
                .formatted(column);
    }
}
