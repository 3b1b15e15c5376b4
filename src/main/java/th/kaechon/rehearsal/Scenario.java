package th.kaechon.rehearsal;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.context.properties.ConfigurationProperties;
import th.kaechon.assistance.HelpResult;
import th.kaechon.campaign.FiscalYear;
import th.kaechon.casefile.ClosingReason;
import th.kaechon.casefile.VerificationOutcome;

/**
 * What happens in the rehearsed year and how its officers work; application-rehearsal.yaml says what the numbers mean. Dates
 * are month-day.
 */
@ConfigurationProperties("kaechon.rehearsal")
record Scenario(
        long seed,
        int year,
        int households,
        String listDay,
        List<LateList> lateLists,
        List<Withdrawal> withdrawals,
        String lastDay,
        List<Pace> paces,
        Map<String, Double> chances,
        Map<VerificationOutcome, Integer> verifications,
        Map<HelpResult, Integer> results,
        String scratchDirectory) {

    record LateList(String day, String file, boolean nextYear) {}

    record Withdrawal(String day, ClosingReason reason) {}

    record Pace(int share, double factor) {}

    FiscalYear fiscalYear() {
        return new FiscalYear(year);
    }

    FiscalYear nextYear() {
        return new FiscalYear(year + 1);
    }

    LocalDate firstDay() {
        return fiscalYear().firstDay();
    }

    LocalDate end() {
        return dateOf(nextYear(), lastDay);
    }

    LocalDate firstListDay() {
        return dateOf(fiscalYear(), listDay);
    }

    FiscalYear yearOf(LateList list) {
        return list.nextYear() ? nextYear() : fiscalYear();
    }

    LocalDate dayOf(LateList list) {
        return dateOf(yearOf(list), list.day());
    }

    LocalDate dayOf(Withdrawal withdrawal) {
        return dateOf(fiscalYear(), withdrawal.day());
    }

    /** That a task of this kind is done today, at the usual pace. */
    double chance(String taskKey) {
        return Objects.requireNonNull(chances.get(taskKey), taskKey);
    }

    private static LocalDate dateOf(FiscalYear year, String monthDay) {
        MonthDay wanted = MonthDay.parse("--" + monthDay);
        LocalDate first = wanted.atYear(year.firstDay().getYear());
        return first.isBefore(year.firstDay()) ? wanted.atYear(year.lastDay().getYear()) : first;
    }
}
