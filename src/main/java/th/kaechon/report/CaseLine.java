package th.kaechon.report;

import org.jspecify.annotations.Nullable;

/**
 * One case in a list: codes and states, nothing personal.
 *
 * @param lateJoiner came after a milestone of its campaign and has dates of its own
 */
public record CaseLine(
        String caseNumber,
        String amphoe,
        String tambon,
        @Nullable String targetGroup,
        Stage stage,
        boolean overdue,
        boolean lateJoiner,
        @Nullable String closingReason) {}
