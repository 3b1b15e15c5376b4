package th.kaechon.web.pages;

import java.time.LocalDate;
import th.kaechon.campaign.WorkingDays;

/** How many working days are left, as it is today. */
public record ClockFace(LocalDate today, WorkingDays days) {

    /** Below 0 where the day is past. */
    public int left(LocalDate due) {
        return days.left(today, due);
    }

    public boolean late(LocalDate due) {
        return due.isBefore(today);
    }
}
