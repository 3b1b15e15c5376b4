package th.kaechon.web.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import th.kaechon.thai.ThaiDates;
import th.kaechon.thai.ThaiText;
import th.kaechon.web.DateWords;

/**
 * What an officer sent, read field by field. A missing or impossible value is noted at its field and a harmless stand-in
 * returned, so that all errors of a form are found at once; nobody may use the values before {@link #errors()} is empty.
 */
final class Answer {

    private static final int LONGEST_TEXT = 2000;
    private static final LocalDate NO_DATE = LocalDate.EPOCH;
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M} .()'’-]*");

    private final JsonNode node;
    private final String path;
    private final List<FieldError> errors;

    Answer(JsonNode node) {
        this(node, "", new ArrayList<>());
    }

    private Answer(JsonNode node, String path, List<FieldError> errors) {
        this.node = node;
        this.path = path;
        this.errors = errors;
    }

    List<FieldError> errors() {
        return errors;
    }

    boolean isSound() {
        return errors.isEmpty();
    }

    void wrong(String field, String message) {
        errors.add(new FieldError(path + field, message));
    }

    @Nullable
    String optionalText(String field) {
        String text = ThaiText.normalise(node.path(field).asText(""));
        if (text.length() > LONGEST_TEXT) {
            wrong(field, "ข้อความยาวเกิน %,d ตัวอักษร".formatted(LONGEST_TEXT));
        }
        return text.isEmpty() ? null : text;
    }

    String text(String field, String message) {
        String text = optionalText(field);
        if (text == null) {
            wrong(field, message);
            return "";
        }
        return text;
    }

    /** A date the thing happened: typed in the Buddhist Era, inside the span given. */
    LocalDate date(String field, LocalDate earliest, LocalDate latest) {
        String typed = node.path(field).asText("");
        LocalDate date = ThaiDates.parse(typed).orElse(NO_DATE);
        ThaiDates.slip(typed).ifPresentOrElse(slip -> wrong(field, DateWords.of(slip, latest)), () -> {
            if (date.isAfter(latest)) {
                wrong(field, "วันที่ต้องไม่เกินวันที่ " + ThaiDates.full(latest));
            } else if (date.isBefore(earliest)) {
                wrong(field, "วันที่ต้องไม่ก่อนวันที่ " + ThaiDates.full(earliest));
            }
        });
        return date;
    }

    /** A part of a person's name: letters of any script, spaces, dots, hyphens; nothing that could be markup. */
    String name(String field, String message) {
        return name(field, "", message);
    }

    /** A name that the register spells {@code known} may stay as it is, whatever the list wrote. */
    String name(String field, String known, String message) {
        String name = text(field, message);
        if (!name.equals(known) && !NAME.matcher(name).matches()) {
            wrong(field, "ใช้ได้เฉพาะตัวอักษร เว้นวรรค จุด และขีด กรุณาตรวจสอบ");
        }
        return name;
    }

    @Nullable
    LocalDate optionalDate(String field, LocalDate earliest, LocalDate latest) {
        return optionalText(field) == null ? null : date(field, earliest, latest);
    }

    boolean flag(String field) {
        return node.path(field).asBoolean(false);
    }

    /** A question with yes and no: leaving it open is no answer. */
    boolean yesOrNo(String field, String message) {
        if (!node.path(field).isBoolean()) {
            wrong(field, message);
        }
        return flag(field);
    }

    boolean isNo(String field) {
        return node.path(field).isBoolean() && !flag(field);
    }

    int number(String field, int least, int most, String message) {
        JsonNode value = node.path(field);
        int number = value.asInt(Integer.MIN_VALUE);
        if (number < least || number > most) {
            wrong(field, message);
            return least;
        }
        return number;
    }

    BigDecimal amount(String field, BigDecimal most, String message) {
        BigDecimal amount = optionalAmount(field, most);
        if (amount == null) {
            wrong(field, message);
            return BigDecimal.ZERO;
        }
        return amount;
    }

    /** Zero or more; null when nothing was typed. */
    @Nullable
    BigDecimal optionalAmount(String field, BigDecimal most) {
        String typed = optionalText(field);
        if (typed == null) {
            return null;
        }
        try {
            BigDecimal amount = new BigDecimal(typed.replace(",", ""));
            if (amount.signum() >= 0 && amount.compareTo(most) <= 0 && amount.scale() <= 2) {
                return amount;
            }
        } catch (NumberFormatException notANumber) {
            // answered below, together with amounts out of range
        }
        wrong(field, "กรุณากรอกตัวเลขตั้งแต่ 0 ถึง %,.0f ทศนิยมไม่เกิน 2 ตำแหน่ง".formatted(most));
        return BigDecimal.ZERO;
    }

    <E extends Enum<E>> E oneOf(String field, Class<E> type, Collection<E> allowed, String message) {
        String typed = node.path(field).asText("");
        return Arrays.stream(type.getEnumConstants())
                .filter(candidate -> candidate.name().equals(typed) && allowed.contains(candidate))
                .findFirst()
                .orElseGet(() -> {
                    wrong(field, message);
                    return type.getEnumConstants()[0];
                });
    }

    <E extends Enum<E>> E oneOf(String field, Class<E> type, String message) {
        return oneOf(field, type, Arrays.asList(type.getEnumConstants()), message);
    }

    /** The id of something shown in the form; anything else was not offered and is refused. */
    /** 0 where none was sent, which no row of the register has. */
    long id(String field) {
        return node.path(field).asLong(0);
    }

    long idAmong(String field, Collection<Long> offered, String message) {
        long id = id(field);
        if (!offered.contains(id)) {
            wrong(field, message);
        }
        return id;
    }

    @Nullable
    Long optionalId(String field) {
        JsonNode value = node.path(field);
        return value.isNull() || value.isMissingNode() || value.asText("").isEmpty() ? null : value.asLong(0);
    }

    List<Long> ids(String field) {
        return StreamSupport.stream(node.path(field).spliterator(), false)
                .map(JsonNode::asLong)
                .toList();
    }

    List<Answer> rows(String field) {
        JsonNode rows = node.path(field);
        return IntStream.range(0, rows.size())
                .mapToObj(index -> new Answer(rows.get(index), "%s%s[%d].".formatted(path, field, index), errors))
                .toList();
    }
}
