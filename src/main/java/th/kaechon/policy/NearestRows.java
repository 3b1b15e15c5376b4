package th.kaechon.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import th.kaechon.policy.TableVersion.Row;

/** The alternatives a meeting may want to know of: rows with another answer that one condition alone kept from firing. */
final class NearestRows {

    private static final int AT_MOST = 5;

    /** What a table is asked about. A row about another indicator or another menu entry is no alternative. */
    private static final Set<String> SUBJECTS = Set.of("indicator", "menuEntry");

    /**
     * @param input place of the failed condition
     */
    record Near(Row row, int input, Map<String, @Nullable Object> outputs, int rank) {}

    private final TableVersion table;
    private final RowTrial trial;

    NearestRows(TableVersion table, RowTrial trial) {
        this.table = table;
        this.trial = trial;
    }

    /** Best rank first, each answer once and none that was given already. */
    List<Near> besides(List<RuleRow> fired) {
        Set<@Nullable Object> answers = new HashSet<>();
        fired.forEach(row -> answers.add(answer(row.outputs())));
        return table.rows().stream()
                .flatMap(row -> failedOnce(row).map(input -> near(row, input)).stream())
                .sorted(Comparator.comparingInt(Near::rank)
                        .thenComparing(near -> near.row().number()))
                .filter(near -> answers.add(answer(near.outputs())))
                .limit(AT_MOST)
                .toList();
    }

    private Near near(Row row, int input) {
        Map<String, @Nullable Object> outputs = trial.outputs(row);
        return new Near(row, input, outputs, RuleRow.rank(outputs));
    }

    /** The first output is the table's answer; what follows ranks it or adds to it. */
    private @Nullable Object answer(Map<String, @Nullable Object> outputs) {
        return outputs.get(table.outputs().get(0).name());
    }

    private Optional<Integer> failedOnce(Row row) {
        List<Integer> failed = new ArrayList<>();
        for (int input = 0; input < table.inputs().size() && failed.size() < 2; input++) {
            if (!trial.fits(row, input)) {
                if (SUBJECTS.contains(table.inputs().get(input).name())) {
                    return Optional.empty();
                }
                failed.add(input);
            }
        }
        return failed.size() == 1 && !isOutrun(row, failed.get(0)) ? Optional.of(failed.get(0)) : Optional.empty();
    }

    /** Where the first row wins, another fact helps nothing if a row above would go on fitting without asking for it. */
    private boolean isOutrun(Row row, int input) {
        return table.firstWins()
                && table.rows().stream()
                        .limit(row.number() - 1L)
                        .anyMatch(above -> !above.asksFor(input) && fits(above));
    }

    private boolean fits(Row row) {
        return IntStream.range(0, table.inputs().size()).allMatch(input -> trial.fits(row, input));
    }
}
