package th.kaechon.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped tables answer as the examples under src/test/resources/dmn say, and speak only of shipped data. */
class DecisionTablesTest {

    private static final Map<String, DecisionTable> TABLES = Stream.of(
                    "target-group",
                    "vulnerability-level",
                    "household-classification",
                    "intervention-menu",
                    "responsible-agency")
            .map(DecisionTable::read)
            .collect(Collectors.toMap(DecisionTable::file, Function.identity()));
    private static final ShippedData SHIPPED = ShippedData.read();
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern THAI = Pattern.compile("\\p{InThai}");

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

    private static void answersAsExpected(Example example) {
        var table = table(example.file());
        var answer = table.evaluate(example.facts(table));
        if (example.rule().equals("none")) {
            assertThat(answer.fired()).as("%s: no rule fires", example).isEmpty();
        } else {
            assertThat(answer.fired()).as("rules fired for %s", example).contains(example.rule());
        }
        table.outputs().stream().map(DecisionTable.Column::name).filter(example::expects).forEach(output -> assertThat(
                        String.join(" ", answer.values(output)))
                .as("%s of %s", output, example)
                .isEqualTo(example.cell(output)));
        assertThat(example.basis()).as("basis of %s", example).isNotBlank();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "target-group",
                "vulnerability-level",
                "household-classification",
                "intervention-menu",
                "responsible-agency"
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
    void everyRuleTellsTheOfficerInThaiWhyItFires() {
        for (var table : TABLES.values()) {
            assertThat(table.rules())
                    .as("rules of dmn/%s.dmn without a Thai description", table.file())
                    .allMatch(rule -> THAI.matcher(rule.description()).find());
        }
    }

    @Test
    void anUnknownIncomeNeverThrows() {
        for (var file : List.of("target-group", "vulnerability-level")) {
            var table = table(file);
            for (var facts : everyCombinationWithoutIncome(table)) {
                assertThatCode(() -> table.evaluate(facts)).as("%s with %s", file, facts).doesNotThrowAnyException();
            }
        }
    }

    @Test
    void proposesTheWholeMenuButTheFreeSolution() {
        var expected = new TreeSet<>(SHIPPED.menu().keySet());
        expected.remove("A99");
        assertThat(outputs("intervention-menu", "menuEntry")).isEqualTo(expected);
        assertThat(table("responsible-agency").rules())
                .extracting(rule -> word(rule, "menuEntry"))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void givesAnEntryOnlyToTheIndicatorsTheMenuNames() {
        for (var rule : table("intervention-menu").rules()) {
            assertThat(SHIPPED.entry(word(rule, "menuEntry")).indicators())
                    .as("indicators of %s in R__5_menu.sql", rule.id())
                    .containsAll(ShippedData.indicators(rule.cell("indicator")));
        }
    }

    @Test
    void asksOnlyForConditionsAnOfficerIsOffered() {
        for (var rule : table("intervention-menu").rules()) {
            for (var condition : conditions(rule)) {
                assertThat(SHIPPED.conditions()).as("R__6, asked for by %s", rule.id()).containsKey(condition);
            }
        }
    }

    @Test
    void everyConditionAnOfficerMayTickLeadsToAProposal() {
        for (var condition : SHIPPED.conditions().keySet()) {
            var answered = table("intervention-menu").rules().stream()
                    .filter(rule -> !rule.cell("condition").startsWith("not("))
                    .filter(rule -> conditions(rule).contains(condition))
                    .flatMap(rule -> ShippedData.indicators(rule.cell("indicator")).stream())
                    .collect(Collectors.toSet());
            assertThat(answered)
                    .as("indicators for which a rule asks for %s", condition)
                    .isEqualTo(SHIPPED.offeredFor(condition));
        }
    }

    @Test
    void everyIndicatorOfAHouseholdThatCanWorkHasAProposalWithoutAnyCondition() {
        var table = table("intervention-menu");
        for (var indicator : ShippedData.allIndicators()) {
            var facts = Map.<String, Object>of(
                    "indicator", indicator, "lifeStage", "HOUSEHOLD", "condition", "", "ableToWork", true);
            assertThat(table.evaluate(facts).matches()).as("proposals for %s", indicator).isNotEmpty();
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

    @Test
    void saysTruthfullyWhetherTheAgencySitsInTheAmphoe() {
        for (var rule : table("responsible-agency").rules()) {
            assertThat(SHIPPED.agencies()).as("R__4, named by %s", rule.id()).containsKey(word(rule, "agency"));
            var agency = SHIPPED.agency(word(rule, "agency"));
            assertThat(Boolean.valueOf(rule.cell("inAmphoe")))
                    .as("inAmphoe of %s, agency %s with %d offices", rule.id(), agency.code(), agency.amphoeWithOffice())
                    .isEqualTo(agency.usuallyInAmphoe());
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

    private static TreeSet<String> outputs(String file, String output) {
        return table(file).rules().stream()
                .map(rule -> word(rule, output))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String word(DecisionTable.Row rule, String column) {
        return words(rule, column).iterator().next();
    }

    private static Set<String> conditions(DecisionTable.Row rule) {
        return words(rule, "condition");
    }

    private static Set<String> words(DecisionTable.Row rule, String column) {
        return QUOTED.matcher(rule.cell(column))
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
