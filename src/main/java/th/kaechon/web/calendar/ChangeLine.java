package th.kaechon.web.calendar;

import java.util.List;
import java.util.Map;
import th.kaechon.campaign.CalendarChange;
import th.kaechon.campaign.Milestone;
import th.kaechon.web.casefile.OfficerNames;

/** A change on record as the page shows it. */
record ChangeLine(CalendarChange change, String officer, List<Difference> differences) {

    static ChangeLine of(CalendarChange change, OfficerNames officers, Map<Milestone, String> names) {
        return new ChangeLine(
                change, officers.of(change.madeBy()), Difference.between(change.before(), change.after(), names));
    }

    public boolean isMoving() {
        return change.finishedAt() == null;
    }
}
