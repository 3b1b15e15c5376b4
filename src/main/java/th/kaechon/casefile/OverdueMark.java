package th.kaechon.casefile;

import java.time.OffsetDateTime;
import th.kaechon.campaign.Milestone;

/** A missed deadline. {@code enteredLate} when the work was done in time and only written down after it. */
public record OverdueMark(Milestone milestone, OffsetDateTime markedAt, boolean enteredLate) {}
