package th.kaechon.web.casefile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which the letter's steps were done; null is not done.
 *
 * @param skipsHelp the meeting found that the household helps itself, so nobody decides or helps
 * @param visited whether any visit is on record, which then waits for the Logbook
 */
record Progress(
        @Nullable LocalDate verifiedOn,
        @Nullable LocalDate analysedOn,
        @Nullable LocalDate classifiedOn,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate helpedOn,
        @Nullable LocalDate loggedOn,
        @Nullable LocalDate closedOn,
        boolean skipsHelp,
        boolean visited) {}
