package th.kaechon.process;

import org.camunda.bpm.engine.delegate.VariableScope;

/** A process variable: its name and type are written once, in the description of its model. Ids, codes, results only. */
public record Variable<T>(String name, Class<T> type) {

    public T of(VariableScope scope) {
        Object value = scope.getVariable(name);
        if (value == null) {
            throw new IllegalStateException("process variable missing: " + name);
        }
        return type.cast(value);
    }

    public void set(VariableScope scope, T value) {
        scope.setVariable(name, value);
    }

    /** Goes with its task, leaves no history (engine.HistoryWithoutRepetition). */
    void setLocally(VariableScope scope, T value) {
        scope.setVariableLocal(name, value);
    }
}
