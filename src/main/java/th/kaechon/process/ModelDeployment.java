package th.kaechon.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys the BPMN models together with their forms under class-path names, so that a form stays pinned to its model's
 * version and an unchanged start deploys nothing. Decision tables are not part of it: an edited table must survive.
 */
@Component
@Order(20)
class ModelDeployment implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ModelDeployment.class);

    private final RepositoryService repository;

    ModelDeployment(RepositoryService repository) {
        this.repository = repository;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        boolean redeployAllWhenOneChanged = false;
        DeploymentBuilder deployment = repository
                .createDeployment()
                .name("processes")
                .source("kaechon")
                .enableDuplicateFiltering(redeployAllWhenOneChanged);
        add(deployment, "processes/", "*.bpmn");
        add(deployment, "processes/forms/", "*.html");
        String id = deployment.deploy().getId();
        LOG.info("models in force: deployment {}", id);
    }

    private static void add(DeploymentBuilder deployment, String folder, String pattern) {
        try {
            for (Resource resource :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + folder + pattern)) {
                deployment.addInputStream(folder + resource.getFilename(), resource.getInputStream());
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
