package th.kaechon.process.householdcase;

import java.util.HashMap;
import java.util.Map;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import th.kaechon.campaign.Campaigns;
import th.kaechon.campaign.FiscalYear;
import th.kaechon.engine.EngineTransaction;

/** By how much an overdue case rises, asked once per transaction: in a milestone's night ten cases share one. */
@Component
@Scope(EngineTransaction.SCOPE)
class PrioritySteps {

    private final Campaigns campaigns;
    private final Map<FiscalYear, Integer> steps = new HashMap<>();

    PrioritySteps(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    int of(FiscalYear year) {
        return steps.computeIfAbsent(year, campaigns::overduePriorityStep);
    }
}
