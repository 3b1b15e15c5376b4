package th.kaechon.report.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.kaechon.Fixture;
import th.kaechon.KaeChonTest;
import th.kaechon.StatementCount;
import th.kaechon.TestTime;
import th.kaechon.campaign.Campaigns;
import th.kaechon.campaign.FiscalYear;
import th.kaechon.campaign.Milestone;
import th.kaechon.casefile.HouseholdCase;

/** The register's history counted, in an amphoe where no other test works. Monday 3 April 2566, ten working days back. */
@KaeChonTest
class ForecastReportsTest {

    private static final FiscalYear LAST_YEAR = new FiscalYear(2565);
    private static final String ONE = "241002";
    private static final String OTHER = "241001";
    private static final String THIRD = "240209"; // none of last year's cases is another test's

    @Autowired
    private ForecastReports reports;

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private Fixture fixture;

    @Autowired
    private TestTime.Travel time;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theHistoryOfTheWindowBecomesTheForecastOfEachLevel() {
        analysed(start(ONE), "2023-03-20", "a"); // the window's first day
        entered(analysed(start(ONE), "2023-03-02", "a"), "2023-03-20"); // an older visit keyed then
        analysed(
                start(OTHER),
                "2023-03-20",
                "a"); // the same officer on the same day: no further person-day of the amphoe
        analysed(start(OTHER), "2023-04-01", "b"); // a Saturday
        analysed(start(ONE), "2023-03-17", "a"); // before the window
        entered(analysed(start(ONE), "2023-03-21", "a"), "2023-04-03"); // a visit in the window that is keyed today
        analysed(start(ONE), "2023-04-03", "a"); // today is not over
        start(ONE);
        start(ONE);
        start(OTHER);
        ownDate(start(OTHER), "late_joiner_due", "2023-05-31");

        ForecastReport report = reports.of(Fixture.YEAR, List.of("2410", ONE, OTHER));

        assertThat(report.window()).isEqualTo(new Window(LocalDate.of(2023, 3, 20), LocalDate.of(2023, 4, 2), 10));
        Forecast amphoe = line(report, "2410").forecast();
        assertThat(amphoe.open()).isEqualTo(4);
        assertThat(amphoe.done()).isEqualTo(7);
        assertThat(amphoe.perDay()).isEqualByComparingTo("0.4");
        assertThat(amphoe.finish())
                .isEqualTo(LocalDate.of(2023, 4, 20)); // 10 working days, without the 6th and Songkran
        assertThat(amphoe.missing()).isEqualTo(1); // 7 days until 15 April are 2.8 households of 3
        assertThat(amphoe.personDays()).isEqualTo(2); // 4 by 4 in 2 person-days
        assertThat(line(report, ONE).forecast().perDay()).isEqualByComparingTo("0.2");
        assertThat(line(report, ONE).forecast().personDays()).isEqualTo(1);
        assertThat(line(report, OTHER).forecast().missing()).isZero();
        assertThat(line(report, "2410").statistics().lateJoiners()).isEqualTo(1);
    }

    @Test
    void onTimeByOwnDateAndByCampaignDateAreTwoNumbers() {
        campaigns.open(LAST_YEAR);
        analysed(startLastYear(), "2022-04-15", "a");
        entered(analysed(startLastYear(), "2022-04-14", "a"), "2022-04-18");
        ownDate(analysed(startLastYear(), "2022-04-25", "a"), "late_joiner_due", "2022-05-02");
        ownDate(analysed(startLastYear(), "2022-04-20", "a"), "extended_due", "2022-04-22");
        analysed(startLastYear(), "2022-04-16", "a");
        startLastYear();

        ForecastReport report = reports.of(LAST_YEAR, List.of(ONE));

        assertThat(line(report, ONE).statistics()).isEqualTo(new Statistics(6, 1, 4, 2, 1, 1, 1, 1, 1));
        assertThat(line(report, ONE).forecast().outlook()).isEqualTo(Forecast.Outlook.NEVER);
    }

    @Test
    void carryingOverDoesNotMendTheOldYear() {
        campaigns.open(LAST_YEAR);
        carriedOver(startLastYear(THIRD));
        carriedOver(analysed(startLastYear(THIRD), "2022-04-10", "a"));

        Statistics statistics =
                line(reports.of(LAST_YEAR, List.of(THIRD)), THIRD).statistics();

        assertThat(statistics).isEqualTo(new Statistics(2, 0, 1, 1, 0, 1, 0, 0, 0));
    }

    private void carriedOver(HouseholdCase household) {
        jdbc.sql("update household_case set closed_at = '2022-10-01', closing_reason = 'CARRIED_OVER' where id = :id")
                .param("id", household.id().value())
                .update();
    }

    @Test
    void allLevelsComeFromTheSameFewQuestions() {
        List<String> statements =
                StatementCount.during(() -> reports.of(Fixture.YEAR, List.of("24", "2410", "2408", ONE, OTHER)));

        assertThat(statements).hasSizeLessThanOrEqualTo(3); // holidays, the window's length, the cases
    }

    private HouseholdCase start(String tambon) {
        return fixture.startedCase(Fixture.family(tambon, Set.of(22)));
    }

    private HouseholdCase startLastYear() {
        return startLastYear(ONE);
    }

    /** In that year's spring: who joins after it has dates of its own. */
    private HouseholdCase startLastYear(String tambon) {
        HouseholdCase[] started = new HouseholdCase[1];
        time.on(
                LocalDate.of(2022, 3, 1),
                () -> started[0] = fixture.startedCase(Fixture.family(tambon, Set.of(22)), LAST_YEAR));
        return started[0];
    }

    private HouseholdCase analysed(HouseholdCase household, String on, String officer) {
        jdbc.sql(
                        """
                insert into classification (case_id, proposed, confirmed, meeting_on, officer, decided_at)
                values (:id, 'DEVELOPABLE', 'DEVELOPABLE', :on::date, :officer, :on::date + time '12:00')
                """)
                .param("id", household.id().value())
                .param("on", on)
                .param("officer", officer)
                .update();
        jdbc.sql(
                        """
                insert into verification (case_id, outcome, officer, verified_at, visited_on)
                values (:id, 'CONFIRMED', :officer, :on::date, :on::date)
                """)
                .param("id", household.id().value())
                .param("on", on)
                .param("officer", officer)
                .update();
        return household;
    }

    private void entered(HouseholdCase household, String on) {
        jdbc.sql("update classification set decided_at = :on::date where case_id = :id")
                .param("id", household.id().value())
                .param("on", on)
                .update();
    }

    private void ownDate(HouseholdCase household, String column, String due) {
        jdbc.sql("insert into case_deadline (case_id, milestone, %s) values (:id, 'FOUR_T', :due::date)"
                        .formatted(column))
                .param("id", household.id().value())
                .param("due", due)
                .update();
    }

    private static AreaForecast line(ForecastReport report, String area) {
        return report.lines().stream()
                .filter(line -> line.area().equals(area) && line.milestone() == Milestone.FOUR_T)
                .findFirst()
                .orElseThrow();
    }
}
