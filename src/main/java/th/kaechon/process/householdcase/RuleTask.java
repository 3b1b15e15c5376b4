package th.kaechon.process.householdcase;

import java.util.List;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import th.kaechon.casefile.CaseId;
import th.kaechon.casefile.DecisionMade;
import th.kaechon.casefile.DecisionsMade;
import th.kaechon.engine.TableEvaluation;

/**
 * Listens at both ends of a rule task: gives the table its facts, then records what it answered and why. The facts are
 * transient variables, so that they reach the table (and the decision's history) without ever being kept by the process.
 */
abstract class RuleTask implements ExecutionListener {

    private static final String QUESTION = "question"; // from the start listener to the end listener
    private static final String RESULT = "decisionResult"; // where the engine leaves a decision's result

    private final DecisionsMade decisions;

    RuleTask(DecisionsMade decisions) {
        this.decisions = decisions;
    }

    @Override
    public final void notify(DelegateExecution execution) {
        CaseId caseId = new CaseId(HouseholdCaseProcess.CASE_ID.of(execution));
        if (EVENTNAME_START.equals(execution.getEventName())) {
            ask(execution, question(caseId, execution));
        } else {
            answered(caseId, execution);
        }
    }

    private static void ask(DelegateExecution execution, Question question) {
        question.facts().forEach((name, value) -> setTransient(execution, name, value));
        setTransient(execution, QUESTION, question);
    }

    private static void setTransient(DelegateExecution execution, String name, @Nullable Object value) {
        execution.setVariableLocal(name, Variables.untypedValue(value, true));
    }

    private void answered(CaseId caseId, DelegateExecution execution) {
        Question question = (Question) execution.getVariableLocal(QUESTION);
        DmnDecisionResult result = (DmnDecisionResult) execution.getVariableLocal(RESULT);
        decisions.add(caseId, made(question, TableEvaluation.of(execution)));
        List<FiredRule> rules =
                result.getResultList().stream().map(FiredRule::new).toList();
        record(caseId, execution, rules);
    }

    private static DecisionMade made(Question question, TableEvaluation table) {
        return new DecisionMade(
                table.decisionKey(),
                table.definitionId(),
                table.version(),
                question.problemId(),
                question.proposalId(),
                question.facts(),
                table.firedRules());
    }

    abstract Question question(CaseId caseId, DelegateExecution execution);

    /** The rules that fired; empty when none did. */
    abstract void record(CaseId caseId, DelegateExecution execution, List<FiredRule> rules);
}
