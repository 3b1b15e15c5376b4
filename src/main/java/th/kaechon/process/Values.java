package th.kaechon.process;

import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

/** Values for variables, typed by their descriptions. */
public final class Values {

    private final Map<String, Object> values = new TreeMap<>();

    public <T> Values with(Variable<T> variable, T value) {
        values.put(variable.name(), value);
        return this;
    }

    public VariableMap asMap() {
        return Variables.fromMap(values);
    }
}
