package th.kaechon.web.calendar;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page as somebody reads it. */
final class CalendarWords {

    private CalendarWords() {}

    static String of(String page) {
        return page.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }

    /** The sentence that stands at the field; the field must point to it. */
    static String refusal(String page, String field) {
        if (!page.contains("aria-describedby=\"" + field + "-wrong\"")) {
            throw new AssertionError("no refusal at " + field + " in " + of(page));
        }
        Matcher found =
                Pattern.compile("id=\"" + field + "-wrong\"[^>]*>([^<]*)<").matcher(page);
        return found.find() ? found.group(1) : "";
    }
}
