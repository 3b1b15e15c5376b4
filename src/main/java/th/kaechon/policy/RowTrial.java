package th.kaechon.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedInput;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableInputImpl;
import org.camunda.bpm.dmn.engine.impl.delegate.DmnEvaluatedInputImpl;
import org.camunda.bpm.dmn.engine.impl.evaluation.DecisionTableEvaluationHandler;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.jspecify.annotations.Nullable;

/**
 * Tries the cells of a table one by one on given facts. It is the engine's own evaluation taken apart, so that what is said
 * of a row is what the engine does with it; nothing is recorded.
 */
final class RowTrial extends DecisionTableEvaluationHandler {

    private final DmnDecisionTableImpl table;
    private final VariableContext facts;
    private final List<DmnEvaluatedInput> inputs = new ArrayList<>();
    private final List<VariableContext> contexts = new ArrayList<>();

    RowTrial(DefaultDmnEngineConfiguration engine, TableVersion version, Map<String, @Nullable Object> facts) {
        super(engine);
        this.table = (DmnDecisionTableImpl) version.decision().getDecisionLogic();
        this.facts = Variables.fromMap(facts).asVariableContext();
        for (DmnDecisionTableInputImpl input : table.getInputs()) {
            DmnEvaluatedInput evaluated = evaluated(input);
            inputs.add(evaluated);
            contexts.add(getLocalVariableContext(input, evaluated, this.facts));
        }
    }

    private DmnEvaluatedInput evaluated(DmnDecisionTableInputImpl input) {
        try {
            return evaluateInput(input, facts);
        } catch (FeelException | DmnEngineException unreadable) {
            DmnEvaluatedInputImpl unknown = new DmnEvaluatedInputImpl(input); // somebody changed the version itself
            unknown.setValue(Variables.untypedNullValue());
            return unknown;
        }
    }

    /** What the input came to. */
    @Nullable
    Object actual(int input) {
        return inputs.get(input).getValue().getValue();
    }

    boolean fits(TableVersion.Row row, int input) {
        if (!row.asksFor(input)) {
            return true;
        }
        try {
            return isConditionApplicable(
                    table.getInputs().get(input),
                    table.getRules().get(row.number() - 1).getConditions().get(input),
                    contexts.get(input));
        } catch (FeelException | DmnEngineException unreadable) {
            return false; // the engine may never have come to this cell; to say why others fired it must not stop us
        }
    }

    /** The row's outputs by name; empty when they cannot be read. */
    Map<String, @Nullable Object> outputs(TableVersion.Row row) {
        Map<String, @Nullable Object> outputs = new LinkedHashMap<>();
        try {
            evaluateOutputEntries(table.getOutputs(), table.getRules().get(row.number() - 1), facts)
                    .forEach((name, output) ->
                            outputs.put(name, output.getValue().getValue()));
        } catch (FeelException | DmnEngineException unreadable) {
            outputs.clear(); // the words then come from the cells as written
        }
        return outputs;
    }
}
