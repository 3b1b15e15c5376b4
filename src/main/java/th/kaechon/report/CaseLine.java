package th.kaechon.report;

import org.jspecify.annotations.Nullable;

/** One case in a list: codes and states, nothing personal. */
public record CaseLine(
        String caseNumber,
        String amphoe,
        String tambon,
        @Nullable String targetGroup,
        Stage stage,
        boolean overdue,
        @Nullable String closingReason) {}
