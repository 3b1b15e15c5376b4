package th.kaechon.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.kaechon.policy.TableVersion.Column;
import th.kaechon.policy.TableVersion.Row;

/** The deployed versions of the tables, each read once: a version never changes. To be called inside an engine command. */
@Component
class TableVersions {

    private final RepositoryService repository;
    private final ProcessEngineConfigurationImpl configuration;
    private final Map<String, TableVersion> read = new ConcurrentHashMap<>();

    TableVersions(ProcessEngine engine) {
        this.repository = engine.getRepositoryService();
        this.configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    /** Empty when the version was removed from the engine. */
    Optional<TableVersion> find(String definitionId) {
        TableVersion known = read.get(definitionId);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<TableVersion> deployed = Optional.ofNullable(repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionId(definitionId)
                        .singleResult())
                .flatMap(this::read);
        deployed.ifPresent(table -> read.put(definitionId, table));
        return deployed;
    }

    private Optional<TableVersion> read(DecisionDefinition definition) {
        Decision decision = repository.getDmnModelInstance(definition.getId()).getModelElementById(definition.getKey());
        return decision.getExpression() instanceof DecisionTable table
                ? Optional.of(read(definition, decision.getName(), table))
                : Optional.empty();
    }

    private TableVersion read(DecisionDefinition definition, String name, DecisionTable table) {
        List<Row> rows = new ArrayList<>();
        table.getRules().forEach(rule -> rows.add(row(rows.size() + 1, rule)));
        return new TableVersion(
                configuration.getDeploymentCache().findDeployedDecisionDefinitionById(definition.getId()),
                name,
                table.getHitPolicy() == HitPolicy.FIRST,
                table.getInputs().stream().map(TableVersions::column).toList(),
                table.getOutputs().stream().map(TableVersions::column).toList(),
                List.copyOf(rows));
    }

    private static Column column(Input input) {
        var expression = input.getInputExpression();
        return expression == null
                ? Column.of(input.getId(), input.getLabel(), null)
                : Column.of(text(expression.getText()), input.getLabel(), expression.getTypeRef());
    }

    private static Column column(Output output) {
        return Column.of(
                Objects.requireNonNullElse(output.getName(), output.getId()), output.getLabel(), output.getTypeRef());
    }

    private static Row row(int number, Rule rule) {
        return new Row(
                number,
                rule.getId(),
                description(rule),
                rule.getInputEntries().stream()
                        .map(InputEntry::getText)
                        .map(TableVersions::text)
                        .toList(),
                rule.getOutputEntries().stream()
                        .map(OutputEntry::getText)
                        .map(TableVersions::text)
                        .toList());
    }

    private static String description(DmnElement element) {
        var description = element.getDescription();
        return description == null ? "" : description.getTextContent().strip();
    }

    private static String text(@Nullable Text text) {
        return text == null ? "" : text.getTextContent().strip();
    }
}
