package th.kaechon.thai;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.chrono.ThaiBuddhistChronology;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates of the Buddhist Era at the edge; everything inside is ISO. Independent of the JVM's locale. */
public final class ThaiDates {

    /** A year up to this one cannot be meant as Buddhist Era (2400 is CE 1857): it is a CE year or a cut one. */
    private static final int LAST_YEAR_REFUSED = 2400;

    private static final int YEARS_AHEAD_OF_CE = 543;
    private static final Pattern TYPED = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    private static final Pattern WITH_SHORT_YEAR = Pattern.compile("\\d{1,2}/\\d{1,2}/\\d{1,3}");
    private static final DateTimeFormatter FULL = format("d MMMM uuuu");
    private static final DateTimeFormatter BRIEF = format("d MMM uu");
    private static final DateTimeFormatter SHORT = format("dd/MM/uuuu");

    private ThaiDates() {}

    /** Reads 07/04/2566 or ๗/๔/๒๕๖๖; empty for an impossible date and for a year that is not of the Buddhist Era. */
    public static Optional<LocalDate> parse(String typed) {
        Matcher matcher = TYPED.matcher(ThaiText.normalise(typed));
        return matcher.matches() ? date(matcher.toMatchResult()) : Optional.empty();
    }

    /** What is wrong with a date that cannot be read, so that the officer hears how to mend it. */
    public enum Slip {
        NOT_A_DATE,
        SHORT_YEAR,
        NOT_BUDDHIST_ERA,
        NO_SUCH_DAY
    }

    /** Empty for a date that {@link #parse} reads. */
    public static Optional<Slip> slip(String typed) {
        String normal = ThaiText.normalise(typed);
        Matcher matcher = TYPED.matcher(normal);
        if (WITH_SHORT_YEAR.matcher(normal).matches()) {
            return Optional.of(Slip.SHORT_YEAR);
        }
        if (!matcher.matches()) {
            return Optional.of(Slip.NOT_A_DATE);
        }
        if (!isBuddhistYear(Integer.parseInt(matcher.group(3)))) {
            return Optional.of(Slip.NOT_BUDDHIST_ERA);
        }
        return date(matcher.toMatchResult()).isPresent() ? Optional.empty() : Optional.of(Slip.NO_SUCH_DAY);
    }

    /** Whether a typed year can be meant as one of the Buddhist Era. */
    public static boolean isBuddhistYear(int year) {
        return year > LAST_YEAR_REFUSED;
    }

    /** 7 เมษายน 2566. */
    public static String full(LocalDate date) {
        return FULL.format(date);
    }

    /** 7 เม.ย. 66, where the year is beyond doubt. */
    public static String brief(LocalDate date) {
        return BRIEF.format(date);
    }

    /** 07/04/2566. */
    public static String shortForm(LocalDate date) {
        return SHORT.format(date);
    }

    private static Optional<LocalDate> date(MatchResult typed) {
        int day = Integer.parseInt(typed.group(1));
        int month = Integer.parseInt(typed.group(2));
        int year = Integer.parseInt(typed.group(3));
        if (!isBuddhistYear(year) || month < 1 || month > 12) {
            return Optional.empty();
        }
        YearMonth yearMonth = YearMonth.of(year - YEARS_AHEAD_OF_CE, month);
        return yearMonth.isValidDay(day) ? Optional.of(yearMonth.atDay(day)) : Optional.empty();
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.forLanguageTag("th"))
                .withChronology(ThaiBuddhistChronology.INSTANCE);
    }
}
