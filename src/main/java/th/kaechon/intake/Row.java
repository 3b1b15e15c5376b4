package th.kaechon.intake;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import th.kaechon.household.CitizenId;
import th.kaechon.thai.ThaiDates;

/** One row of a list. Reading a cell that cannot be taken yields nothing and leaves a refusal. */
final class Row {

    private static final Pattern EMPTY = Pattern.compile("[-–—]*");
    private static final Pattern CUT = Pattern.compile(".*(\\.\\.\\.|…).*");
    private static final Pattern EXPONENT = Pattern.compile("[0-9]([.,][0-9]+)?[eE]\\+?[0-9]{1,2}");
    private static final Pattern DATE = Pattern.compile("[0-9]{1,2}/[0-9]{1,2}/([0-9]+)");

    private final String file;
    private final int number;
    private final Map<String, String> cells;
    private final List<Refusal> refusals;
    private boolean refused;

    Row(String file, int number, Map<String, String> cells, boolean tooLong, List<Refusal> refusals) {
        this.file = file;
        this.number = number;
        this.cells = cells;
        this.refusals = refusals;
        if (tooLong) {
            // Its cells may all have slipped into a neighbour's column: no other complaint would be to the point.
            refuse("", RefusalCode.TOO_MANY_CELLS);
        }
    }

    int number() {
        return number;
    }

    String file() {
        return file;
    }

    boolean isRefused() {
        return refused;
    }

    void refuse(String column, RefusalCode code, Object... details) {
        refused = true;
        refusals.add(code.refuse(file, number, column, details));
    }

    /** The reference of the household, whatever else is wrong with the row. */
    String reference() {
        return cells.getOrDefault(Sheet.HOUSEHOLD, "");
    }

    Optional<String> optional(String column) {
        String cell = cells.getOrDefault(column, "");
        if (EMPTY.matcher(cell).matches()) {
            return Optional.empty();
        }
        if (CUT.matcher(cell).matches()) {
            refuse(column, RefusalCode.CUT_LABEL);
            return Optional.empty();
        }
        return Optional.of(cell);
    }

    Optional<String> required(String column) {
        Optional<String> cell = optional(column);
        if (cell.isEmpty() && EMPTY.matcher(cells.getOrDefault(column, "")).matches()) {
            refuse(column, RefusalCode.CELL_MISSING);
        }
        return cell;
    }

    /** Like {@link #required}, but a dash is an answer: there is no surname, no number on the house. */
    Optional<String> requiredOrDash(String column) {
        return cells.getOrDefault(column, "").equals("-") ? Optional.of("-") : required(column);
    }

    <T> Optional<T> word(String column, Map<String, T> words) {
        Optional<String> cell = required(column).map(word -> word.replace(" ", ""));
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        Map<String, T> withoutSpaces = new LinkedHashMap<>();
        words.forEach((word, meaning) -> withoutSpaces.put(word.replace(" ", ""), meaning));
        Optional<T> meaning = cell.map(withoutSpaces::get);
        if (meaning.isEmpty()) {
            refuse(column, RefusalCode.WORD_UNKNOWN, String.join(" ", words.keySet()));
        }
        return meaning;
    }

    /** A citizen id where one is given. */
    Optional<CitizenId> citizenId(String column) {
        Optional<String> cell = optional(column);
        Optional<CitizenId> citizenId = cell.flatMap(CitizenId::parse);
        if (cell.isPresent() && citizenId.isEmpty()) {
            refuse(column, faultOf(cell.get()));
        }
        return citizenId;
    }

    /** A day of the past in the Buddhist Era, where one is given. */
    Optional<LocalDate> pastDate(String column, LocalDate today) {
        Optional<String> cell = optional(column);
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> date = ThaiDates.parse(cell.get());
        if (date.isEmpty()) {
            refuse(column, isOfOtherEra(cell.get()) ? RefusalCode.YEAR_NOT_BUDDHIST : RefusalCode.DATE_FORM);
        } else if (date.get().isAfter(today)) {
            refuse(column, RefusalCode.DATE_AHEAD);
        }
        return date;
    }

    static boolean isExponent(String cell) {
        return EXPONENT.matcher(cell).matches();
    }

    private static RefusalCode faultOf(String citizenId) {
        if (isExponent(citizenId)) {
            return RefusalCode.CITIZEN_ID_EXPONENT;
        }
        return CitizenId.isThirteenDigits(citizenId)
                ? RefusalCode.CITIZEN_ID_CHECK_DIGIT
                : RefusalCode.CITIZEN_ID_LENGTH;
    }

    private static boolean isOfOtherEra(String date) {
        Matcher matcher = DATE.matcher(date);
        return matcher.matches()
                && (matcher.group(1).length() != 4 || !ThaiDates.isBuddhistYear(Integer.parseInt(matcher.group(1))));
    }
}
