package th.kaechon.policy;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import th.kaechon.engine.EngineTransaction;

/** The tables as the first start deployed them, whatever other tests deployed after. */
record ShippedTables(ProcessEngine engine, TableVersions tables, EngineTransaction transaction) {

    static final List<String> FILES = List.of(
            "target-group",
            "vulnerability-level",
            "household-classification",
            "intervention-menu",
            "responsible-agency",
            "extension-limit",
            "late-joiner-date");

    TableVersion version(String file) {
        String definition = engine.getRepositoryService()
                .createDecisionDefinitionQuery()
                .decisionDefinitionResourceName("dmn/" + file + ".dmn")
                .decisionDefinitionVersion(1)
                .singleResult()
                .getId();
        return transaction.withoutAuthorization(() -> tables.find(definition).orElseThrow());
    }

    RowTrial trial(TableVersion table, Map<String, Object> facts) {
        return new RowTrial(dmn(), table, facts);
    }

    /** On an engine apart, sharing the running one's FEEL and so its cells parsed once. */
    DecisionTable apart(String file) {
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        configuration.setFeelEngineFactory(() -> dmn().getFeelEngine());
        return DecisionTable.read(file, configuration);
    }

    private DefaultDmnEngineConfiguration dmn() {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getDmnEngineConfiguration();
    }
}
