package th.kaechon.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys each shipped decision table alone, and only while no table of its key exists: otherwise a release would silently
 * bring back the rules a policy editor has changed (ADR 2).
 */
@Component
@Order(21)
class PolicySeed implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(PolicySeed.class);

    private final RepositoryService repository;

    PolicySeed(RepositoryService repository) {
        this.repository = repository;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        for (Resource table : new PathMatchingResourcePatternResolver().getResources("classpath*:dmn/*.dmn")) {
            seed(table);
        }
    }

    private void seed(Resource table) {
        DmnModelInstance model = read(table);
        String key =
                model.getModelElementsByType(Decision.class).iterator().next().getId();
        if (repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(key)
                        .count()
                > 0) {
            return;
        }
        repository
                .createDeployment()
                .name("policy-" + key)
                .source("kaechon")
                .addModelInstance("dmn/" + table.getFilename(), model)
                .deploy();
        LOG.info("decision table {} seeded", key);
    }

    private static DmnModelInstance read(Resource table) {
        try (InputStream xml = table.getInputStream()) {
            return Dmn.readModelFromStream(xml);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
