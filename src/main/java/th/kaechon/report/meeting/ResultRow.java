package th.kaechon.report.meeting;

import org.jspecify.annotations.Nullable;

/**
 * One row of a meeting and what came of it.
 *
 * @param answer the answer's kind, null while there is none
 * @param help interventions and agencies that were resolved
 * @param text reason or plan in the officer's words
 * @param corrected number of the resolution that this row corrects, with its meeting's
 */
public record ResultRow(
        int ordinal,
        String caseNumber,
        String amphoe,
        String tambon,
        String subject,
        String state,
        @Nullable String answer,
        @Nullable String householdClass,
        @Nullable String help,
        @Nullable String text,
        @Nullable String corrected,
        @Nullable String failure) {}
