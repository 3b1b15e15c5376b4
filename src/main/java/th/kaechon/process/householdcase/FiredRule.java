package th.kaechon.process.householdcase;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The outputs of one rule that fired. An editor may leave an output cell empty; that is said by name. */
record FiredRule(Map<String, @Nullable Object> outputs) {

    String text(String output) {
        return (String) value(output);
    }

    int number(String output) {
        return ((Number) value(output)).intValue();
    }

    boolean flag(String output) {
        return (Boolean) value(output);
    }

    private Object value(String output) {
        Object value = outputs.get(output);
        if (value == null) {
            throw new IllegalStateException("a rule that fired leaves the output '%s' empty".formatted(output));
        }
        return value;
    }
}
