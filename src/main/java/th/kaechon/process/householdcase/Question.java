package th.kaechon.process.householdcase;

import java.io.Serializable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a rule task asks its table.
 *
 * @param facts the table's inputs by name
 * @param problemId the problem asked about, where it is one
 * @param proposalId the proposal asked about, where it is one
 */
record Question(Map<String, @Nullable Object> facts, @Nullable Long problemId, @Nullable Long proposalId)
        implements Serializable {

    static Question about(Map<String, @Nullable Object> facts) {
        return new Question(facts, null, null);
    }

    static Question aboutProblem(long problemId, Map<String, @Nullable Object> facts) {
        return new Question(facts, problemId, null);
    }

    static Question aboutProposal(long proposalId, Map<String, @Nullable Object> facts) {
        return new Question(facts, null, proposalId);
    }
}
