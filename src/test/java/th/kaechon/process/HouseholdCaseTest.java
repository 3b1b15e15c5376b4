package th.kaechon.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.kaechon.Fixture;
import th.kaechon.JobsOnDemand;
import th.kaechon.KaeChonTest;
import th.kaechon.Staff;
import th.kaechon.Walk;
import th.kaechon.campaign.Milestone;
import th.kaechon.casefile.CaseEntry;
import th.kaechon.casefile.CaseRecord;
import th.kaechon.casefile.ClosingReason;
import th.kaechon.casefile.HouseholdCase;
import th.kaechon.casefile.Overdue;
import th.kaechon.casefile.TargetGroups;
import th.kaechon.casefile.VerificationOutcome;

/** One test per business outcome of processes/household-case.bpmn. */
@KaeChonTest
@WalksEveryNodeOf("householdCase")
class HouseholdCaseTest {

    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    @Autowired
    private Fixture fixture;

    @Autowired
    private JobsOnDemand jobs;

    @Autowired
    private Staff staff;

    @Autowired
    private Walk walk;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ManagementService management;

    @Autowired
    private HistoryService history;

    @Autowired
    private TargetGroups groups;

    @Autowired
    private Overdue overdue;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CaseRecord record;

    @ParameterizedTest
    @EnumSource(
            value = VerificationOutcome.class,
            names = {"NOT_FOUND", "MOVED", "DIED", "ALREADY_PASSES", "DECLINED"})
    void aHouseholdThatIsNotInNeedLeavesTheListAtVerification(VerificationOutcome outcome) {
        HouseholdCase household = fixture.caseOfPoorFamily();

        walk.verify(household, outcome.name());

        assertThat(fixture.isRunning(household)).isFalse();
        assertThat(fixture.reload(household).closingReason())
                .isEqualTo(outcome.closingReason().orElseThrow());
    }

    @Test
    void aConfirmedHouseholdIsGroupedAndGoesToTheFourTAnalysis() {
        HouseholdCase household = fixture.caseOfPoorFamily();

        walk.verify(household, "CONFIRMED");

        assertThat(groups.of(household.id())).containsExactly("1.1", "2");
        Task analysis = task(household, "userTask_analyseFourT");
        assertThat(analysis.getPriority()).isEqualTo(70); // insecure housing and one dependant
        assertThat(analysis.getDueDate().toInstant().atZone(BANGKOK).toLocalDate())
                .isEqualTo(LocalDate.of(2023, 4, 15));
        assertThat(candidates(analysis)).containsExactlyInAnyOrder("tambonteam240801", "mentor240801");
    }

    @Test
    void aDevelopableHouseholdIsHelpedReviewedAndClosedAsLifted() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        walk.toTargeting(household);
        JsonNode form = staff.amphoeCentre()
                .json("/api/tasks/"
                        + task(household, "userTask_decideAssistance").getId() + "/form");
        assertThat(form.at("/choices/proposals").size()).isPositive();
        assertThat(form.at("/choices/menu").size()).isEqualTo(79);

        walk.decideOutsideTheMenu(household, 1);
        walk.visit(household, "CONTINUE");
        walk.visit(household, "DONE");
        walk.keyIntoLogbook(household);
        walk.keyIntoLogbook(household);
        walk.review(household, "LIFTED", false);

