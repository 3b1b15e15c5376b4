package th.kaechon.report.forecast;

import java.time.LocalDate;
import th.kaechon.campaign.WorkingDays;

/**
 * The days the pace is measured in: so many working days before today, and the free days between them, because work is
 * entered on Saturdays too. Today is not over and does not count.
 *
 * @param days working days
 */
public record Window(LocalDate first, LocalDate last, int days) {

    static Window before(LocalDate today, int days, WorkingDays calendar) {
        return new Window(calendar.plus(today, -days), today.minusDays(1), days);
    }
}
