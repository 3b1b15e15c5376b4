package th.kaechon.process.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import th.kaechon.Fixture;
import th.kaechon.campaign.CampaignMilestone;
import th.kaechon.campaign.Campaigns;
import th.kaechon.campaign.FiscalYear;
import th.kaechon.campaign.Milestone;
import th.kaechon.casefile.HouseholdCase;
import th.kaechon.identity.GroupId;
import th.kaechon.identity.Officer;
import th.kaechon.identity.OfficerRole;
import th.kaechon.process.deadline.CalendarMove.Result;

/** A campaign of its own, in a year no other test knows, whose dates may be moved about. */
record MovableCampaign(Fixture fixture, Campaigns campaigns, CalendarMove move, CalendarMoving moving) {

    static final FiscalYear YEAR = new FiscalYear(2564); // a campaign that no other test looks at
    static final Officer SECRETARY = officer(OfficerRole.SECRETARIAT, "24");

    static final LocalDate IN_TIME = LocalDate.of(2023, 4, 15);
    static final LocalDate PAST = LocalDate.of(2023, 4, 1);
    static final Map<Milestone, LocalDate> USUAL = Map.of(
            Milestone.FOUR_T, IN_TIME,
            Milestone.TARGETING, LocalDate.of(2023, 5, 31),
            Milestone.ASSISTANCE, LocalDate.of(2023, 9, 30));
    static final Map<Milestone, LocalDate> ALL_PAST =
            Map.of(Milestone.FOUR_T, PAST, Milestone.TARGETING, PAST, Milestone.ASSISTANCE, PAST);

    static Officer officer(OfficerRole role, String area) {
        return new Officer("mover", Set.of(GroupId.of(role, area)));
    }

    void open() {
        campaigns.open(YEAR);
        if (!campaigns.milestone(YEAR, Milestone.FOUR_T).due().equals(IN_TIME)) {
            move(USUAL);
        }
    }

    HouseholdCase newCase() {
        return fixture.startedCase(Fixture.family("240801", Set.of(8, 20, 21, 22)), YEAR);
    }

    List<CampaignMilestone> dates(Map<Milestone, LocalDate> dues) {
        return dues.entrySet().stream()
                .map(date -> date(date.getKey(), date.getValue()))
                .toList();
    }

    private CampaignMilestone date(Milestone milestone, @Nullable LocalDate due) {
        CampaignMilestone now = campaigns.milestone(YEAR, milestone);
        return new CampaignMilestone(
                milestone, due, now.provincialFrom(), now.provincialDue(), true, now.warningDays());
    }

    CalendarMove.Preview preview(Map<Milestone, LocalDate> dues) {
        return move.preview(YEAR, dates(dues));
    }

    Result apply(Map<Milestone, LocalDate> dues, int version) {
        return move.apply(YEAR, version, dates(dues), "มติ ศจพ.จ.", SECRETARY);
    }

    /** Applied and every case moved. */
    long move(Map<Milestone, LocalDate> dues) {
        Result result = apply(dues, campaigns.calendarVersion(YEAR));
        if (result.changeId() == null) {
            throw new AssertionError("refused: " + result.refusal());
        }
        finish();
        return result.changeId();
    }

    void finish() {
        try {
            moving.goOn().get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new AssertionError(failed);
        }
    }
}
