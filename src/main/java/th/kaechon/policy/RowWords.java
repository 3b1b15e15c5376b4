package th.kaechon.policy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import th.kaechon.policy.TableVersion.Column;
import th.kaechon.policy.TableVersion.Row;

/** The rows of one table in Thai words. */
final class RowWords {

    private final TableVersion table;
    private final CellWords cells;

    RowWords(TableVersion table, CellWords cells) {
        this.table = table;
        this.cells = cells;
    }

    RuleRow row(Row row, Map<String, @Nullable Object> outputs) {
        return new RuleRow(row.number(), row.ruleId(), row.reason(), conditions(row), answer(row, outputs), outputs);
    }

    NearMiss nearMiss(NearestRows.Near near, @Nullable Object actual) {
        return new NearMiss(
                row(near.row(), near.outputs()),
                condition(near.row(), near.input()),
                cells.value(table.inputs().get(near.input()), actual));
    }

    List<String> facts(RowTrial trial) {
        return IntStream.range(0, table.inputs().size())
                .mapToObj(input -> cells.fact(table.inputs().get(input), trial.actual(input)))
                .toList();
    }

    private List<String> conditions(Row row) {
        return IntStream.range(0, table.inputs().size())
                .filter(row::asksFor)
                .mapToObj(input -> condition(row, input))
                .toList();
    }

    private String condition(Row row, int input) {
        return cells.condition(table.inputs().get(input), row.conditions().get(input));
    }

    private String answer(Row row, Map<String, @Nullable Object> outputs) {
        return IntStream.range(0, table.outputs().size())
                .mapToObj(place ->
                        answer(table.outputs().get(place), row.answers().get(place), outputs))
                .collect(Collectors.joining(" · "));
    }

    private String answer(Column column, String cell, Map<String, @Nullable Object> outputs) {
        return outputs.containsKey(column.name())
                ? cells.fact(column, outputs.get(column.name()))
                : cells.condition(column, cell);
    }
}
