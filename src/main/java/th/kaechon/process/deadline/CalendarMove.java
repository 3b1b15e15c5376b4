package th.kaechon.process.deadline;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import th.kaechon.campaign.CampaignMilestone;
import th.kaechon.campaign.FiscalYear;
import th.kaechon.campaign.Milestone;
import th.kaechon.casefile.Refusal;
import th.kaechon.identity.Officer;

/** Changes the dates of a campaign: first a preview that writes nothing, then the change, and the open cases follow it. */
@Service
public class CalendarMove {

    /** Of one amphoe's open cases with this milestone still to be done. */
    public record Line(
            String amphoeCode, String amphoe, Milestone milestone, int moved, int becomeOverdue, int noLongerOverdue) {}

    /** @param version of the calendar that was compared with; only as long as it holds may the change be applied */
    public record Preview(int version, List<Line> lines) {}

    /** The change that was made, or why it was not. */
    public record Result(@Nullable Long changeId, @Nullable Refusal refusal) {}

    /** @param finishedAt null while cases are being moved */
    public record Progress(int cases, int moved, @Nullable OffsetDateTime finishedAt) {}

    public Preview preview(FiscalYear year, List<CampaignMilestone> wanted) {
        throw new UnsupportedOperationException();
    }

    /**
     * Writes the dates and their audit in one transaction and moves the cases behind it; refuses an outdated version, an
     * empty reason, and who is not of the secretariat.
     */
    public Result apply(FiscalYear year, int version, List<CampaignMilestone> wanted, String reason, Officer officer) {
        throw new UnsupportedOperationException();
    }

    public Optional<Progress> progress(long changeId) {
        throw new UnsupportedOperationException();
    }
}
