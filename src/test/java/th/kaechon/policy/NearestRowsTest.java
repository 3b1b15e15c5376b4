package th.kaechon.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import th.kaechon.KaeChonTest;
import th.kaechon.engine.EngineTransaction;
import th.kaechon.policy.NearestRows.Near;

/** A near miss tells the truth: one condition failed, and with another value of that fact alone the row fires. */
@KaeChonTest
class NearestRowsTest {

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private TableVersions tables;

    @Autowired
    private EngineTransaction transaction;

    @ParameterizedTest
    @ValueSource(strings = {"intervention-menu", "target-group", "household-classification", "vulnerability-level"})
    void anotherValueOfTheOneFactWouldMakeTheRowFire(String file) {
        ShippedTables shipped = new ShippedTables(engine, tables, transaction);
        TableVersion version = shipped.version(file);
        DecisionTable table = shipped.apart(file);
        int met = 0;
        for (Map<String, Object> facts : situations(table)) {
            List<String> fired = table.evaluate(facts).fired();
            for (Near near : nearest(shipped, version, facts, fired)) {
                String column = version.inputs().get(near.input()).name();
                assertThat(failed(shipped.trial(version, facts), version, near))
                        .as("what %s lacks for %s", near.row().ruleId(), facts)
                        .containsExactly(near.input());
                assertThat(fired).doesNotContain(near.row().ruleId());
                assertThat(valuesOf(table, near.row().ruleId(), column))
                        .as("%s fires with %s and another %s", near.row().ruleId(), facts, column)
                        .anySatisfy(value -> assertThat(table.evaluate(with(facts, column, value))
                                        .fired())
                                .contains(near.row().ruleId()));
                met++;
            }
        }
        assertThat(met).as("near misses that were tried").isGreaterThan(5);
    }

    @Test
    void namesAtMostFiveAlternativesTheBestFirstAndEachAnswerOnce() {
        ShippedTables shipped = new ShippedTables(engine, tables, transaction);
        TableVersion version = shipped.version("intervention-menu");
        Map<String, Object> facts =
                Map.of("indicator", 8, "lifeStage", "HOUSEHOLD", "condition", "", "ableToWork", true);
        List<String> fired = shipped.apart("intervention-menu").evaluate(facts).fired();

        List<Near> nearest = nearest(shipped, version, facts, fired);

        assertThat(nearest).hasSize(5).extracting(Near::rank).isSorted();
        assertThat(nearest)
                .extracting(near -> near.outputs().get("menuEntry"))
                .doesNotHaveDuplicates()
                .allMatch(entry -> ((String) entry).startsWith("L"), "speaks of the same indicator");
    }

    @Test
    void anotherMenuEntryIsNoAlternativeForTheAgencyOfThisOne() {
        ShippedTables shipped = new ShippedTables(engine, tables, transaction);

        assertThat(nearest(
                        shipped,
                        shipped.version("responsible-agency"),
                        Map.of("menuEntry", "H05"),
                        List.of("rule_H05")))
                .isEmpty();
    }

    private static List<Near> nearest(
            ShippedTables shipped, TableVersion version, Map<String, Object> facts, List<String> fired) {
        RowTrial trial = shipped.trial(version, facts);
        List<RuleRow> rows = fired.stream()
                .map(id -> version.row(id).orElseThrow())
                .map(row -> new RuleRow(row.number(), row.ruleId(), "", List.of(), "", trial.outputs(row)))
                .toList();
        return new NearestRows(version, trial).besides(rows);
    }

    private static List<Integer> failed(RowTrial trial, TableVersion version, Near near) {
        return IntStream.range(0, version.inputs().size())
                .filter(input -> !trial.fits(near.row(), input))
                .boxed()
                .toList();
    }

    /** The examples of the table, and each with any one fact unknown or left open. */
    private static List<Map<String, Object>> situations(DecisionTable table) {
        Set<Map<String, Object>> situations = new HashSet<>();
        for (Example example : Example.of(table.file())) {
            Map<String, Object> facts = example.facts(table);
            situations.add(facts);
            if (facts.containsKey("condition")) {
                situations.add(with(facts, "condition", ""));
            }
            if (facts.containsKey("averageIncome")) {
                situations.add(with(facts, "averageIncome", null));
            }
        }
        return List.copyOf(situations);
    }

    private static Map<String, Object> with(Map<String, Object> facts, String column, Object value) {
        Map<String, Object> changed = new HashMap<>(facts);
        changed.put(column, value);
        return changed;
    }

    /** Enough values of a column to meet the row's cell: of texts those it names, and none of them. */
    private static List<Object> valuesOf(DecisionTable table, String rule, String name) {
        String type = table.inputs().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow()
                .type();
        return switch (type) {
            case "boolean" -> List.of(true, false);
            case "integer" -> List.of(0, 1, 2, 3);
            case "double" -> List.of(50_000.0, 100_000.0, 150_000.0);
            default -> {
                List<Object> words = new ArrayList<>(List.of(""));
                table.rules().stream()
                        .filter(row -> row.id().equals(rule))
                        .forEach(row -> words.addAll(row.words(name)));
                yield words;
            }
        };
    }
}
