package th.kaechon.campaign;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One milestone of one campaign in the letter's two calendars (annex 2 and annex 3); at least one of them names a date.
 *
 * @param warningDays how many days before the date its officers are reminded, most first
 */
public record CampaignMilestone(
        Milestone milestone,
        @Nullable LocalDate guidelineDue,
        @Nullable LocalDate provincialFrom,
        @Nullable LocalDate provincialDue,
        boolean guidelineBinds,
        List<Integer> warningDays) {

    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    public CampaignMilestone {
        warningDays = List.copyOf(warningDays);
    }

    /** False only for a calendar that is being edited. */
    public boolean hasDue() {
        return guidelineDue != null || provincialDue != null;
    }

    /** The date that binds; the other calendar's where the binding one names none. */
    public LocalDate due() {
        LocalDate first = guidelineBinds ? guidelineDue : provincialDue;
        LocalDate second = guidelineBinds ? provincialDue : guidelineDue;
        if (first != null) {
            return first;
        }
        if (second != null) {
            return second;
        }
        throw new IllegalStateException("milestone without a date: " + milestone);
    }

    /** Which of the two calendars the date that binds stands in. */
    public boolean dueByGuideline() {
        return guidelineDue != null && (guidelineBinds || provincialDue == null);
    }

    /** "By 15 April" includes the whole of that day. */
    public static ZonedDateTime endOf(LocalDate due, ZoneId zone) {
        return due.atTime(LAST_SECOND).atZone(zone);
    }
}
