package th.kaechon.report;

import java.time.OffsetDateTime;

/** A case that was carried over, and the one that goes on. */
public record CarriedOverLine(
        String caseNumber, String newCaseNumber, String amphoe, String tambon, OffsetDateTime settledAt) {}
