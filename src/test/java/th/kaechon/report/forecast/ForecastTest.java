package th.kaechon.report.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import th.kaechon.campaign.WorkingDays;

/** A fixed history has a known forecast. 3 April 2566 is a Monday; the 6th and Songkran (13 to 17 April) are free. */
class ForecastTest {

    private static final LocalDate TODAY = april(3);
    private static final WorkingDays CALENDAR =
            new WorkingDays(Set.of(april(6), april(13), april(14), april(15), april(17)));
    private static final DaysAhead AHEAD = DaysAhead.from(TODAY, TODAY.plusYears(1), CALENDAR);
    private static final int WINDOW = 10;

    @Test
    void theWindowIsTenWorkingDaysBeforeTodayWithTheWeekendsBetween() {
        assertThat(Window.before(TODAY, WINDOW, CALENDAR))
                .isEqualTo(new Window(LocalDate.of(2023, 3, 20), april(2), WINDOW));
        assertThat(Window.before(april(20), 5, CALENDAR)).isEqualTo(new Window(april(10), april(19), 5));
    }

    @Test
    void twentyDoneInTenDaysAreTwoADayAndFourteenOpenTakeSevenWorkingDays() {
        Forecast forecast = forecast(Map.of(april(15), 14), 20, 8);

        assertThat(forecast.perDay()).isEqualByComparingTo("2");
        assertThat(forecast.outlook()).isEqualTo(Forecast.Outlook.ON_A_DAY);
        assertThat(forecast.finish()).isEqualTo(april(12)); // 3, 4, 5, 7, 10, 11, 12
        assertThat(forecast.missing()).isZero();
        assertThat(forecast.personDays()).isEqualTo(6); // 14 by 2.5 for each person and day
        assertThat(forecast.people()).isEqualByComparingTo("0.8"); // 5.6 in 7 days
    }

    @Test
    void oneMoreThanThePaceAllowsMissesItsDayAndIsDoneAfterTheHolidays() {
        Forecast forecast = forecast(Map.of(april(15), 15), 20, 8);

        assertThat(forecast.missing()).isEqualTo(1);
        assertThat(forecast.finish()).isEqualTo(april(18));
    }

    @Test
    void eachCaseIsMeasuredByItsOwnDateTheEarliestFirst() {
        // two days to the 4th allow four households, four days to the 7th eight
        Forecast forecast = forecast(Map.of(april(4), 3, april(7), 6, april(28), 10), 20, 20);

        assertThat(forecast.missing()).isEqualTo(1);
        assertThat(forecast.people()).isEqualByComparingTo("2.3"); // nine in four days
    }

    @Test
    void whatIsLateAlreadyMissesAndIsDoneFirst() {
        Forecast forecast = forecast(Map.of(TODAY.minusDays(1), 2, april(4), 4), 20, 10);

        assertThat(forecast.missing()).isEqualTo(4);
        assertThat(forecast.people()).isEqualByComparingTo("1.5"); // all six in two days, two for each person and day
    }

    @Test
    void nothingDoneMeansNeverAndNoFigureThatWouldFollowFromIt() {
        Forecast forecast = forecast(Map.of(april(15), 14), 0, 0);

        assertThat(forecast.outlook()).isEqualTo(Forecast.Outlook.NEVER);
        assertThat(forecast.finish()).isNull();
        assertThat(forecast.missing()).isEqualTo(14);
        assertThat(forecast.perDay()).isEqualByComparingTo("0");
        assertThat(forecast.personDays()).isNull();
        assertThat(forecast.people()).isNull();
    }

    @Test
    void nothingOpenIsDoneAndMissesNothing() {
        Forecast forecast = forecast(Map.of(), 0, 0);

        assertThat(forecast.outlook()).isEqualTo(Forecast.Outlook.NOTHING_OPEN);
        assertThat(forecast.missing()).isZero();
    }

    @Test
    void aDayBeyondWhatAnybodyPlansIsNoDate() {
        Forecast forecast = forecast(Map.of(april(15), 100_000), 1, 1);

        assertThat(forecast.outlook()).isEqualTo(Forecast.Outlook.FAR_AWAY);
        assertThat(forecast.finish()).isNull();
        assertThat(forecast.personDays()).isEqualTo(100_000);
    }

    @Test
    void allLateLeavesNoWorkingDayToSpreadTheWorkOver() {
        assertThat(forecast(Map.of(TODAY.minusDays(3), 5), 10, 5).people()).isNull();
    }

    private static Forecast forecast(Map<LocalDate, Integer> open, int doneLately, int personDays) {
        return Forecast.of(new Workload(new TreeMap<>(open), 50, doneLately, personDays), WINDOW, AHEAD);
    }

    private static LocalDate april(int day) {
        return LocalDate.of(2023, 4, day);
    }
}