        assertThat(fixture.isRunning(household)).isFalse();
        assertThat(fixture.reload(household).closingReason()).isEqualTo(ClosingReason.LIFTED);
        assertThat(record.entries(household.id()))
                .extracting(CaseEntry::kind)
                .containsExactly(
                        CaseEntry.Kind.VERIFIED,
                        CaseEntry.Kind.GROUPED,
                        CaseEntry.Kind.ANALYSED,
                        CaseEntry.Kind.CLASSIFIED,
                        CaseEntry.Kind.DECIDED,
                        CaseEntry.Kind.VISITED,
                        CaseEntry.Kind.VISITED,
                        CaseEntry.Kind.LOGGED,
                        CaseEntry.Kind.LOGGED,
                        CaseEntry.Kind.REVIEWED,
                        CaseEntry.Kind.CLOSED);
    }

    @Test
    void theProposedMenuEntriesComeFromTheTablesWithTheirRows() {
        HouseholdCase household = fixture.caseOfPoorFamily();

        walk.toTargeting(household);

        String instance = fixture.instanceOf(household);
        assertThat(history.createHistoricDecisionInstanceQuery()
                        .processInstanceId(instance)
                        .decisionDefinitionKey("interventionMenu")
                        .count())
                .isEqualTo(4); // one per problem
        assertThat(history.createHistoricDecisionInstanceQuery()
                        .processInstanceId(instance)
                        .decisionDefinitionKey("responsibleAgency")
                        .count())
                .isPositive();
    }

    @Test
    void aSelfReliantHouseholdSkipsTheAmphoeMeeting() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        walk.verify(household, "CONFIRMED");
        walk.analyse(household);

        walk.classify(household, "SELF_RELIANT");
        walk.review(household, "PASSED", true);

        assertThat(fixture.reload(household).closingReason()).isEqualTo(ClosingReason.PASSED);
    }

    @Test
    void anAgencyWithoutAmphoeOfficeIsNamedByTheGovernorAndThenHelps() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        walk.toTargeting(household);

        walk.decide(household, "employment", 1);
        staff.changwatCentre()
                .complete(household.number().value(), "userTask_nameJoiningAgency", values -> ((ObjectNode)
                                values.get("items").get(0))
                        .put("agencyCode", "skills"));

        assertThat(candidates(task(household, "userTask_giveHelp"))).containsExactly("agencyskills24");
        assertThat(fixture.reload(household).isClosed()).isFalse();
    }

    @Test
    void helpBeyondTheAmphoesCapacityRefersTheCaseToTheChangwat() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        walk.toAssistance(household, 2);

        walk.visit(household, "BEYOND_CAPACITY");
        walk.visit(household, "DONE");
        walk.keyIntoLogbook(household);
        walk.keyIntoLogbook(household);
        assertThat(helpIsOpen(household)).isTrue();
        staff.changwatCentre()
                .complete(
                        household.number().value(),
                        "userTask_receiveReferral",
                        values -> values.put("plan", "ประสาน พมจ. จัดหาที่อยู่อาศัย"));
        assertThat(helpIsOpen(household)).isFalse();
        walk.review(household, "REFERRED", false);

        assertThat(fixture.reload(household).closingReason()).isEqualTo(ClosingReason.REFERRED);
    }

    @Test
    void theMeetingRefersAWholeCaseAndTheChangwatTakesIt() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        walk.toTargeting(household);

        walk.refer(household);
        assertThat(helpIsOpen(household)).isTrue();
        walk.receiveReferral(household);
        assertThat(helpIsOpen(household)).isFalse();
        walk.review(household, "REFERRED", false);

        assertThat(fixture.reload(household).closingReason()).isEqualTo(ClosingReason.REFERRED);
        assertThat(outcomes(household)).containsExactly("REFERRAL ACCEPTED");
        assertThat(record.entries(household.id()))
                .extracting(CaseEntry::kind)
                .contains(CaseEntry.Kind.REFERRED, CaseEntry.Kind.REFERRAL_RECEIVED);
    }

    /** What was given stays, what was referred is over, and the new help comes behind both. */
    @Test
    void aReferralThatComesBackIsDecidedAnewAndHelped() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        walk.toAssistance(household, 2);
        walk.visit(household, "BEYOND_CAPACITY");
        walk.visit(household, "DONE");
        walk.keyIntoLogbook(household);
        walk.keyIntoLogbook(household);

        walk.giveBack(household, "userTask_receiveReferral");
        JsonNode form = staff.amphoeCentre()
                .json("/api/tasks/"
                        + task(household, "userTask_decideAssistance").getId() + "/form");
        assertThat(form.at("/shown/returned/reason").asText()).contains("อำเภอมีงบประมาณแล้ว");
        assertThat(form.at("/shown/helped").size()).isEqualTo(2);
        assertThat(form.at("/choices/proposals").size()).isPositive();
        walk.decideOutsideTheMenu(household, 2);
        assertThat(results(household)).containsOnlyOnce("RETURNED", "DONE").hasSize(4);
        walk.visit(household, "DONE");
        walk.visit(household, "DONE");
        walk.keyIntoLogbook(household);
        walk.keyIntoLogbook(household);
        walk.review(household, "LIFTED", false);

        assertThat(results(household).subList(2, 4)).containsExactly("DONE", "DONE");
        assertThat(outcomes(household)).containsExactly("REFERRAL RETURNED");
        assertThat(fixture.reload(household).closingReason()).isEqualTo(ClosingReason.LIFTED);
    }

    @Test
    void aWholeCaseThatComesBackIsReferredOnceMoreForOneHelpAlone() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        walk.toTargeting(household);
        walk.refer(household);
        walk.giveBack(household, "userTask_receiveReferral");

        walk.decideOutsideTheMenu(household, 1);
        walk.visit(household, "BEYOND_CAPACITY");
        walk.keyIntoLogbook(household);
        walk.receiveReferral(household);
        walk.review(household, "REFERRED", false);

        assertThat(outcomes(household)).containsExactly("REFERRAL RETURNED", "REFERRAL ACCEPTED");
    }

    /** Nothing was given yet, so nothing of the first decision stays. */
    @Test
    void aJoinThatComesBackIsDecidedAnewAndHelpedByTheAmphoe() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        walk.toTargeting(household);
        walk.decide(household, "employment", 2);

        walk.giveBack(household, "userTask_nameJoiningAgency");
        assertThat(results(household)).isEmpty();
        walk.decideOutsideTheMenu(household, 1);
        walk.visit(household, "DONE");
        walk.keyIntoLogbook(household);
        walk.review(household, "LIFTED", false);

        assertThat(outcomes(household)).containsExactly("JOIN RETURNED");
        assertThat(results(household)).containsExactly("DONE");
        assertThat(fixture.reload(household).closingReason()).isEqualTo(ClosingReason.LIFTED);
    }

    @ParameterizedTest
    @CsvSource({"userTask_nameJoiningAgency, timer_joinClock", "userTask_receiveReferral, timer_referralClock"})
    void aClockThatRunsOutEscalatesOnceAndWorkGoesOn(String task, String clock) {
        HouseholdCase household = fixture.caseOfPoorFamily();
        walk.toTargeting(household);
        if (task.equals("userTask_receiveReferral")) {
            walk.refer(household);
        } else {
            walk.decide(household, "employment", 1);
        }
        String instance = fixture.instanceOf(household);
        int before = task(household, task).getPriority();

        jobs.fireTimer(instance, clock);

        assertThat(task(household, task).getPriority()).isEqualTo(before + 100);
        assertThat(timer(instance, clock)).isZero();
        assertThat(overdue.of(household.id())).isEmpty();
        assertThat(record.entries(household.id()))
                .filteredOn(entry -> entry.kind() == CaseEntry.Kind.HAND_UP_ESCALATED)
                .hasSize(1);
        walk.giveBack(household, task);
        assertThat(task(household, "userTask_decideAssistance").getPriority()).isEqualTo(before);
    }

    @Test
    void whatIsWithdrawnWaitsForTheChangwatNoLonger() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        walk.toTargeting(household);
        walk.refer(household);

        staff.amphoeCentre()
                .post(
                        "/cases/" + household.number() + "/withdrawal",
                        "{\"reason\":\"DIED\",\"note\":\"ผู้ใหญ่บ้านแจ้ง\"}");

        assertThat(fixture.isRunning(household)).isFalse();
        assertThat(outcomes(household)).containsExactly("REFERRAL WITHDRAWN");
    }

    private List<String> outcomes(HouseholdCase household) {
        return jdbc.sql("select kind || ' ' || coalesce(outcome, 'OPEN') from hand_up where case_id = :id order by id")
                .param("id", household.id().value())
                .query(String.class)
                .list();
    }

    /** Of the plan items in their order; empty where nothing is settled. */
    private List<String> results(HouseholdCase household) {
        return jdbc.sql("select coalesce(result, '') from plan_item where case_id = :id order by ordinal")
                .param("id", household.id().value())
                .query(String.class)
                .list();
    }

    private boolean helpIsOpen(HouseholdCase household) {
        return jdbc.sql("select open from case_milestone where case_id = :id and milestone = 'ASSISTANCE'")
                .param("id", household.id().value())
                .query(Boolean.class)
                .single();
    }

    @Test
    void theFourTDeadlineMarksTheCaseOnceAndTellsTheAmphoeCentre() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        String instance = fixture.instanceOf(household);

        jobs.fireTimer(instance, "timer_fourTDeadline");

        Task open = task(household, "userTask_verifyHousehold");
        assertThat(open.getPriority()).isEqualTo(150);
        assertThat(candidates(open)).containsExactlyInAnyOrder("tambonteam240801", "amphoecentre2408");
        assertThat(overdue.of(household.id())).containsExactly(Milestone.FOUR_T);
        assertThat(record.entries(household.id())).extracting(CaseEntry::detail).containsExactly("FOUR_T");
        assertThat(timer(instance, "timer_fourTDeadline")).isZero();

        walk.verify(household, "CONFIRMED");
        assertThat(task(household, "userTask_analyseFourT").getPriority())
                .isEqualTo(170); // its vulnerability, and the step on top
    }

    @Test
    void theTargetingAndAssistanceDeadlinesMarkTheirStages() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        walk.toTargeting(household);
        String instance = fixture.instanceOf(household);

        jobs.fireTimer(instance, "timer_targetingDeadline");
        walk.decideOutsideTheMenu(household, 1);
        int before = task(household, "userTask_giveHelp").getPriority();
        jobs.fireTimer(instance, "timer_assistanceDeadline");

        assertThat(record.entries(household.id()))
                .filteredOn(entry -> entry.kind() == CaseEntry.Kind.OVERDUE)
                .extracting(CaseEntry::detail)
                .containsExactly("TARGETING", "ASSISTANCE");
        assertThat(task(household, "userTask_giveHelp").getPriority()).isEqualTo(before + 100);
        walk.visit(household, "CONTINUE");
        assertThat(task(household, "userTask_giveHelp").getPriority()).isEqualTo(before + 100);
    }

    @Test
    void theTimersStandAtTheLettersGuidelineDates() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        walk.toAssistance(household, 1);

        assertThat(management
                        .createJobQuery()
                        .processInstanceId(fixture.instanceOf(household))
                        .timers()
                        .singleResult()
                        .getDuedate()
                        .toInstant()
                        .atZone(BANGKOK)
                        .toLocalDateTime())
                .hasToString("2023-09-30T23:59:59");
    }

    @Test
    void aHouseholdThatDiedIsWithdrawnWithEverythingUnderWay() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        walk.toAssistance(household, 2);

        var answer = staff.amphoeCentre()
                .post(
                        "/cases/" + household.number() + "/withdrawal",
                        "{\"reason\":\"DIED\",\"note\":\"ผู้ใหญ่บ้านแจ้ง\"}");

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(fixture.isRunning(household)).isFalse();
        assertThat(fixture.reload(household).closingReason()).isEqualTo(ClosingReason.DIED);
    }

    @Test
    void aCaseWithUnloggedVisitsIsNotWithdrawnUntilASupervisorExcusesThem() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        walk.toAssistance(household, 1);
        walk.visit(household, "CONTINUE");
        String withdrawal = "{\"reason\":\"MOVED\",\"note\":\"ย้ายไปจังหวัดอื่น\"}";

        var refused = staff.amphoeCentre().post("/cases/" + household.number() + "/withdrawal", withdrawal);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("มีการเยี่ยม 1 ครั้งที่ยังไม่บันทึกลง TPMAP Logbook");
        var excused = staff.supervisor()
                .post("/cases/" + household.number() + "/logbook-excuse", "{\"reason\":\"ระบบ TPMAP ปิดปรับปรุง\"}");
        assertThat(excused.statusCode()).isEqualTo(204);
        assertThat(staff.amphoeCentre()
                        .post("/cases/" + household.number() + "/withdrawal", withdrawal)
                        .statusCode())
                .isEqualTo(204);

        assertThat(fixture.reload(household).closingReason()).isEqualTo(ClosingReason.MOVED);
    }

    private Task task(HouseholdCase household, String key) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(household.number().value())
                .taskDefinitionKey(key)
                .singleResult();
    }

    private List<String> candidates(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .toList();
    }

    private long timer(String instance, String element) {
        return management
                .createJobQuery()
                .processInstanceId(instance)
                .activityId(element)
                .count();
    }
}
