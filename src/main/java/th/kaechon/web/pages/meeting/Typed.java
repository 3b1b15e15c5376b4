package th.kaechon.web.pages.meeting;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import th.kaechon.meeting.FieldRefusal;

/** One field of a form: what stands in it, and what is wrong with that. */
record Typed(String key, String typed, @Nullable String error) {

    static Typed of(String key, Map<String, String> values, List<FieldRefusal> refusals) {
        return new Typed(key, values.getOrDefault(key, ""), error(key, refusals));
    }

    static @Nullable String error(String key, List<FieldRefusal> refusals) {
        return refusals.stream()
                .filter(refusal -> refusal.field().equals(key))
                .map(FieldRefusal::thai)
                .findFirst()
                .orElse(null);
    }

    /** The shared field shows what holds now where something else was typed; here nothing else holds. */
    public boolean differs() {
        return false;
    }
}
