package th.kaechon.policy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import th.kaechon.engine.EngineTransaction;

/** Why rows of the menu's table propose what they propose, for hundreds of cases at once: each row's words are made once. */
@Service
public class MenuReasons {

    private static final String MENU_ENTRY = "menuEntry"; // the output of the menu's table

    private final TableVersions tables;
    private final Vocabularies vocabularies;
    private final EngineTransaction transaction;

    MenuReasons(TableVersions tables, Vocabularies vocabularies, EngineTransaction transaction) {
        this.tables = tables;
        this.vocabularies = vocabularies;
        this.transaction = transaction;
    }

    /** Rules that fired in one version of the table. */
    public record Fired(String definitionId, List<String> rules) {}

    /** Answers one question after the other about the tables as they are now. */
    public final class Reader {

        private final CellWords words = new CellWords(vocabularies.current());
        private final Map<String, Map<String, RuleRow>> known = new HashMap<>();

        /** Of the row among those that proposes the entry: its author's reason, then its conditions; empty when it is gone. */
        public Optional<List<String>> reason(Fired fired, String menuEntry) {
            Map<String, RuleRow> rows = known.computeIfAbsent(fired.definitionId(), this::rows);
            return fired.rules().stream()
                    .map(rows::get)
                    .filter(Objects::nonNull)
                    .filter(row -> menuEntry.equals(row.outputs().get(MENU_ENTRY)))
                    .findFirst()
                    .map(Reader::words);
        }

        private Map<String, RuleRow> rows(String definitionId) {
            return transaction
                    .withoutAuthorization(() -> tables.find(definitionId))
                    .map(table -> table.rows().stream()
                            .map(row -> new RowWords(table, words).row(row, outputs(table, row)))
                            .collect(Collectors.toMap(RuleRow::ruleId, row -> row)))
                    .orElse(Map.of());
        }

        /** As written: the entry is a text in quotes and needs no evaluation. */
        private static Map<String, @Nullable Object> outputs(TableVersion table, TableVersion.Row row) {
            Map<String, @Nullable Object> outputs = new HashMap<>();
            for (int place = 0; place < table.outputs().size(); place++) {
                if (table.outputs().get(place).name().equals(MENU_ENTRY)) {
                    outputs.put(MENU_ENTRY, row.answers().get(place).replace("\"", ""));
                }
            }
            return outputs;
        }

        private static List<String> words(RuleRow row) {
            return Stream.concat(Stream.of(row.reason()), row.conditions().stream())
                    .filter(words -> !words.isEmpty())
                    .toList();
        }
    }

    public Reader reader() {
        return new Reader();
    }
}
