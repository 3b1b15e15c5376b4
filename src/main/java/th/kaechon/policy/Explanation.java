package th.kaechon.policy;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a decision table answered so, in the words of the version that answered.
 *
 * @param problemId the problem the table was asked about, where it is one
 * @param proposalId the proposal the table was asked about, where it is one
 * @param facts what the table was given, one sentence for each of its inputs
 * @param fired best rank first; empty when no row fitted
 * @param nearest the alternatives that one condition kept out, best rank first
 */
public record Explanation(
        String tableKey,
        String tableName,
        int version,
        @Nullable Long problemId,
        @Nullable Long proposalId,
        OffsetDateTime madeAt,
        List<String> facts,
        List<RuleRow> fired,
        List<NearMiss> nearest) {

    public static final String HOUSEHOLD_CLASSIFICATION = "householdClassification";
    public static final String INTERVENTION_MENU = "interventionMenu";
}
