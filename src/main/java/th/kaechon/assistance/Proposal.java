package th.kaechon.assistance;

import org.jspecify.annotations.Nullable;

/** A menu entry the tables propose for a problem; rank 1 is the best fit. */
public record Proposal(
        long id,
        int ordinal,
        long problemId,
        String menuEntryId,
        String menuEntryName,
        int rank,
        @Nullable String agencyCode,
        @Nullable Boolean inAmphoe) {}
