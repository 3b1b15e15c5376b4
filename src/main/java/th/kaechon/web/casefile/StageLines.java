package th.kaechon.web.casefile;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.kaechon.assistance.HandUpKind;
import th.kaechon.assistance.HandUps;
import th.kaechon.assistance.HelpResult;
import th.kaechon.assistance.PlanProgress;
import th.kaechon.assistance.Visit;
import th.kaechon.campaign.Campaigns;
import th.kaechon.campaign.Milestone;
import th.kaechon.casefile.EarlierAnswers;
import th.kaechon.casefile.HouseholdCase;
import th.kaechon.casefile.HouseholdClass;
import th.kaechon.casefile.Overdue;
import th.kaechon.casefile.OverdueMark;
import th.kaechon.casefile.OwnDate;
import th.kaechon.casefile.OwnDates;

/** Lays what a case has behind it along the campaign's calendars. */
@Component
class StageLines {

    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    private final Campaigns campaigns;
    private final OwnDates ownDates;
    private final Overdue overdue;
    private final PlanProgress plans;
    private final HandUps handUps;

    StageLines(Campaigns campaigns, OwnDates ownDates, Overdue overdue, PlanProgress plans, HandUps handUps) {
        this.campaigns = campaigns;
        this.ownDates = ownDates;
        this.overdue = overdue;
        this.plans = plans;
        this.handUps = handUps;
    }

    StageLine of(HouseholdCase shown, CaseFile.Answers answers, CaseFile.Help help, LocalDate today) {
        EarlierAnswers.Verified verified = answers.verified();
        EarlierAnswers.Analysed analysed = answers.analysed();
        EarlierAnswers.Classified classified = answers.classified();
        PlanProgress.Meeting meeting = answers.meeting();
        boolean stands =
                meeting != null && handUps.open(shown.id(), HandUpKind.REFERRAL).isEmpty();
        LocalDate helped = stands ? helpedOn(help, answers.referral()) : null;
        Progress progress = new Progress(
                verified == null ? null : verified.visitedOn(),
                analysed == null ? null : analysed.visitedOn(),
                classified == null ? null : classified.meetingOn(),
                meeting == null ? null : plans.targetedOn(shown.id()).orElse(null),
                helped,
                helped == null ? null : loggedOn(shown, help, helped),
                day(shown.closedAt()),
                classified != null && classified.confirmed() == HouseholdClass.SELF_RELIANT,
                !help.visits().isEmpty());
        return StageLine.of(
                progress,
                campaigns.milestones(shown.fiscalYear()),
                ownDates.of(shown.id()),
                overdue.marks(shown.id()),
                today);
    }

    /** The date by which this one help is to be given and in the Logbook. */
    @Nullable
    Deadline ofHelp(HouseholdCase shown, PlanProgress.Line item, List<Visit> visits, LocalDate today) {
        Optional<OverdueMark> mark = overdue.marks(shown.id()).stream()
                .filter(candidate -> candidate.milestone() == Milestone.ASSISTANCE)
                .findFirst();
        boolean settled = (item.result() == HelpResult.DONE || item.result() == HelpResult.RETURNED)
                && visits.stream().noneMatch(StageLines::waits);
        LocalDate doneOn = settled ? lastVisit(visits) : null;
        return campaigns.milestones(shown.fiscalYear()).stream()
                .filter(candidate -> candidate.milestone() == Milestone.ASSISTANCE)
                .map(found -> Deadline.of(
                        found,
                        own(ownDates.of(shown.id()), Milestone.ASSISTANCE),
                        mark,
                        doneOn,
                        shown.isClosed(),
                        today))
                .findFirst()
                .orElse(null);
    }

    static Optional<OwnDate> own(List<OwnDate> dates, Milestone milestone) {
        return dates.stream().filter(date -> date.milestone() == milestone).findFirst();
    }

    /** What is beyond the amphoe's capacity is open until the changwat has received it. */
    private static @Nullable LocalDate helpedOn(CaseFile.Help help, PlanProgress.@Nullable Referral referral) {
        boolean open = help.plan().stream()
                .anyMatch(line ->
                        line.result() == null || line.result() == HelpResult.BEYOND_CAPACITY && referral == null);
        LocalDate visited = lastVisit(help.visits());
        if (open || referral == null) {
            return open ? null : visited;
        }
        return visited != null && visited.isAfter(referral.receivedOn()) ? visited : referral.receivedOn();
    }

    /** A supervisor's excuse counts as logged; it leaves no date of its own. */
    private @Nullable LocalDate loggedOn(HouseholdCase shown, CaseFile.Help help, LocalDate helped) {
        return help.visits().stream().anyMatch(StageLines::waits)
                ? null
                : plans.lastKeyed(shown.id()).orElse(helped);
    }

    private static @Nullable LocalDate lastVisit(List<Visit> visits) {
        return visits.stream()
                .map(Visit::visitedOn)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static boolean waits(Visit visit) {
        return visit.logbook() == Visit.LogbookState.TO_KEY;
    }

    private static @Nullable LocalDate day(@Nullable OffsetDateTime at) {
        return at == null ? null : at.atZoneSameInstant(BANGKOK).toLocalDate();
    }
}
