package th.kaechon.policy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import th.kaechon.policy.TableVersion.Column;

/**
 * The cells of a table in Thai words, for the forms of FEEL the editor of a table writes: values, lists, comparisons, spans
 * and their negation. Anything else is given as it is written. It only says what is asked; whether facts meet it, the engine
 * decides.
 */
final class CellWords {

    private static final String NUMBER = "-?\\d+(?:\\.\\d+)?";
    private static final Pattern NEGATION = Pattern.compile("not\\s*\\((.*)\\)", Pattern.DOTALL);
    private static final Pattern COMMA =
            Pattern.compile(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)"); // outside quotation marks
    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern COMPARISON = Pattern.compile("(<=|>=|<|>)\\s*(%s)".formatted(NUMBER));
    private static final Pattern SPAN =
            Pattern.compile("([\\[\\](])\\s*(%1$s)\\s*\\.\\.\\s*(%1$s)\\s*([])\\[])".formatted(NUMBER));

    private final Vocabulary vocabulary;

    CellWords(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** What the cell asks for, with the column's label. */
    String condition(Column column, String cell) {
        return column.label() + ": " + asked(column, cell).orElse(cell);
    }

    /** A fact or an output, with the column's label. */
    String fact(Column column, @Nullable Object value) {
        return column.label() + ": " + value(column, value);
    }

    String value(Column column, @Nullable Object value) {
        if (value == null) {
            return "ไม่ทราบ";
        }
        if (value instanceof Boolean flag) {
            return flag ? "ใช่" : "ไม่ใช่";
        }
        if (value.equals("")) {
            return "ไม่ระบุ";
        }
        String code = value instanceof Number ? plain(value) : value.toString();
        return vocabulary
                .of(column.name(), code)
                .orElseGet(() -> value instanceof Number ? number(column, code) : code);
    }

    private Optional<String> asked(Column column, String cell) {
        Matcher negation = NEGATION.matcher(cell);
        if (negation.matches()) {
            return each(column, negation.group(1))
                    .map(parts -> parts.stream().map(part -> "ไม่ใช่ " + part).collect(Collectors.joining(" และ ")));
        }
        return each(column, cell).map(parts -> String.join(" หรือ ", parts));
    }

    /** The parts of a list; empty when one of them is of a form unknown here, for then half a cell would be said. */
    private Optional<List<String>> each(Column column, String list) {
        List<String> words = new ArrayList<>();
        for (String part : COMMA.split(list)) {
            Optional<String> said = part(column, part.strip());
            if (said.isEmpty()) {
                return Optional.empty();
            }
            words.add(said.get());
        }
        return Optional.of(words);
    }

    private Optional<String> part(Column column, String part) {
        return literal(column, part).or(() -> comparison(column, part)).or(() -> span(column, part));
    }

    private Optional<String> literal(Column column, String part) {
        Matcher text = TEXT.matcher(part);
        if (text.matches()) {
            return Optional.of(value(column, text.group(1)));
        }
        if (part.matches(NUMBER)) {
            return Optional.of(value(column, new BigDecimal(part)));
        }
        return switch (part) {
            case "true", "false" -> Optional.of(value(column, Boolean.valueOf(part)));
            case "null" -> Optional.of(value(column, null));
            default -> Optional.empty();
        };
    }

    private static Optional<String> comparison(Column column, String part) {
        Matcher matched = COMPARISON.matcher(part);
        if (!matched.matches()) {
            return Optional.empty();
        }
        boolean toNothing = column.whole() && new BigDecimal(matched.group(2)).signum() == 0;
        String bound = number(column, matched.group(2));
        return Optional.of(
                switch (matched.group(1)) {
                    case "<" -> "น้อยกว่า " + bound;
                    case "<=" -> toNothing ? "ไม่มี" : "ไม่เกิน " + bound;
                    case ">" -> toNothing ? atLeast(number(column, "1")) : "มากกว่า " + bound;
                    default -> atLeast(bound);
                });
    }

    private static String atLeast(String bound) {
        return "ตั้งแต่ " + bound + " ขึ้นไป";
    }

    private static Optional<String> span(Column column, String part) {
        Matcher matched = SPAN.matcher(part);
        if (!matched.matches()) {
            return Optional.empty();
        }
        String from = plainNumber(matched.group(2));
        String to = number(column, matched.group(3));
        boolean withFrom = matched.group(1).equals("[");
        boolean withTo = matched.group(4).equals("]");
        if (withFrom && withTo) {
            return Optional.of(from + " ถึง " + to);
        }
        return Optional.of(
                (withFrom ? "ตั้งแต่ " : "มากกว่า ") + from + (withTo ? " แต่ไม่เกิน " : " แต่น้อยกว่า ") + to);
    }

    private static String number(Column column, String number) {
        String unit = column.unit();
        return plainNumber(number) + (unit.isEmpty() ? "" : " " + unit);
    }

    private static String plainNumber(String number) {
        BigDecimal value = new BigDecimal(number).stripTrailingZeros();
        return "%%,.%df".formatted(Math.max(0, value.scale())).formatted(value);
    }

    private static String plain(Object number) {
        return new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
    }
}
