package th.kaechon.report.forecast;

import java.time.LocalDate;
import java.util.Set;
import th.kaechon.campaign.Milestone;

/**
 * The cases of one tambon at one milestone that share a date.
 *
 * @param personDays of the work entered lately: day of entry and officer, for counting each pair once over several tambon
 */
record Tally(
        String tambonCode,
        Milestone milestone,
        LocalDate due,
        Statistics counts,
        int done,
        int doneLately,
        Set<String> personDays) {}
