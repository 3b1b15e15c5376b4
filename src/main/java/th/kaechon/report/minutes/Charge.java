package th.kaechon.report.minutes;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One thing that an agency is charged with, by the number of the case. */
record Charge(
        String caseNumber,
        String place,
        @Nullable String menuEntryName,
        @Nullable String ownSolution,
        @Nullable LocalDate due) {}
