package th.kaechon.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped tables answer as the examples under src/test/resources/dmn say. */
class DecisionTablesTest {

    private static final Map<String, DecisionTable> TABLES = Stream.of(
                    "target-group",
                    "vulnerability-level",
                    "household-classification",
                    "intervention-menu",
                    "responsible-agency",
                    "extension-limit")
            .map(DecisionTable::read)
            .collect(Collectors.toMap(DecisionTable::file, Function.identity()));

    static Stream<Example> targetGroup() {
        return Example.of("target-group").stream();
    }

    static Stream<Example> vulnerabilityLevel() {
        return Example.of("vulnerability-level").stream();
    }

    static Stream<Example> householdClassification() {
        return Example.of("household-classification").stream();
    }

    static Stream<Example> interventionMenu() {
        return Example.of("intervention-menu").stream();
    }

    static Stream<Example> responsibleAgency() {
        return Example.of("responsible-agency").stream();
    }

    static Stream<Example> extensionLimit() {
        return Example.of("extension-limit").stream();
    }

    private static DecisionTable table(String file) {
        return Objects.requireNonNull(TABLES.get(file), file);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void targetGroup(Example example) {
        answersAsExpected(example);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void vulnerabilityLevel(Example example) {
        answersAsExpected(example);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void householdClassification(Example example) {
        answersAsExpected(example);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void interventionMenu(Example example) {
        answersAsExpected(example);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void responsibleAgency(Example example) {
        answersAsExpected(example);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void extensionLimit(Example example) {
        answersAsExpected(example);
    }

    private static void answersAsExpected(Example example) {
        var table = table(example.file());
        var answer = table.evaluate(example.facts(table));
        if (example.rule().equals("none")) {
            assertThat(answer.fired()).as("%s: no rule fires", example).isEmpty();
        } else {
            assertThat(answer.fired()).as("rules fired for %s", example).contains(example.rule());
        }
        for (var output : table.outputsToExpect()) {
            assertThat(String.join(" ", answer.values(output)))
                    .as("%s of %s", output, example)
                    .isEqualTo(example.cell(output));
        }
        assertThat(example.basis()).as("basis of %s", example).isNotBlank();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "target-group",
                "vulnerability-level",
                "household-classification",
                "intervention-menu",
                "responsible-agency",
                "extension-limit"
            })
    void everyRuleIsFiredByAnExample(String file) {
        var table = table(file);
        var fired = Example.of(file).stream()
                .flatMap(example -> table.evaluate(example.facts(table)).fired().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        var missing = new TreeSet<>(table.ruleIds());
        missing.removeAll(fired);
        assertThat(missing)
                .as("rules of dmn/%s.dmn no row of src/test/resources/dmn/%s.csv fires: add a row for each", file, file)
                .isEmpty();
        assertThat(fired).isEqualTo(new TreeSet<>(table.ruleIds()));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"target-group", "intervention-menu"})
    void noTwoAnswersShareARank(String file) {
        var table = table(file);
        for (var example : Example.of(file)) {
            var answer = table.evaluate(example.facts(table));
            assertThat(answer.ranks())
                    .as("%s: the first answer must be the only first", example)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void anUnknownIncomeNeverThrows() {
        for (var file : List.of("target-group", "vulnerability-level")) {
            var table = table(file);
            for (var facts : everyCombinationWithoutIncome(table)) {
                assertThatCode(() -> table.evaluate(facts))
                        .as("%s with %s", file, facts)
                        .doesNotThrowAnyException();
            }
        }
    }

    @Test
    void everyIndicatorOfAHouseholdThatCanWorkHasAProposalWithoutAnyCondition() {
        var table = table("intervention-menu");
        for (var indicator : ShippedData.allIndicators()) {
            var facts = Map.<String, Object>of(
                    "indicator", indicator, "lifeStage", "HOUSEHOLD", "condition", "", "ableToWork", true);
            assertThat(table.evaluate(facts).matches())
                    .as("proposals for %s", indicator)
                    .isNotEmpty();
        }
    }

    /** Trap 18 of the domain notes: 21 wants work, but only of people who can. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"ELDERLY", "DISABLED", "HOUSEHOLD"})
    void proposesNoWorkToAnElderlyPersonWhoCannotWork(String lifeStage) {
        var table = table("intervention-menu");
        for (var condition : List.of("", "NO_CAPITAL", "NO_OLD_AGE_ALLOWANCE")) {
            var facts = Map.<String, Object>of(
                    "indicator", 21, "lifeStage", lifeStage, "condition", condition, "ableToWork", false);
            assertThat(table.evaluate(facts).values("menuEntry"))
                    .as("proposals with %s", condition)
                    .contains("I16")
                    .doesNotContain("I14", "I15");
        }
    }

    private static List<Map<String, Object>> everyCombinationWithoutIncome(DecisionTable table) {
        var combinations = List.<Map<String, Object>>of(new HashMap<>());
        for (var input : table.inputs()) {
            combinations = combinations.stream()
                    .flatMap(facts -> samples(input).map(value -> with(facts, input.name(), value)))
                    .toList();
        }
        return combinations;
    }

    private static Stream<@Nullable Object> samples(DecisionTable.Column input) {
        return switch (input.type()) {
            case "boolean" -> Stream.of(true, false);
            case "integer" -> Stream.of(0, 1, 3);
            default -> Stream.of((@Nullable Object) null);
        };
    }

    private static Map<String, Object> with(Map<String, Object> facts, String name, @Nullable Object value) {
        var more = new HashMap<>(facts);
        more.put(name, value);
        return more;
    }
}
