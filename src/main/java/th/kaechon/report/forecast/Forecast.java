package th.kaechon.report.forecast;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What follows if an area goes on at its pace of the last working days, the households with the earliest date first.
 *
 * @param perDay households per working day
 * @param finish the working day on which the last open household is done; only with {@link Outlook#ON_A_DAY}
 * @param missing open households that will be done after the day that holds for them, or already are late
 * @param personDays to do all open households, from the households per person and day of the window; null where nothing
 *     was done in it
 * @param people who must work each remaining working day so that every household still in time keeps its day; null where
 *     nothing was done or no day remains
 */
public record Forecast(
        int open,
        int done,
        BigDecimal perDay,
        Outlook outlook,
        @Nullable LocalDate finish,
        int missing,
        @Nullable Integer personDays,
        @Nullable BigDecimal people) {

    public enum Outlook {
        NOTHING_OPEN,
        ON_A_DAY,
        /** Some day, but beyond what anybody plans. */
        FAR_AWAY,
        NEVER
    }

    /** {@code windowDays} are the working days in which the workload's {@code doneLately} were done. */
    static Forecast of(Workload work, int windowDays, DaysAhead ahead) {
        int open = work.open();
        LocalDate finish = open == 0 || work.doneLately() == 0
                ? null
                : ahead.afterSo(ceiling((long) open * windowDays, work.doneLately()))
                        .orElse(null);
        return new Forecast(
                open,
                work.done(),
                BigDecimal.valueOf(work.doneLately())
                        .divide(BigDecimal.valueOf(windowDays), 2, RoundingMode.HALF_UP)
                        .stripTrailingZeros(),
                outlook(open, work.doneLately(), finish),
                finish,
                missing(work, windowDays, ahead),
                work.doneLately() == 0 ? null : (int) ceiling((long) open * work.personDays(), work.doneLately()),
                people(work, ahead));
    }

    private static Outlook outlook(int open, int doneLately, @Nullable LocalDate finish) {
        if (open == 0) {
            return Outlook.NOTHING_OPEN;
        }
        if (doneLately == 0) {
            return Outlook.NEVER;
        }
        return finish == null ? Outlook.FAR_AWAY : Outlook.ON_A_DAY;
    }

    /** By each day, the pace allows so many households; those of that day and before that are more will miss it. */
    private static int missing(Workload work, int windowDays, DaysAhead ahead) {
        int before = 0;
        int missing = 0;
        for (Map.Entry<LocalDate, Integer> due : work.openByDue().entrySet()) {
            long possible = (long) ahead.until(due.getKey()) * work.doneLately() / windowDays;
            long inTime = Math.max(0, Math.min(due.getValue(), possible - before));
            missing += due.getValue() - (int) inTime;
            before += due.getValue();
        }
        return missing;
    }

    /** The day that asks for the most hands decides. Households that are late already are done with the next ones. */
    private static @Nullable BigDecimal people(Workload work, DaysAhead ahead) {
        if (work.doneLately() == 0) {
            return null;
        }
        BigDecimal most = null;
        int byThen = 0;
        for (Map.Entry<LocalDate, Integer> due : work.openByDue().entrySet()) {
            byThen += due.getValue();
            int days = ahead.until(due.getKey());
            if (days > 0) {
                BigDecimal needed = BigDecimal.valueOf((long) byThen * work.personDays())
                        .divide(BigDecimal.valueOf((long) work.doneLately() * days), 1, RoundingMode.CEILING);
                most = most == null ? needed : most.max(needed);
            }
        }
        return most;
    }

    private static long ceiling(long dividend, long divisor) {
        return -Math.floorDiv(-dividend, divisor);
    }
}
