package th.kaechon.web.casefile;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import th.kaechon.campaign.CampaignMilestone;
import th.kaechon.casefile.OverdueMark;
import th.kaechon.casefile.OwnDate;

/**
 * A milestone in both of the letter's calendars and how the case stands to the one that binds.
 *
 * @param days left or over, as {@code timing} says; never negative
 */
public record Deadline(
        @Nullable LocalDate guideline,
        @Nullable LocalDate provincialFrom,
        @Nullable LocalDate provincial,
        Binding binding,
        @Nullable LocalDate lateJoinerDue,
        @Nullable LocalDate extendedDue,
        LocalDate due,
        Timing timing,
        long days) {

    /** The date that the case is measured by. */
    public enum Binding {
        GUIDELINE,
        PROVINCIAL,
        LATE_JOINER,
        EXTENDED
    }

    public enum Timing {
        LEFT,
        TODAY,
        OVER,
        DONE,
        DONE_LATE,
        /** Done in time and written down after the day: not late work. */
        ENTERED_LATE,
        /** The case ended before. */
        DROPPED
    }

    static Deadline of(
            CampaignMilestone milestone,
            Optional<OwnDate> own,
            Optional<OverdueMark> mark,
            @Nullable LocalDate doneOn,
            boolean dropped,
            LocalDate today) {
        LocalDate due = own.map(date -> date.due(milestone.due())).orElse(milestone.due());
        Timing timing = timing(due, mark, doneOn, dropped, today);
        LocalDate measured = timing == Timing.DONE_LATE && doneOn != null ? doneOn : today;
        long days = Math.abs(ChronoUnit.DAYS.between(measured, due));
        return new Deadline(
                milestone.guidelineDue(),
                milestone.provincialFrom(),
                milestone.provincialDue(),
                binding(milestone, own, due),
                own.map(OwnDate::lateJoinerDue).orElse(null),
                own.map(OwnDate::extendedDue).orElse(null),
                due,
                timing,
                days);
    }

    private static Binding binding(CampaignMilestone milestone, Optional<OwnDate> own, LocalDate due) {
        if (due.isAfter(milestone.due())) {
            return own.filter(date -> due.equals(date.extendedDue())).isPresent()
                    ? Binding.EXTENDED
                    : Binding.LATE_JOINER;
        }
        return due.equals(milestone.guidelineDue()) && (milestone.guidelineBinds() || milestone.provincialDue() == null)
                ? Binding.GUIDELINE
                : Binding.PROVINCIAL;
    }

    private static Timing timing(
            LocalDate due, Optional<OverdueMark> mark, @Nullable LocalDate doneOn, boolean dropped, LocalDate today) {
        if (mark.filter(OverdueMark::enteredLate).isPresent()) {
            return Timing.ENTERED_LATE;
        }
        if (doneOn != null) {
            return doneOn.isAfter(due) ? Timing.DONE_LATE : Timing.DONE;
        }
        if (dropped) {
            return Timing.DROPPED;
        }
        if (today.isEqual(due)) {
            return Timing.TODAY;
        }
        return today.isBefore(due) ? Timing.LEFT : Timing.OVER;
    }

    public boolean isLate() {
        return timing == Timing.OVER || timing == Timing.DONE_LATE;
    }

    public boolean isNear() {
        return timing == Timing.TODAY || timing == Timing.LEFT && days <= 7;
    }
}
