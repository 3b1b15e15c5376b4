package th.kaechon.web.forms;

import java.time.LocalDate;

/** The span in which something of a case can have happened. */
final class FormDates {

    private static final int OLDEST = 130; // years of age

    private FormDates() {}

    static LocalDate oldestBirth(FormContext context) {
        return context.today().minusYears(OLDEST);
    }

    /** Nothing of a case happened before its fiscal year began. */
    static LocalDate earliest(FormContext context) {
        return context.household().fiscalYear().firstDay();
    }
}
