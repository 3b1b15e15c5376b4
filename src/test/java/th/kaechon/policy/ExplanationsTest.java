package th.kaechon.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.history.HistoricDecisionOutputInstance;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Description;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.kaechon.Fixture;
import th.kaechon.KaeChonTest;
import th.kaechon.StatementCount;
import th.kaechon.Walk;
import th.kaechon.casefile.DecisionMade;
import th.kaechon.casefile.DecisionsMade;
import th.kaechon.casefile.HouseholdCase;

@KaeChonTest
class ExplanationsTest {

    private static final String VULNERABILITY = "vulnerabilityLevel";

    @Autowired
    private Fixture fixture;

    @Autowired
    private Walk walk;

    @Autowired
    private Explanations explanations;

    @Autowired
    private DecisionsMade decisions;

    @Autowired
    private HistoryService history;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void everyAnswerOfTheFiveTablesIsRecordedAsTheEnginesHistoryHasIt() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        walk.toTargeting(household);

        List<DecisionMade> recorded = decisions.of(household.id()).stream()
                .map(DecisionsMade.Dated::decision)
                .toList();
        List<HistoricDecisionInstance> evaluated = history.createHistoricDecisionInstanceQuery()
                .processInstanceId(fixture.instanceOf(household))
                .includeOutputs()
                .list();

        assertThat(recorded)
                .extracting(made -> made.tableKey() + " " + made.definitionId() + " " + List.copyOf(made.firedRules()))
                .containsExactlyInAnyOrderElementsOf(
                        evaluated.stream().map(ExplanationsTest::line).toList());
        assertThat(recorded)
                .extracting(DecisionMade::tableKey)
                .contains(
                        "targetGroup",
                        VULNERABILITY,
                        "householdClassification",
                        "interventionMenu",
                        "responsibleAgency");
        assertThat(recorded)
                .filteredOn(made -> made.tableKey().equals("interventionMenu"))
                .allSatisfy(made -> {
                    assertThat(made.problemId()).isNotNull();
                    assertThat(made.facts()).containsOnlyKeys("indicator", "lifeStage", "condition", "ableToWork");
                });
        assertThat(recorded)
                .filteredOn(made -> made.tableKey().equals("responsibleAgency"))
                .allSatisfy(made -> assertThat(made.proposalId()).isNotNull());
    }

    private static String line(HistoricDecisionInstance evaluated) {
        List<String> rules = evaluated.getOutputs().stream()
                .map(HistoricDecisionOutputInstance::getRuleId)
                .distinct()
                .toList();
        return evaluated.getDecisionDefinitionKey() + " " + evaluated.getDecisionDefinitionId() + " " + rules;
    }

    @Test
    void tellsTheRowsThatFiredInThaiWithTheirVersion() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        walk.toTargeting(household);

        List<Explanation> all = explanations.of(household.id());

        assertThat(all).hasSameSizeAs(decisions.of(household.id())).allSatisfy(one -> assertThat(one.version())
                .isEqualTo(newest(one.tableKey()).getVersion()));
        Explanation classification = only(household, "householdClassification");
        assertThat(classification.tableName()).isEqualTo("เสนอประเภทครัวเรือน");
        assertThat(classification.facts())
                .containsExactly(
                        "จำนวนตัวชี้วัดที่ยังตกเกณฑ์: 4",
                        "จำนวนคนที่ทำงานหรือเรียนรู้ได้และพร้อมทำ: 3",
                        "ครัวเรือนประสงค์รับความช่วยเหลือ: ใช่");
        RuleRow fired = classification.fired().get(0);
        assertThat(classification.fired()).hasSize(1);
        assertThat(fired.row()).isEqualTo(2);
        assertThat(fired.reason()).startsWith("มีคนที่ทำงานหรือเรียนรู้ได้และพร้อมทำ");
        assertThat(fired.conditions())
                .containsExactly(
                        "จำนวนคนที่ทำงานหรือเรียนรู้ได้และพร้อมทำ: ตั้งแต่ 1 ขึ้นไป",
                        "ครัวเรือนประสงค์รับความช่วยเหลือ: ใช่");
        assertThat(fired.answer()).isEqualTo("ประเภทครัวเรือน: พัฒนาได้");
        assertThat(classification.nearest()).singleElement().satisfies(near -> {
            assertThat(near.row().answer()).isEqualTo("ประเภทครัวเรือน: แก้ไขปัญหาได้เอง");
            assertThat(near.failedCondition()).isEqualTo("จำนวนตัวชี้วัดที่ยังตกเกณฑ์: 0");
            assertThat(near.actual()).isEqualTo("4");
        });
    }

    @Test
    void anOlderVersionStillExplainsWhatItDecided() {
        HouseholdCase before = fixture.caseOfPoorFamily();
        walk.verify(before, "CONFIRMED");
        Explanation asItWas = only(before, VULNERABILITY);

        deploy(rule -> describe(rule, "เหตุผลของรุ่นใหม่"));
        HouseholdCase after = fixture.caseOfPoorFamily();
        walk.verify(after, "CONFIRMED");

        assertThat(only(before, VULNERABILITY)).isEqualTo(asItWas);
        assertThat(asItWas.fired().get(0).reason()).contains("รายได้");
        Explanation now = only(after, VULNERABILITY);
        assertThat(now.version()).isGreaterThan(asItWas.version());
        assertThat(now.fired().get(0).reason()).isEqualTo("เหตุผลของรุ่นใหม่");
        assertThat(now.fired().get(0).row()).isEqualTo(asItWas.fired().get(0).row());
    }

    @Test
    void aVersionOrRowThatIsGoneIsSaidAndNotAnError() {
        String deployment = deploy(rule -> {});
        HouseholdCase household = fixture.caseOfPoorFamily();
        walk.verify(household, "CONFIRMED");
        jdbc.sql(
                        "update decision_made set fired_rules = '{rule_never_written}' where case_id = :id and decision_key = :key")
                .param("id", household.id().value())
                .param("key", "targetGroup")
                .update();

        repository.deleteDeployment(deployment);

        assertThat(only(household, VULNERABILITY).tableName()).isEqualTo("ตารางรุ่นนี้ถูกลบจากระบบแล้ว");
        assertThat(only(household, "targetGroup").fired()).containsExactly(RuleRow.gone("rule_never_written"));
    }

    @Test
    void explainingACaseAsksTheDatabaseTwiceHoweverManyRowsItHas() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        walk.toTargeting(household);
        explanations.of(household.id()); // reads the tables' versions, once for all cases

        List<String> statements = StatementCount.during(() -> explanations.of(household.id()));

        assertThat(statements).hasSize(2);
    }

    private Explanation only(HouseholdCase household, String table) {
        List<Explanation> all = explanations.of(household.id(), table);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private String deploy(Consumer<Rule> edit) {
        DmnModelInstance table =
                Dmn.readModelFromStream(getClass().getResourceAsStream("/dmn/vulnerability-level.dmn"));
        table.getModelElementsByType(Rule.class).forEach(edit);
        return repository
                .createDeployment()
                .name("policy-" + VULNERABILITY)
                .source("policy-editor")
                .addModelInstance("dmn/vulnerability-level.dmn", table)
                .deploy()
                .getId();
    }

    private static void describe(Rule rule, String reason) {
        Description description = Objects.requireNonNull(rule.getDescription());
        description.setTextContent(reason);
    }

    private DecisionDefinition newest(String key) {
        return repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(key)
                .latestVersion()
                .singleResult();
    }
}
