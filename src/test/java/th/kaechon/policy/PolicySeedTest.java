package th.kaechon.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import th.kaechon.KaeChonTest;

@KaeChonTest
class PolicySeedTest {

    private static final String KEY = "vulnerabilityLevel";

    @Autowired
    private PolicySeed seed;

    @Autowired
    private RepositoryService repository;

    /** The edit changes the visible name only, so that the other tests decide as before. */
    @Test
    void anEditedTableSurvivesTheNextStart() throws Exception {
        DmnModelInstance edited =
                Dmn.readModelFromStream(getClass().getResourceAsStream("/dmn/vulnerability-level.dmn"));
        edited.getModelElementsByType(Decision.class).iterator().next().setName("ระดับความเปราะบาง (แก้ไขแล้ว)");
        repository
                .createDeployment()
                .name("policy-" + KEY)
                .source("policy-editor")
                .addModelInstance("dmn/vulnerability-level.dmn", edited)
                .deploy();
        int version = newest().getVersion();

        seed.run(new DefaultApplicationArguments());

        assertThat(newest().getVersion()).isEqualTo(version);
        assertThat(newest().getName()).isEqualTo("ระดับความเปราะบาง (แก้ไขแล้ว)");
    }

    @Test
    void everyShippedTableIsInForceAfterTheFirstStart() {
        assertThat(repository.createDecisionDefinitionQuery().latestVersion().list())
                .extracting(DecisionDefinition::getKey)
                .containsExactlyInAnyOrder(
                        "targetGroup",
                        "vulnerabilityLevel",
                        "householdClassification",
                        "interventionMenu",
                        "responsibleAgency",
                        "extensionLimit");
    }

    private DecisionDefinition newest() {
        return repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(KEY)
                .latestVersion()
                .singleResult();
    }
}
