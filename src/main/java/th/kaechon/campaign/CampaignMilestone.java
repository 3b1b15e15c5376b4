package th.kaechon.campaign;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** One milestone of one campaign in the letter's two calendars (annex 2 and annex 3); at least one of them names a date. */
public record CampaignMilestone(
        Milestone milestone,
        @Nullable LocalDate guidelineDue,
        @Nullable LocalDate provincialFrom,
        @Nullable LocalDate provincialDue,
        boolean guidelineBinds) {

    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

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

    /** "By 15 April" includes the whole of that day. */
    public ZonedDateTime dueAt(ZoneId zone) {
        return due().atTime(LAST_SECOND).atZone(zone);
    }
}
