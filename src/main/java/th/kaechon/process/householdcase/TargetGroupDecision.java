package th.kaechon.process.householdcase;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.kaechon.casefile.CaseId;
import th.kaechon.casefile.DecisionsMade;
import th.kaechon.casefile.Facts;
import th.kaechon.casefile.HouseholdFacts;
import th.kaechon.casefile.TargetGroups;
import th.kaechon.casefile.TargetGroups.RankedGroup;

/** Table target-group: the letter's groups 1.1 to 4. */
@Component
class TargetGroupDecision extends RuleTask {

    private final Facts facts;
    private final TargetGroups groups;

    TargetGroupDecision(DecisionsMade decisions, Facts facts, TargetGroups groups) {
        super(decisions);
        this.facts = facts;
        this.groups = groups;
    }

    @Override
    Question question(CaseId caseId, DelegateExecution execution) {
        HouseholdFacts known = facts.of(caseId);
        Map<String, @Nullable Object> inputs = new HashMap<>(); // the income may be null
        inputs.put("fails", known.fails());
        inputs.put("card", known.card());
        inputs.put("surveyed", known.surveyed());
        inputs.put("known", known.known());
        inputs.put("dependants", known.dependants());
        inputs.put("averageIncome", known.averageIncomeAsDouble());
        return Question.about(inputs);
    }

    @Override
    void record(CaseId caseId, DelegateExecution execution, List<FiredRule> rules) {
        groups.assign(
                caseId,
                rules.stream()
                        .map(rule -> new RankedGroup(rule.text("targetGroup"), rule.number("rank")))
                        .toList());
    }
}
