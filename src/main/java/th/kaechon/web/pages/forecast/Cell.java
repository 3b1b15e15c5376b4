package th.kaechon.web.pages.forecast;

import org.jspecify.annotations.Nullable;

/**
 * One cell of a report.
 *
 * @param href where its number comes from; null where there is nothing behind it
 */
public record Cell(String text, @Nullable String href, boolean alarming) {

    static Cell of(Object value) {
        return new Cell(String.valueOf(value), null, false);
    }

    static Cell link(Object value, String href) {
        return new Cell(String.valueOf(value), href, false);
    }

    static Cell alarm(Object value, @Nullable String href) {
        return new Cell(String.valueOf(value), href, true);
    }

    /** A number of cases: nothing lies behind none. */
    static Cell count(int count, String href) {
        return count == 0 ? of(0) : link(count, href);
    }
}
