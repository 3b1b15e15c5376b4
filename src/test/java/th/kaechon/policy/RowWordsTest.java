package th.kaechon.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import th.kaechon.KaeChonTest;
import th.kaechon.engine.EngineTransaction;

/** Every row of every shipped table can be read by someone who knows neither FEEL nor the register's codes. */
@KaeChonTest
class RowWordsTest {

    private static final Pattern LATIN = Pattern.compile("[A-Za-z_]{3,}");
    private static final Pattern FEEL = Pattern.compile("[\"<>\\[\\]?]|\\.\\.|not\\(|true|false|null");

    /** What the tables' labels and the menu's own names write in Latin letters. */
    private static final Set<String> NAMES = Set.of("MPI", "TPMAP", "Logbook", "LTC", "OTOP", "GLO", "DNA", "Fix");

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private TableVersions tables;

    @Autowired
    private EngineTransaction transaction;

    @Autowired
    private Vocabularies vocabularies;

    static List<String> files() {
        return ShippedTables.FILES;
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyRowOfTheTableIsInThai(String file) {
        ShippedTables shipped = new ShippedTables(engine, tables, transaction);
        TableVersion table = shipped.version(file);
        RowWords words = new RowWords(table, new CellWords(vocabularies.current()));
        RowTrial trial = shipped.trial(table, Map.of());

        List<RuleRow> rows = table.rows().stream()
                .map(row -> words.row(row, trial.outputs(row)))
                .toList();

        assertThat(rows).hasSameSizeAs(DecisionTable.read(file).rules()).allSatisfy(row -> {
            assertThat(row.reason()).isNotBlank();
            assertThat(said(row))
                    .noneSatisfy(sentence -> assertThat(sentence).containsPattern(FEEL))
                    .allSatisfy(sentence -> assertThat(sentence).contains(": "));
        });
        assertThat(latin(rows)).as("codes that have no Thai words").isSubsetOf(NAMES);
    }

    private static List<String> said(RuleRow row) {
        return Stream.concat(row.conditions().stream(), Stream.of(row.answer())).toList();
    }

    private static Set<String> latin(List<RuleRow> rows) {
        return rows.stream()
                .flatMap(row -> said(row).stream())
                .flatMap(sentence -> LATIN.matcher(sentence).results().map(MatchResult::group))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
