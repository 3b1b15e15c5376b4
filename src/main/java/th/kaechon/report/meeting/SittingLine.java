package th.kaechon.report.meeting;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A sitting with the numbers that were found at its opening. */
public record SittingLine(
        int ordinal,
        LocalDate heldOn,
        OffsetDateTime openedAt,
        int members,
        int present,
        int quorum,
        @Nullable OffsetDateTime endedAt,
        @Nullable String adjournedBecause,
        @Nullable LocalDate resumesOn) {}
