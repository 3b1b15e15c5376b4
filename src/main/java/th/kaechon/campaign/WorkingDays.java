package th.kaechon.campaign;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/** Counts the days on which the offices work: Monday to Friday without the holidays. */
public record WorkingDays(Set<LocalDate> holidays) {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    public WorkingDays {
        holidays = Set.copyOf(holidays);
    }

    public boolean isWorkingDay(LocalDate day) {
        return !WEEKEND.contains(day.getDayOfWeek()) && !holidays.contains(day);
    }

    /** The day that comes {@code days} working days after, or before where negative; with 0 the day itself. */
    public LocalDate plus(LocalDate day, int days) {
        int step = Integer.signum(days);
        LocalDate reached = day;
        for (int left = Math.abs(days); left > 0; ) {
            reached = reached.plusDays(step);
            if (isWorkingDay(reached)) {
                left--;
            }
        }
        return reached;
    }

    /** Working days that are left until a day to come, 0 on the day itself, below 0 where it is past. */
    public int left(LocalDate today, LocalDate due) {
        return today.isAfter(due) ? -between(due.plusDays(1), today) : between(today.plusDays(1), due);
    }

    /** Working days from the first to the last day, both included; 0 where the last comes before. */
    public int between(LocalDate first, LocalDate last) {
        return first.isAfter(last)
                ? 0
                : (int) first.datesUntil(last.plusDays(1))
                        .filter(this::isWorkingDay)
                        .count();
    }
}
