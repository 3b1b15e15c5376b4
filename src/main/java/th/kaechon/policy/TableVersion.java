package th.kaechon.policy;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.jspecify.annotations.Nullable;

/**
 * One version of a decision table as it was deployed; columns and rows in the table's order.
 *
 * @param decision the same as the engine evaluates it
 * @param firstWins whether the table stops at the first row that fits
 */
record TableVersion(
        DmnDecision decision,
        String name,
        boolean firstWins,
        List<Column> inputs,
        List<Column> outputs,
        List<Row> rows) {

    /**
     * @param name the name of the fact or the output
     * @param unit taken from the label's end, as in "จำนวนผู้มีภาวะพึ่งพิง (คน)"; empty when it has none
     * @param whole whether its numbers are whole
     */
    record Column(String name, String label, String unit, boolean whole) {

        private static final Pattern UNIT = Pattern.compile("(.*\\S)\\s*\\(([^()\\s\\d]{1,12})\\)");

        static Column of(String name, @Nullable String label, @Nullable String type) {
            String visible = label == null || label.isBlank() ? name : label.strip();
            Matcher unit = UNIT.matcher(visible);
            boolean whole = "integer".equals(type) || "long".equals(type);
            return unit.matches()
                    ? new Column(name, unit.group(1), unit.group(2), whole)
                    : new Column(name, visible, "", whole);
        }
    }

    /** A rule as written: FEEL text by column. */
    record Row(int number, String ruleId, String reason, List<String> conditions, List<String> answers) {

        boolean asksFor(int input) {
            String cell = conditions.get(input);
            return !cell.isEmpty() && !cell.equals("-");
        }
    }

    Optional<Row> row(String ruleId) {
        return rows.stream().filter(row -> row.ruleId().equals(ruleId)).findFirst();
    }
}
