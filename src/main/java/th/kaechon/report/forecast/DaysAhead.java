package th.kaechon.report.forecast;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import th.kaechon.campaign.WorkingDays;

/** The working days from today on, today among them, as far as anybody plans. */
record DaysAhead(List<LocalDate> days) {

    DaysAhead {
        days = List.copyOf(days);
    }

    static DaysAhead from(LocalDate today, LocalDate last, WorkingDays calendar) {
        return new DaysAhead(today.datesUntil(last.plusDays(1))
                .filter(calendar::isWorkingDay)
                .toList());
    }

    /** How many there are up to this day, itself included. */
    int until(LocalDate due) {
        int found = Collections.binarySearch(days, due);
        return found < 0 ? -found - 1 : found + 1;
    }

    /** Empty where the first so many days reach further than anybody plans. */
    Optional<LocalDate> afterSo(long many) {
        return many > days.size() ? Optional.empty() : Optional.of(days.get((int) many - 1));
    }
}
