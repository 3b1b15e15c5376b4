package th.kaechon.report;

import org.jspecify.annotations.Nullable;

/**
 * An open case of an earlier year.
 *
 * @param visitsToKey visits that are not in the Logbook yet, which keep it from being carried over
 * @param waiting asked for and not done yet
 * @param refusal why it was not carried over when somebody asked last
 */
public record CarryOverLine(
        String caseNumber,
        int fiscalYear,
        String amphoe,
        String tambon,
        Stage stage,
        int visitsToKey,
        boolean waiting,
        @Nullable String refusal) {}
