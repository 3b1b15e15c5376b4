package th.kaechon.web.forms;

import java.time.LocalDate;

/** The span in which something of a case can have happened. */
final class FormDates {

    private FormDates() {}

    /** Nothing of a case happened before its fiscal year began. */
    static LocalDate earliest(FormContext context) {
        return context.household().fiscalYear().firstDay();
    }
}
