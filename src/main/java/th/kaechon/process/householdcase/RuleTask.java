package th.kaechon.process.householdcase;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.variable.Variables;
import th.kaechon.casefile.CaseId;

/**
 * Listens at both ends of a rule task: gives the table its facts, then records what it answered. The facts are transient
 * variables, so that they reach the table (and the decision's history) without ever being kept by the process.
 */
abstract class RuleTask implements ExecutionListener {

    private static final String RESULT = "decisionResult"; // where the engine leaves a decision's result

    @Override
    public final void notify(DelegateExecution execution) {
        CaseId caseId = new CaseId(HouseholdCaseProcess.CASE_ID.of(execution));
        if (EVENTNAME_START.equals(execution.getEventName())) {
            facts(caseId, execution)
                    .forEach((name, value) -> execution.setVariableLocal(name, Variables.untypedValue(value, true)));
        } else {
            DmnDecisionResult result = (DmnDecisionResult) execution.getVariableLocal(RESULT);
            record(
                    caseId,
                    execution,
                    result.getResultList().stream().map(FiredRule::new).toList());
        }
    }

    /** The table's inputs by name. */
    abstract Map<String, Object> facts(CaseId caseId, DelegateExecution execution);

    /** The rules that fired; empty when none did. */
    abstract void record(CaseId caseId, DelegateExecution execution, List<FiredRule> rules);
}
