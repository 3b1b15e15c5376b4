package th.kaechon.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import th.kaechon.KaeChonTest;

@KaeChonTest
class DeploymentTest {

    @Autowired
    private ModelDeployment models;

    @Autowired
    private RepositoryService repository;

    @Test
    void anUnchangedStartDeploysNothing() {
        long before = repository.createDeploymentQuery().count();

        models.run(new DefaultApplicationArguments());

        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    @Test
    void modelsAndFormsStandUnderClassPathNames() {
        String deployment = repository
                .createDeploymentQuery()
                .deploymentName("processes")
                .singleResult()
                .getId();

        assertThat(repository.getDeploymentResourceNames(deployment))
                .contains(
                        "processes/household-case.bpmn",
                        "processes/give-help.bpmn",
                        "processes/forms/verify-household.html")
                .allMatch(name -> name.startsWith("processes/"));
    }
}
