package th.kaechon.process.deadline;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import th.kaechon.campaign.FiscalYear;
import th.kaechon.campaign.Holidays;
import th.kaechon.campaign.Milestone;
import th.kaechon.engine.TableAnswers;

/** How far the rules let a milestone be extended: table extension-limit, and never beyond the fiscal year. */
@Component
class ExtensionLimit {

    private static final String TABLE = "extensionLimit";
    private static final String MOST_WORKING_DAYS = "workingDays";

    private final TableAnswers tables;
    private final Holidays holidays;

    ExtensionLimit(TableAnswers tables, Holidays holidays) {
        this.tables = tables;
        this.holidays = holidays;
    }

    /** After the date that holds now; 0 where it may not be extended (again), or no rule speaks of it. */
    int workingDays(Milestone milestone, int extensions) {
        return tables.of(TABLE, Map.of("milestone", milestone.name(), "extensions", extensions)).stream()
                .map(answer -> (Number) answer.get(MOST_WORKING_DAYS))
                .mapToInt(Number::intValue)
                .findFirst()
                .orElse(0);
    }

    /** The last day that may be chosen; on or before {@code due} where none may. */
    LocalDate last(LocalDate due, int workingDays, FiscalYear year) {
        LocalDate last = holidays.workingDays().plus(due, workingDays);
        return last.isAfter(year.lastDay()) ? year.lastDay() : last;
    }
}
