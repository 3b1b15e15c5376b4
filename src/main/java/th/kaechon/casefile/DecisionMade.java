package th.kaechon.casefile;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One evaluation of a decision table for a case.
 *
 * @param definitionId the engine's id of the table's version
 * @param problemId of the menu's table: the problem it was asked about
 * @param proposalId of the agencies' table: the proposal it was asked about
 * @param facts codes, counts and flags by the names the table knows; nothing personal
 * @param firedRules ids of the rules that fired; empty when none did
 */
public record DecisionMade(
        String tableKey,
        String definitionId,
        int version,
        @Nullable Long problemId,
        @Nullable Long proposalId,
        Map<String, @Nullable Object> facts,
        List<String> firedRules) {}
