package th.kaechon.process;

import java.time.Clock;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import th.kaechon.campaign.CampaignMilestone;
import th.kaechon.campaign.Campaigns;
import th.kaechon.campaign.FiscalYear;
import th.kaechon.campaign.Milestone;
import th.kaechon.casefile.CaseNumber;
import th.kaechon.engine.EngineTransaction;

/**
 * The bean {@code deadlines} of the BPMN models: timers and due dates from the campaign's calendar. Gives java.util.Date
 * because the engine refuses java.time types. Lives for one transaction, so that a chunk of starting cases reads the calendar
 * once and an edited date still holds for the next chunk, on every node.
 */
@Component
@Scope(EngineTransaction.SCOPE)
public class Deadlines {

    private final Campaigns campaigns;
    private final Clock clock;
    private final Map<FiscalYear, List<CampaignMilestone>> calendars = new HashMap<>();

    Deadlines(Campaigns campaigns, Clock clock) {
        this.campaigns = campaigns;
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

    private Date at(DelegateExecution execution, Milestone milestone) {
        FiscalYear year = new CaseNumber(execution.getProcessBusinessKey()).fiscalYear();
        return calendars.computeIfAbsent(year, campaigns::milestones).stream()
                .filter(candidate -> candidate.milestone() == milestone)
                .map(candidate -> Date.from(candidate.dueAt(clock.getZone()).toInstant()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("campaign %s has no %s".formatted(year, milestone)));
    }
}
