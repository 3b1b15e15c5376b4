package th.kaechon.campaign;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A rule of the calendar said no, at the field where it was typed. The Thai sentence is shown as it stands.
 *
 * @param milestone null for what belongs to no single milestone: holidays, settings, the reason
 */
public record CalendarRefusal(@Nullable Milestone milestone, Field field, String thai) {

    public enum Field {
        GUIDELINE_DUE,
        PROVINCIAL_FROM,
        PROVINCIAL_DUE,
        BINDING,
        WARNING_DAYS,
        HOLIDAY_DAY,
        HOLIDAY_NAME,
        TAKE_BACK_HOURS,
        OVERDUE_PRIORITY_STEP,
        FORECAST_DAYS,
        REASON
    }

    static CalendarRefusal of(Field field, String thai) {
        return new CalendarRefusal(null, field, thai);
    }

    /** The field's name in a form, for example {@code four_t-guideline_due}. */
    public String key() {
        return key(milestone, field);
    }

    public static String key(@Nullable Milestone milestone, Field field) {
        String name = field.name().toLowerCase(Locale.ROOT);
        return milestone == null ? name : milestone.name().toLowerCase(Locale.ROOT) + "-" + name;
    }
}
