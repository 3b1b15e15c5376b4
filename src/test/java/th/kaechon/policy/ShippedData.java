package th.kaechon.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The reference data the tables speak about, read from the migration files: one row per line, all text in quotes. */
record ShippedData(Map<String, Agency> agencies, Map<String, MenuEntry> menu, Map<String, Set<Integer>> conditions) {

    private static final int AMPHOE_IN_CHACHOENGSAO = 11;
    private static final Pattern TEXT = Pattern.compile("'((?:[^']|'')*)'");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Set<Integer> INDICATORS = Set.of(1, 4, 5, 7, 8, 9, 10, 11, 15, 16, 17, 19, 20, 21, 22, 27, 28);
    private static final Set<Integer> HEALTH = Set.of(1, 4, 5, 7);

    record Agency(String code, String seat, int amphoeWithOffice) {

        boolean usuallyInAmphoe() {
            return amphoeWithOffice * 2 > AMPHOE_IN_CHACHOENGSAO;
        }

        private static Agency of(List<String> row) {
            var seat = row.get(2);
            var covers = Set.of("TAMBON", "AMPHOE").contains(seat);
            var offices = covers ? AMPHOE_IN_CHACHOENGSAO - numbers(row.get(3)).size() : 0;
            return new Agency(row.get(0), seat, offices);
        }
    }

    /** An entry and the indicators the menu gives it to; 8.1 and 8.2 are the two halves of 8. */
    record MenuEntry(String id, Set<Integer> indicators) {

        private static MenuEntry of(List<String> row) {
            return new MenuEntry(
                    row.get(0),
                    switch (row.get(1)) {
                        case "any" -> INDICATORS;
                        case "health" -> HEALTH;
                        default -> numbers(row.get(1).replaceAll("\\.\\d", ""));
                    });
        }
    }

    static ShippedData read() {
        return new ShippedData(
                rows("R__4_agencies.sql").map(Agency::of).collect(Collectors.toMap(Agency::code, agency -> agency)),
                rows("R__5_menu.sql").map(MenuEntry::of).collect(Collectors.toMap(MenuEntry::id, entry -> entry)),
                rows("R__6_problem_conditions.sql")
                        .collect(Collectors.toMap(row -> row.get(0), row -> numbers(row.get(2)))));
    }

    /** The indicators a condition is offered for; an empty list in the data means every indicator. */
    Set<Integer> offeredFor(String condition) {
        var indicators = Objects.requireNonNull(conditions.get(condition), condition);
        return indicators.isEmpty() ? INDICATORS : indicators;
    }

    Agency agency(String code) {
        return Objects.requireNonNull(agencies.get(code), code);
    }

    MenuEntry entry(String id) {
        return Objects.requireNonNull(menu.get(id), id);
    }

    /** The indicators a rule's cell stands for; an empty cell means every indicator. */
    static Set<Integer> indicators(String cell) {
        return cell.isEmpty() ? INDICATORS : numbers(cell);
    }

    static Set<Integer> allIndicators() {
        return INDICATORS;
    }

    private static Set<Integer> numbers(String text) {
        return NUMBER.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(Integer::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<List<String>> rows(String migration) {
        var path = Path.of("src/main/resources/db/migration", migration);
        try {
            return Files.readAllLines(path).stream()
                    .filter(line -> line.startsWith("    ('"))
                    .map(ShippedData::texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> texts(String line) {
        return TEXT.matcher(line).results().map(text -> text.group(1)).toList();
    }
}
