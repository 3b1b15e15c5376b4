package th.kaechon.engine;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/**
 * What the newest version of a decision table answers outside of any process. Nothing is written, neither history nor
 * metrics, so a page may ask as often as it is opened; no officer needs a grant for it.
 */
@Component
public class TableAnswers {

    private final ProcessEngineConfigurationImpl configuration;
    private final DmnEngine quiet;

    TableAnswers(ProcessEngineConfigurationImpl configuration) {
        this.configuration = configuration;
        DefaultDmnEngineConfiguration dmn = new DefaultDmnEngineConfiguration();
        dmn.setFeelEngineFactory(CachingFeelEngine::new);
        this.quiet = dmn.buildEngine();
    }

    /** The outputs of the rules that fire, by name; empty where none does. */
    public List<Map<String, Object>> of(String table, Map<String, Object> facts) {
        return configuration.getCommandExecutorTxRequired().execute(command -> quiet.evaluateDecisionTable(
                        newest(table), facts)
                .getResultList());
    }

    private DmnDecision newest(String table) {
        return (DmnDecision) configuration.getDeploymentCache().findDeployedLatestDecisionDefinitionByKey(table);
    }
}
