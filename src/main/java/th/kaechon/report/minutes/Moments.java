package th.kaechon.report.minutes;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import th.kaechon.thai.ThaiDates;
import th.kaechon.thai.ThaiDigits;

/** Days and hours as official papers write them. */
final class Moments {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH.mm", Locale.ROOT);

    private Moments() {}

    /** ๐๙.๓๐. */
    static String time(TemporalAccessor moment) {
        return ThaiDigits.of(TIME.format(moment));
    }

    /** ๗ เมษายน ๒๕๖๖. */
    static String day(LocalDate day) {
        return ThaiDigits.of(ThaiDates.full(day));
    }

    /** เมษายน ๒๕๖๖. */
    static String month(LocalDate day) {
        String full = day(day);
        return full.substring(full.indexOf(' ') + 1);
    }
}
