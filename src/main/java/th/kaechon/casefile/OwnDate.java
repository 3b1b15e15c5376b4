package th.kaechon.casefile;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import th.kaechon.campaign.Milestone;

/**
 * A case's own date for a milestone beside the campaign's: it joined late, or the amphoe centre extended it.
 *
 * @param extensions how often it was extended
 */
public record OwnDate(
        Milestone milestone, @Nullable LocalDate lateJoinerDue, @Nullable LocalDate extendedDue, int extensions) {

    /** The date that holds for the case. An own date never shortens. */
    public LocalDate due(LocalDate campaignDue) {
        return Stream.of(campaignDue, lateJoinerDue, extendedDue)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(campaignDue);
    }
}
