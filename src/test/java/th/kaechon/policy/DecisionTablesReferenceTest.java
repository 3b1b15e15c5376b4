package th.kaechon.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The shipped tables speak only of shipped data, and the shipped data of nothing the tables do not answer. */
class DecisionTablesReferenceTest {

    private static final DecisionTable TARGETS = DecisionTable.read("target-group");
    private static final DecisionTable LEVELS = DecisionTable.read("vulnerability-level");
    private static final DecisionTable CLASSES = DecisionTable.read("household-classification");
    private static final DecisionTable MENU = DecisionTable.read("intervention-menu");
    private static final DecisionTable AGENCIES = DecisionTable.read("responsible-agency");
    private static final DecisionTable EXTENSIONS = DecisionTable.read("extension-limit");
    private static final ShippedData SHIPPED = ShippedData.read();
    private static final Pattern THAI = Pattern.compile("\\p{InThai}");

    @Test
    void everyRuleTellsTheOfficerInThaiWhyItFires() {
        for (var table : List.of(MENU, AGENCIES, TARGETS, LEVELS, CLASSES, EXTENSIONS)) {
            assertThat(table.rules())
                    .as("rules of dmn/%s.dmn without a Thai description", table.file())
                    .allMatch(rule -> THAI.matcher(rule.description()).find());
        }
    }

    @Test
    void proposesTheWholeMenuButTheFreeSolution() {
        var expected = new TreeSet<>(SHIPPED.menu().keySet());
        expected.remove("A99");
        var proposed = MENU.rules().stream().map(rule -> rule.word("menuEntry")).collect(Collectors.toSet());
        assertThat(proposed).isEqualTo(expected);
        assertThat(AGENCIES.rules())
                .extracting(rule -> rule.word("menuEntry"))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void givesAnEntryOnlyToTheIndicatorsTheMenuNames() {
        for (var rule : MENU.rules()) {
            assertThat(SHIPPED.entry(rule.word("menuEntry")).indicators())
                    .as("indicators of %s in R__5_menu.sql", rule.id())
                    .containsAll(ShippedData.indicators(rule.cell("indicator")));
        }
    }

    @Test
    void asksOnlyForConditionsAnOfficerIsOffered() {
        for (var rule : MENU.rules()) {
            for (var condition : rule.words("condition")) {
                assertThat(SHIPPED.conditions())
                        .as("R__6, asked for by %s", rule.id())
                        .containsKey(condition);
            }
        }
    }

    @Test
    void everyConditionAnOfficerMayTickLeadsToAProposal() {
        for (var condition : SHIPPED.conditions().keySet()) {
            var answered = MENU.rules().stream()
                    .filter(rule -> !rule.cell("condition").startsWith("not("))
                    .filter(rule -> rule.words("condition").contains(condition))
                    .flatMap(rule -> ShippedData.indicators(rule.cell("indicator")).stream())
                    .collect(Collectors.toSet());
            assertThat(answered)
                    .as("indicators for which a rule asks for %s", condition)
                    .isEqualTo(SHIPPED.offeredFor(condition));
        }
    }

    @Test
    void saysTruthfullyWhetherTheAgencySitsInTheAmphoe() {
        for (var rule : AGENCIES.rules()) {
            assertThat(SHIPPED.agencies()).as("R__4, named by %s", rule.id()).containsKey(rule.word("agency"));
            var agency = SHIPPED.agency(rule.word("agency"));
            assertThat(Boolean.valueOf(rule.cell("inAmphoe")))
                    .as("inAmphoe of %s: %s has %d offices", rule.id(), agency.code(), agency.amphoeWithOffice())
                    .isEqualTo(agency.usuallyInAmphoe());
        }
    }
}
