package th.kaechon.process;

import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import th.kaechon.campaign.Campaigns;
import th.kaechon.campaign.Milestone;
import th.kaechon.casefile.CaseNumber;

/**
 * The bean {@code deadlines} of the BPMN models: timers and due dates from the campaign's calendar. Gives java.util.Date
 * because the engine refuses java.time types.
 */
@Component
public class Deadlines {

    private final Campaigns campaigns;
    private final Clock clock;

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
        CaseNumber number = new CaseNumber(execution.getProcessBusinessKey());
        return Date.from(campaigns
                .milestone(number.fiscalYear(), milestone)
                .dueAt(clock.getZone())
                .toInstant());
    }
}
