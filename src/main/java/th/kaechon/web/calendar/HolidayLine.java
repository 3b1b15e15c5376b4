package th.kaechon.web.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import th.kaechon.campaign.Holiday;

/** A holiday with its day of the week, because one on a weekend frees nobody from work. */
record HolidayLine(LocalDate day, String weekday, String name, boolean onWeekend) {

    private static final Locale THAI = Locale.forLanguageTag("th");

    static HolidayLine of(Holiday holiday) {
        return new HolidayLine(holiday.day(), weekday(holiday.day()), holiday.name(), isOnWeekend(holiday.day()));
    }

    /** The form that removes it. */
    public String removal() {
        return "removal-" + day;
    }

    /** As in addresses; an expression of a page would write it in the page's language. */
    public String iso() {
        return day.toString();
    }

    static String weekday(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL, THAI);
    }

    static boolean isOnWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
