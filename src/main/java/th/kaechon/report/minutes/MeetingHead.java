package th.kaechon.report.minutes;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import th.kaechon.thai.ThaiDates;
import th.kaechon.thai.ThaiDigits;

/**
 * What stands above everything that a meeting issues.
 *
 * @param body the body that met, with the name of its area
 */
record MeetingHead(
        long id,
        String kind,
        String areaCode,
        String areaName,
        String body,
        int numberInYear,
        int year,
        int fiscalYear,
        LocalDate meetsOn,
        LocalTime meetsAt,
        @Nullable String place,
        @Nullable String link,
        String state,
        @Nullable LocalDateTime endedAt) {

    /** ๒/๒๕๖๖. */
    String number() {
        return ThaiDigits.of(numberInYear + "/" + year);
    }

    /** The day on which it began. */
    String day() {
        return ThaiDigits.of(ThaiDates.full(meetsOn));
    }

    /** {@code minutes-amphoe-2408-2-2566-public.docx}. */
    String fileName(String what, String which) {
        return "%s-%s-%s-%d-%d-%s.docx"
                .formatted(what, kind.toLowerCase(Locale.ROOT), areaCode, numberInYear, year, which);
    }

    boolean isClosed() {
        return state.equals("CLOSED");
    }

    boolean isCancelled() {
        return state.equals("CANCELLED");
    }
}
