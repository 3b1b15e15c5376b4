package th.kaechon.report;

import java.time.OffsetDateTime;

/** A TPMAP list as it was received. */
public record ReceivedList(
        long id,
        int fiscalYear,
        String fileName,
        String receivedBy,
        OffsetDateTime receivedAt,
        int acceptedRows,
        int knownRows,
        int refusedRows) {}
