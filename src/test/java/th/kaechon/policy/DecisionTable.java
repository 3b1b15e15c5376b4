package th.kaechon.policy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.jspecify.annotations.Nullable;

/** One shipped table on a bare DMN engine, with its rules readable by column name. */
record DecisionTable(String file, List<Column> inputs, List<Column> outputs, List<Row> rules, Evaluator evaluator) {

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

    /** A column of the table and the type its values are written in. */
    record Column(String name, String type) {

        @Nullable
        Object parse(String cell) {
            if (type.equals("string")) {
                return cell;
            }
            if (cell.isEmpty()) {
                return null;
            }
            return switch (type) {
                case "boolean" -> strictBoolean(cell);
                case "integer" -> Integer.valueOf(cell);
                case "double" -> Double.valueOf(cell);
                default -> throw new IllegalArgumentException("Column " + name + " has the unknown type " + type);
            };
        }

        /** Java reads any misspelt word as false; an example must not pass because of that. */
        private Boolean strictBoolean(String cell) {
            if (!cell.equals("true") && !cell.equals("false")) {
                throw new IllegalArgumentException("Column " + name + " is true or false, not " + cell);
            }
            return Boolean.valueOf(cell);
        }
    }

    /** A rule as written: its cells by column name, FEEL text. */
    record Row(String id, String description, Map<String, String> cells) {

        String cell(String column) {
            return Objects.requireNonNull(cells.get(column), column);
        }

        /** The quoted words of a cell, whether the cell asks for them or excludes them. */
        Set<String> words(String column) {
            return QUOTED.matcher(cell(column))
                    .results()
                    .map(match -> match.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        String word(String column) {
            return words(column).iterator().next();
        }
    }

    /** What the engine answered: ids of the fired rules, and one map per match. */
    record Answer(List<String> fired, List<Map<String, Object>> matches) {

        /** The values of one output, the best rank first where the table ranks. */
        List<String> values(String output) {
            return matches.stream()
                    .sorted(Comparator.comparingInt(match -> (Integer) match.getOrDefault("rank", 0)))
                    .map(match -> String.valueOf(match.get(output)))
                    .toList();
        }

        List<Object> ranks() {
            return matches.stream().map(match -> match.get("rank")).toList();
        }
    }

    /** The engine, the parsed decision and the list its listener writes the fired rules to. */
    record Evaluator(DmnEngine engine, DmnDecision decision, List<String> fired) {}

    static DecisionTable read(String file) {
        return read(file, new DefaultDmnEngineConfiguration());
    }

    /** On an engine of this configuration, for example one with another FEEL engine. */
    static DecisionTable read(String file, DefaultDmnEngineConfiguration configuration) {
        var model = Dmn.readModelFromFile(Path.of("dmn", file + ".dmn").toFile());
        var table = model.getModelElementsByType(org.camunda.bpm.model.dmn.instance.DecisionTable.class)
                .iterator()
                .next();
        var inputs = table.getInputs().stream().map(DecisionTable::column).toList();
        var outputs = table.getOutputs().stream().map(DecisionTable::column).toList();
        var rules = table.getRules().stream()
                .map(rule -> row(rule, inputs, outputs))
                .toList();
        return new DecisionTable(file, inputs, outputs, rules, evaluator(file, configuration));
    }

    Answer evaluate(Map<String, Object> facts) {
        evaluator.fired().clear();
        var result = evaluator.engine().evaluateDecisionTable(evaluator.decision(), facts);
        return new Answer(List.copyOf(evaluator.fired()), result.getResultList());
    }

    /** All outputs but the rank, which an example states by the order of its answers. */
    List<String> outputsToExpect() {
        return outputs.stream()
                .map(Column::name)
                .filter(name -> !name.equals("rank"))
                .toList();
    }

    Collection<String> ruleIds() {
        return rules.stream().map(Row::id).toList();
    }

    private static Column column(Input input) {
        var expression = input.getInputExpression();
        return new Column(expression.getText().getTextContent(), expression.getTypeRef());
    }

    private static Column column(Output output) {
        return new Column(output.getName(), output.getTypeRef());
    }

    private static Row row(Rule rule, List<Column> inputs, List<Column> outputs) {
        var names = Stream.concat(inputs.stream(), outputs.stream())
                .map(Column::name)
                .toList();
        var texts = Stream.concat(
                        rule.getInputEntries().stream()
                                .map(entry -> entry.getText().getTextContent()),
                        rule.getOutputEntries().stream()
                                .map(entry -> entry.getText().getTextContent()))
                .toList();
        var cells = new LinkedHashMap<String, String>();
        for (var i = 0; i < names.size(); i++) {
            cells.put(names.get(i), texts.get(i));
        }
        var description =
                rule.getDescription() == null ? "" : rule.getDescription().getTextContent();
        return new Row(rule.getId(), description, cells);
    }

    private static Evaluator evaluator(String file, DefaultDmnEngineConfiguration configuration) {
        var fired = new ArrayList<String>();
        DmnDecisionTableEvaluationListener listener = event -> event.getMatchingRules().stream()
                .map(DmnEvaluatedDecisionRule::getId)
                .forEach(fired::add);
        configuration.getCustomPostDecisionTableEvaluationListeners().add(listener);
        var engine = configuration.buildEngine();
        var model = Dmn.readModelFromFile(Path.of("dmn", file + ".dmn").toFile());
        return new Evaluator(engine, engine.parseDecisions(model).get(0), fired);
    }
}
