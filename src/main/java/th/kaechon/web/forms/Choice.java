package th.kaechon.web.forms;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** One choice of a field; {@code more} goes along as further properties. */
record Choice(Object value, String label, @JsonAnyGetter Map<String, Object> more) {

    Choice(Object value, String label) {
        this(value, label, Map.of());
    }

    static <E extends Enum<E>> List<Choice> of(Class<E> all, Function<E, String> label) {
        return of(Arrays.asList(all.getEnumConstants()), label);
    }

    static <E extends Enum<E>> List<Choice> of(List<E> some, Function<E, String> label) {
        return some.stream()
                .map(one -> new Choice(one.name(), label.apply(one)))
                .toList();
    }
}
