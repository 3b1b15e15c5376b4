package th.kaechon.report.minutes;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** From opening to adjourning or closing. */
record Sitting(
        int ordinal,
        LocalDate heldOn,
        LocalDateTime openedAt,
        int members,
        int present,
        int quorum,
        @Nullable LocalDateTime endedAt,
        @Nullable String adjournedBecause,
        @Nullable LocalDate resumesOn) {}
