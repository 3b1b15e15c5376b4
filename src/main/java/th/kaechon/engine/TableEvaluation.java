package th.kaechon.engine;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.context.CoreExecutionContext;
import org.camunda.bpm.engine.impl.core.instance.CoreExecution;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

/**
 * Which version of a decision table answered in an execution and which of its rules fired: what the engine's decision
 * result leaves out. It stands beside the result, transient like it, until the activity ends.
 */
public record TableEvaluation(String decisionKey, String definitionId, int version, List<String> firedRules)
        implements Serializable {

    private static final String VARIABLE = "tableEvaluation";

    /** The evaluation of this activity's table; of several tables that feed one another, the last, whose answer counts. */
    public static TableEvaluation of(VariableScope scope) {
        return (TableEvaluation) Objects.requireNonNull(scope.getVariableLocal(VARIABLE), VARIABLE);
    }

    /** After the hit policy: of a table that takes its first match, the rules below it have not fired. */
    static void keep(DmnDecisionTableEvaluationEvent event) {
        @Nullable CoreExecutionContext<? extends CoreExecution> here = Context.getCoreExecutionContext();
        if (here != null && event.getDecision() instanceof DecisionDefinition table) {
            here.getExecution().setVariableLocal(VARIABLE, Variables.untypedValue(of(table, event), true));
        }
    }

    private static TableEvaluation of(DecisionDefinition table, DmnDecisionTableEvaluationEvent event) {
        List<String> fired = event.getMatchingRules().stream()
                .map(DmnEvaluatedDecisionRule::getId)
                .toList();
        return new TableEvaluation(table.getKey(), table.getId(), table.getVersion(), fired);
    }
}
