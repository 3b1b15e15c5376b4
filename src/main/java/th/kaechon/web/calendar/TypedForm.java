package th.kaechon.web.calendar;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import th.kaechon.campaign.CalendarRefusal;

/**
 * A form that was refused: which one, what was typed in it and what is wrong at which field.
 *
 * @param form tells the page's forms apart; a removal carries the holiday's day
 */
record TypedForm(String form, Map<String, String> values, Map<String, String> errors) {

    static final TypedForm NONE = new TypedForm("", Map.of(), Map.of());

    static TypedForm refused(String form, Map<String, String> values, List<CalendarRefusal> refusals) {
        return new TypedForm(form, values, errors(refusals));
    }

    /** By field, in the order found. */
    static Map<String, String> errors(List<CalendarRefusal> refusals) {
        Map<String, String> errors = new LinkedHashMap<>();
        refusals.forEach(refusal -> errors.putIfAbsent(refusal.key(), refusal.thai()));
        return errors;
    }

    /** The field of the named form; with what holds now where that form was not typed in. */
    public TypedField field(String wanted, String key, Object current) {
        String now = String.valueOf(current);
        return form.equals(wanted)
                ? new TypedField(key, values.getOrDefault(key, ""), now, errors.get(key))
                : new TypedField(key, now, now, null);
    }

    public boolean isOf(String wanted) {
        return form.equals(wanted);
    }

    /** Where the officer goes on typing. */
    public String firstWrong() {
        return errors.keySet().stream().findFirst().orElse("");
    }
}
