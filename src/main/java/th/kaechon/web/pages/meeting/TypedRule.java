package th.kaechon.web.pages.meeting;

import java.util.List;
import java.util.Map;
import th.kaechon.meeting.FieldRefusal;

/** The one rule that was typed and refused; the others stand as they are. */
record TypedRule(String kind, Map<String, String> values, List<FieldRefusal> refusals) {

    static final TypedRule NONE = new TypedRule("", Map.of(), List.of());

    public Typed field(Object rule, String key, Object current) {
        return kind.equals(String.valueOf(rule))
                ? Typed.of(key, values, refusals)
                : new Typed(key, String.valueOf(current), null);
    }

    public String firstWrong(Object rule) {
        return kind.equals(String.valueOf(rule)) && !refusals.isEmpty()
                ? refusals.get(0).field()
                : "";
    }
}
