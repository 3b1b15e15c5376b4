package th.kaechon.process.householdcase;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import th.kaechon.casefile.CaseId;
import th.kaechon.casefile.Classifications;
import th.kaechon.casefile.DecisionsMade;
import th.kaechon.casefile.Facts;
import th.kaechon.casefile.HouseholdClass;
import th.kaechon.casefile.HouseholdFacts;

/** Table household-classification: the class the tambon meeting is asked to confirm. */
@Component
class ClassificationDecision extends RuleTask {

    private final Facts facts;
    private final Classifications classifications;

    ClassificationDecision(DecisionsMade decisions, Facts facts, Classifications classifications) {
        super(decisions);
        this.facts = facts;
        this.classifications = classifications;
    }

    @Override
    Question question(CaseId caseId, DelegateExecution execution) {
        HouseholdFacts known = facts.of(caseId);
        return Question.about(Map.of(
                "openIndicators", known.openIndicators(),
                "ableAndWilling", known.ableAndWilling(),
                "wantsHelp", known.wantsHelp()));
    }

    @Override
    void record(CaseId caseId, DelegateExecution execution, List<FiredRule> rules) {
        String proposed = rules.get(0).text("householdClass");
        classifications.propose(caseId, HouseholdClass.valueOf(proposed));
    }
}
