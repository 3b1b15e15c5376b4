package th.kaechon.process.householdcase;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import th.kaechon.assistance.Proposals;
import th.kaechon.casefile.CaseId;

/** Table responsible-agency, once per proposed menu entry. */
@Component
class AgencyDecision extends RuleTask {

    private final Proposals proposals;

    AgencyDecision(Proposals proposals) {
        this.proposals = proposals;
    }

    @Override
    Map<String, Object> facts(CaseId caseId, DelegateExecution execution) {
        return Map.of("menuEntry", proposals.at(caseId, ordinal(execution)).menuEntryId());
    }

    @Override
    void record(CaseId caseId, DelegateExecution execution, List<FiredRule> rules) {
        rules.forEach(
                rule -> proposals.assignAgency(caseId, ordinal(execution), rule.text("agency"), rule.flag("inAmphoe")));
    }

    private static int ordinal(DelegateExecution execution) {
        return HouseholdCaseProcess.LOOP_COUNTER.of(execution);
    }
}
