package th.kaechon.campaign;

import java.time.LocalDate;
import java.time.Month;

/** A Thai fiscal year in the Buddhist Era: 2570 runs from 1 October 2026 to 30 September 2027. */
public record FiscalYear(int value) {

    private static final int BUDDHIST_ERA = 543;

    public FiscalYear {
        if (value < 2500 || value > 2700) {
            throw new IllegalArgumentException("not a Buddhist fiscal year: " + value);
        }
    }

    public static FiscalYear of(LocalDate date) {
        boolean newYearBegun = date.getMonthValue() >= Month.OCTOBER.getValue();
        return new FiscalYear(date.getYear() + BUDDHIST_ERA + (newYearBegun ? 1 : 0));
    }

    public LocalDate firstDay() {
        return LocalDate.of(value - BUDDHIST_ERA - 1, Month.OCTOBER, 1);
    }

    public LocalDate lastDay() {
        return firstDay().plusYears(1).minusDays(1);
    }
}
