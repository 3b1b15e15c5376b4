package th.kaechon.web.calendar;

import org.jspecify.annotations.Nullable;

/**
 * One field of a form: what stands in it, and what is wrong with that.
 *
 * @param current what holds now, shown where something else was typed
 */
record TypedField(String key, String typed, String current, @Nullable String error) {

    public boolean differs() {
        return !typed.equals(current) && !current.isEmpty();
    }
}
