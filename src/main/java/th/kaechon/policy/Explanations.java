package th.kaechon.policy;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Service;
import th.kaechon.casefile.CaseId;
import th.kaechon.casefile.DecisionMade;
import th.kaechon.casefile.DecisionsMade;
import th.kaechon.casefile.DecisionsMade.Dated;
import th.kaechon.engine.EngineTransaction;

/** Why the decision tables answered as they did for a case: by the version that answered and the facts it was given. */
@Service
public class Explanations {

    private static final String GONE = "ตารางรุ่นนี้ถูกลบจากระบบแล้ว";

    private final DecisionsMade decisions;
    private final TableVersions tables;
    private final Vocabularies vocabularies;
    private final EngineTransaction transaction;
    private final DefaultDmnEngineConfiguration engine;

    Explanations(
            DecisionsMade decisions,
            TableVersions tables,
            Vocabularies vocabularies,
            EngineTransaction transaction,
            ProcessEngine engine) {
        this.decisions = decisions;
        this.tables = tables;
        this.vocabularies = vocabularies;
        this.transaction = transaction;
        this.engine =
                ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getDmnEngineConfiguration();
    }

    /** All of the case, in the order they were made. Whoever asks has checked that the officer may see the case. */
    public List<Explanation> of(CaseId id) {
        return explained(id, any -> true);
    }

    /** Those of one table, by its key. */
    public List<Explanation> of(CaseId id, String tableKey) {
        return explained(id, made -> made.tableKey().equals(tableKey));
    }

    private List<Explanation> explained(CaseId id, Predicate<DecisionMade> wanted) {
        List<Dated> made = decisions.of(id).stream()
                .filter(dated -> wanted.test(dated.decision()))
                .toList();
        if (made.isEmpty()) {
            return List.of();
        }
        CellWords words = new CellWords(vocabularies.current());
        // An officer may not read tables in the engine; here it is the rows that decided about a case of the own area.
        return transaction.withoutAuthorization(
                () -> made.stream().map(dated -> explain(dated, words)).toList());
    }

    private Explanation explain(Dated dated, CellWords words) {
        return tables.find(dated.decision().definitionId())
                .map(table -> explain(dated, table, words))
                .orElseGet(() -> explanation(
                        dated,
                        GONE,
                        List.of(),
                        dated.decision().firedRules().stream()
                                .map(RuleRow::gone)
                                .toList(),
                        List.of()));
    }

    private Explanation explain(Dated dated, TableVersion table, CellWords words) {
        RowTrial trial = new RowTrial(engine, table, dated.decision().facts());
        RowWords rows = new RowWords(table, words);
        List<RuleRow> fired = dated.decision().firedRules().stream()
                .map(id -> table.row(id)
                        .map(row -> rows.row(row, trial.outputs(row)))
                        .orElseGet(() -> RuleRow.gone(id)))
                .sorted(Comparator.comparingInt(RuleRow::rank))
                .toList();
        List<NearMiss> nearest = new NearestRows(table, trial)
                .besides(fired).stream()
                        .map(near -> rows.nearMiss(near, trial.actual(near.input())))
                        .toList();
        return explanation(dated, table.name(), rows.facts(trial), fired, nearest);
    }

    private static Explanation explanation(
            Dated dated, String name, List<String> facts, List<RuleRow> fired, List<NearMiss> nearest) {
        DecisionMade made = dated.decision();
        return new Explanation(
                made.tableKey(),
                name,
                made.version(),
                made.problemId(),
                made.proposalId(),
                dated.madeAt(),
                facts,
                fired,
                nearest);
    }
}
