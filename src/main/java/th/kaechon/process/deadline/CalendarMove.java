package th.kaechon.process.deadline;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import th.kaechon.campaign.CampaignMilestone;
import th.kaechon.campaign.Campaigns;
import th.kaechon.campaign.FiscalYear;
import th.kaechon.campaign.Milestone;
import th.kaechon.casefile.Cases;
import th.kaechon.casefile.Refusal;
import th.kaechon.identity.Officer;
import th.kaechon.identity.OfficerRole;

/** Changes the dates of a campaign: first a preview that writes nothing, then the change, and the open cases follow it. */
@Service
public class CalendarMove {

    /** Of one amphoe's open cases with this milestone still to be done. */
    public record Line(
            String amphoeCode, String amphoe, Milestone milestone, int moved, int becomeOverdue, int noLongerOverdue) {}

    /** @param version of the calendar that was compared with; only as long as it holds may the change be applied */
    public record Preview(int version, List<Line> lines) {}

    /** The change that was made, or why it was not. */
    public record Result(@Nullable Long changeId, @Nullable Refusal refusal) {

        static Result refused(String thai) {
            return new Result(null, new Refusal(thai));
        }
    }

    /** @param finishedAt null while cases are being moved; of those that failed by then fewer are moved than there were */
    public record Progress(int cases, int moved, @Nullable OffsetDateTime finishedAt) {}

    private final MovePreview preview;
    private final CalendarChanges changes;
    private final CalendarMoving moving;
    private final Campaigns campaigns;
    private final Cases cases;
    private final TransactionTemplate transaction;

    CalendarMove(
            MovePreview preview,
            CalendarChanges changes,
            CalendarMoving moving,
            Campaigns campaigns,
            Cases cases,
            TransactionTemplate transaction) {
        this.preview = preview;
        this.changes = changes;
        this.moving = moving;
        this.campaigns = campaigns;
        this.cases = cases;
        this.transaction = transaction;
    }

    /** The version is read first: what changes while the cases are counted makes the preview outdated, not wrong. */
    public Preview preview(FiscalYear year, List<CampaignMilestone> wanted) {
        int version = campaigns.calendarVersion(year);
        return new Preview(version, preview.of(year, wanted));
    }

    /**
     * Writes the dates and their audit in one transaction and moves the cases behind it; refuses an outdated version, an
     * empty reason, and who is not of the secretariat.
     */
    public Result apply(FiscalYear year, int version, List<CampaignMilestone> wanted, String reason, Officer officer) {
        if (officer.scopeAs(OfficerRole.SECRETARIAT).prefixes().isEmpty()) {
            return Result.refused("เฉพาะฝ่ายเลขานุการ ศจพ.จ. จึงเปลี่ยนปฏิทินได้");
        }
        if (reason.isBlank()) {
            return Result.refused("กรุณาระบุเหตุผลที่เปลี่ยนกำหนด");
        }
        Result result = Objects.requireNonNull(
                transaction.execute(status -> write(year, version, wanted, reason.strip(), officer)));
        if (result.changeId() != null) {
            moving.goOn();
        }
        return result;
    }

    /** First of all nobody opens a case any more: who does so now has read the old dates, and is seen by the move. */
    private Result write(FiscalYear year, int version, List<CampaignMilestone> wanted, String reason, Officer officer) {
        cases.holdOpening(year);
        if (campaigns.lockCalendar(year) != version) {
            return Result.refused("ปฏิทินถูกแก้ไขหลังจากแสดงผลกระทบครั้งนี้แล้ว กรุณาดูผลกระทบใหม่ก่อนยืนยัน");
        }
        if (changes.isUnderWay(year)) {
            return Result.refused("การเปลี่ยนกำหนดครั้งก่อนยังปรับกรณีไม่ครบ กรุณารอให้เสร็จก่อน");
        }
        String before = changes.milestones(year);
        campaigns.change(year, wanted);
        String after = changes.milestones(year);
        if (before.equals(after)) {
            return Result.refused("กำหนดทุกขั้นเหมือนเดิม ไม่มีสิ่งที่ต้องเปลี่ยน");
        }
        campaigns.nextCalendarVersion(year);
        return new Result(changes.add(year, officer.userId(), reason, before, after), null);
    }

    public Optional<Progress> progress(long changeId) {
        return changes.progress(changeId);
    }
}
