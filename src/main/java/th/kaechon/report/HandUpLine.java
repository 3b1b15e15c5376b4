package th.kaechon.report;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A case that the amphoe handed up to the changwat centre.
 *
 * @param kind a code of table hand_up_rule
 * @param state open ones are {@link HandUpState#LATE} behind their day
 * @param reason why it was returned
 */
public record HandUpLine(
        String caseNumber,
        String kind,
        String amphoe,
        String tambon,
        LocalDate sentOn,
        LocalDate dueOn,
        @Nullable OffsetDateTime escalatedAt,
        @Nullable OffsetDateTime settledAt,
        HandUpState state,
        @Nullable String reason) {

    public boolean isOpen() {
        return settledAt == null;
    }
}
