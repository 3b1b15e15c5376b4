package th.kaechon.campaign;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One change of a calendar on record: who, when, why, what it was and what it became.
 *
 * @param cases how many open cases it moves
 * @param moved how many of them have been moved
 * @param finishedAt null while cases are being moved
 */
public record CalendarChange(
        long id,
        FiscalYear year,
        State before,
        State after,
        String madeBy,
        OffsetDateTime madeAt,
        String reason,
        int cases,
        int moved,
        @Nullable OffsetDateTime finishedAt) {

    public enum Kind {
        MILESTONES,
        HOLIDAYS,
        SETTINGS
    }

    /** What was changed, as it stood at one time. */
    public sealed interface State {}

    public record Dates(List<CampaignMilestone> milestones) implements State {

        public Dates {
            milestones = List.copyOf(milestones);
        }
    }

    /** The holidays that were added or removed: before or after is empty. */
    public record Closures(List<Holiday> holidays) implements State {

        public Closures {
            holidays = List.copyOf(holidays);
        }
    }

    public record Numbers(CampaignSettings settings) implements State {}
}
