package th.kaechon.process.householdcase;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import th.kaechon.assistance.Proposal;
import th.kaechon.assistance.Proposals;
import th.kaechon.casefile.CaseId;
import th.kaechon.casefile.DecisionsMade;

/** Table responsible-agency, once per proposed menu entry. */
@Component
class AgencyDecision extends RuleTask {

    private final Proposals proposals;

    AgencyDecision(DecisionsMade decisions, Proposals proposals) {
        super(decisions);
        this.proposals = proposals;
    }

    @Override
    Question question(CaseId caseId, DelegateExecution execution) {
        Proposal proposal = proposals.at(caseId, ordinal(execution));
        return Question.aboutProposal(proposal.id(), Map.of("menuEntry", proposal.menuEntryId()));
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
