package th.kaechon.assistance;

import java.time.OffsetDateTime;

/** Why a case came back to the amphoe, in the words of who returned it. */
public record ReturnedHandUp(HandUpKind kind, OffsetDateTime settledAt, String settledBy, String reason) {}
