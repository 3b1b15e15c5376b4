package th.kaechon.policy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of a decision table in Thai words.
 *
 * @param row counted from 1, as the table's editor shows it
 * @param reason what the table's author wrote beside the row
 * @param conditions one sentence for each cell that asks for something
 * @param answer all outputs in one sentence
 * @param outputs the same as codes, by the names of the table's outputs
 */
public record RuleRow(
        int row,
        String ruleId,
        String reason,
        List<String> conditions,
        String answer,
        Map<String, @Nullable Object> outputs) {

    private static final String GONE = "ไม่พบแถวนี้ในตารางรุ่นที่บันทึกไว้";

    /** A rule that the table no longer shows, because somebody removed or changed the version itself. */
    static RuleRow gone(String ruleId) {
        return new RuleRow(0, ruleId, GONE, List.of(), "", Map.of());
    }

    int rank() {
        return rank(outputs);
    }

    /** The output by which the table ranks its answers; those without one come last. */
    static int rank(Map<String, @Nullable Object> outputs) {
        return outputs.get("rank") instanceof Number rank ? rank.intValue() : Integer.MAX_VALUE;
    }
}
