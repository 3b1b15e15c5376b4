package th.kaechon.process.deadline;

import java.time.LocalDate;
import th.kaechon.campaign.Milestone;

/**
 * A milestone of one case.
 *
 * @param due the day that holds for this case
 * @param open whether its work is still to be done
 */
record CaseMilestone(Milestone milestone, LocalDate due, boolean open) {}
