package th.kaechon.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import th.kaechon.assistance.HandUpKind;
import th.kaechon.assistance.HandUps;
import th.kaechon.campaign.CampaignMilestone;
import th.kaechon.campaign.Campaigns;
import th.kaechon.campaign.FiscalYear;
import th.kaechon.campaign.Milestone;
import th.kaechon.casefile.CaseId;
import th.kaechon.casefile.CaseNumber;
import th.kaechon.casefile.OwnDate;
import th.kaechon.casefile.OwnDates;
import th.kaechon.engine.EngineTransaction;
import th.kaechon.process.householdcase.HouseholdCaseProcess;

/**
 * The bean {@code deadlines} of the BPMN models: timers and due dates from the campaign's calendar and the cases' own dates.
 * Gives java.util.Date because the engine refuses java.time types. Lives for one transaction, so that a chunk of starting
 * cases reads the calendar once and an edited date still holds for the next chunk, on every node.
 */
@Component
@Scope(EngineTransaction.SCOPE)
public class Deadlines {

    private final Campaigns campaigns;
    private final OwnDates ownDates;
    private final HandUps handUps;
    private final Clock clock;
    private final Map<FiscalYear, List<CampaignMilestone>> calendars = new HashMap<>();
    private final Map<CaseId, List<OwnDate>> own = new HashMap<>();

    Deadlines(Campaigns campaigns, OwnDates ownDates, HandUps handUps, Clock clock) {
        this.campaigns = campaigns;
        this.ownDates = ownDates;
        this.handUps = handUps;
        this.clock = clock;
    }

    public Date fourT(DelegateExecution execution) {
        return at(execution, Milestone.FOUR_T);
    }

    public Date targeting(DelegateExecution execution) {
        return at(execution, Milestone.TARGETING);
    }

    public Date assistance(DelegateExecution execution) {
        return at(execution, Milestone.ASSISTANCE);
    }

    public Date joinClock(DelegateExecution execution) {
        return clock(execution, HandUpKind.JOIN);
    }

    public Date referralClock(DelegateExecution execution) {
        return clock(execution, HandUpKind.REFERRAL);
    }

    /** The engine asks before the listener writes that the case is handed up. */
    private Date clock(DelegateExecution execution, HandUpKind kind) {
        return endOf(handUps.due(new CaseId(HouseholdCaseProcess.CASE_ID.of(execution)), kind));
    }

    /** One question for many cases that are about to ask. */
    public void readAhead(Collection<CaseId> cases) {
        cases.forEach(id -> own.put(id, List.of()));
        own.putAll(ownDates.of(cases));
    }

    /** The day that holds for the case: the campaign's, or its own where that is later. */
    public LocalDate due(CaseId id, FiscalYear year, Milestone milestone) {
        LocalDate campaignDue = calendars.computeIfAbsent(year, campaigns::milestones).stream()
                .filter(candidate -> candidate.milestone() == milestone)
                .map(CampaignMilestone::due)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("campaign %s has no %s".formatted(year, milestone)));
        return own.computeIfAbsent(id, ownDates::of).stream()
                .filter(candidate -> candidate.milestone() == milestone)
                .findFirst()
                .map(found -> found.due(campaignDue))
                .orElse(campaignDue);
    }

    /** The last moment of the day. */
    public Date endOf(LocalDate due) {
        return Date.from(CampaignMilestone.endOf(due, clock.getZone()).toInstant());
    }

    private Date at(DelegateExecution execution, Milestone milestone) {
        FiscalYear year = new CaseNumber(execution.getProcessBusinessKey()).fiscalYear();
        CaseId id = new CaseId(HouseholdCaseProcess.CASE_ID.of(execution));
        return endOf(due(id, year, milestone));
    }
}
