package th.kaechon.report;

import org.jspecify.annotations.Nullable;
import th.kaechon.campaign.Milestone;

/**
 * What a list of cases is narrowed to; null means all.
 *
 * @param milestone only cases that have this one still to be done
 */
public record CaseFilter(
        @Nullable String number,
        @Nullable String area,
        @Nullable Stage stage,
        @Nullable Milestone milestone,
        boolean overdueOnly,
        boolean lateJoinersOnly) {}
