package th.kaechon.process.takeback;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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

/** Each of the nine tasks completed, taken back and completed again, from wherever the process had gone. */
@KaeChonTest
class TakeBackTest {

    private static final String VERIFY = "userTask_verifyHousehold";
    private static final String ANALYSE = "userTask_analyseFourT";
    private static final String CLASSIFY = "userTask_classifyHousehold";
    private static final String DECIDE = "userTask_decideAssistance";
    private static final String JOIN = "userTask_nameJoiningAgency";
    private static final String VISIT = "userTask_giveHelp";
    private static final String KEY = "userTask_keyIntoLogbook";
    private static final String REFERRAL = "userTask_receiveReferral";
    private static final String REVIEW = "userTask_reviewIndicators";

    @Autowired
    private Fixture fixture;

    @Autowired
    private Staff staff;

    @Autowired
    private Walk walk;

    @Autowired
    private JobsOnDemand jobs;

    @Autowired
    private TaskService tasks;

    @Autowired
    private CaseRecord record;

    @Autowired
    private Overdue overdue;

    @Autowired
    private JdbcClient jdbc;

    private TakenBack takenBack;

    @BeforeEach
    void prepare() {
        takenBack = new TakenBack(fixture, jobs, jdbc, tasks);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aVerificationWithCorrections(boolean jobsRun) {
        HouseholdCase household = fixture.caseOfPoorFamily();

        takenBack.roundTrip(staff.tambonTeam(), household, VERIFY, TakeBackTest::corrected, jobsRun);

        assertThat(task(household, ANALYSE)).isOne();
        walk.analyse(household);
        walk.classify(household, "SELF_RELIANT");
        walk.review(household, "CONTINUING_WELFARE", false);
        assertThat(fixture.isRunning(household)).isFalse();
        assertThat(record.entries(household.id()))
                .filteredOn(entry -> entry.kind() == CaseEntry.Kind.TAKEN_BACK)
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.detail()).isEqualTo("ตรวจสอบข้อมูลครัวเรือน");
                    assertThat(entry.note()).isEqualTo("กดผิด");
                });
    }

    private static void corrected(ObjectNode values) {
        values.put("outcome", "CORRECTED");
        ObjectNode member = (ObjectNode) values.get("members").get(2);
        member.put("firstName", Fixture.PLANTED_NAME + "แก้")
                .put("state", "DIED")
                .put("birthDate", "1/5/2520");
    }

    @Test
    void aMemberAddedByTheVerificationGoesWithIt() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        RegisterText before = RegisterText.of(household, jdbc);
        String task = takenBack.complete(staff.tambonTeam(), household, VERIFY, TakenBack.CONFIRMED);
        jdbc.sql(
                        """
                insert into member (household_id, no_citizen_id_reason, title, first_name, last_name, sex, relation, health,
                    cares_for_self, welfare_card)
                values (:household, 'ยังไม่แจ้งเกิด', 'เด็กชาย', 'ใหม่', 'ใหม่', 'MALE', 'CHILD', 'NORMAL', true, false)
                """)
                .param("household", household.household().value())
                .update();

        assertThat(TakenBack.takeBack(staff.tambonTeam(), task).statusCode()).isEqualTo(204);

        assertThat(RegisterText.of(household, jdbc)).isEqualTo(before);
    }

    @Test
    void aVerificationThatClosedTheCase() {
        HouseholdCase household = fixture.caseOfPoorFamily();

        takenBack.roundTrip(
                staff.tambonTeam(),
                household,
                VERIFY,
                values -> values.put("outcome", "NOT_FOUND").put("note", "ไม่พบ"),
                true);

        assertThat(fixture.reload(household).closingReason()).isEqualTo(ClosingReason.NOT_FOUND);
    }

    @Test
    void aCaseClosedByMistakeGoesOnToItsEnd() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        String task = takenBack.complete(staff.tambonTeam(), household, VERIFY, values -> values.put("outcome", "DIED")
                .put("note", "ผิดคน"));

        assertThat(TakenBack.takeBack(staff.tambonTeam(), task).statusCode()).isEqualTo(204);

        walk.toAssistance(household, 1);
        walk.visit(household, "DONE");
        walk.keyIntoLogbook(household);
        walk.review(household, "LIFTED", false);
        assertThat(fixture.reload(household).closingReason()).isEqualTo(ClosingReason.LIFTED);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFourTAnalysis(boolean jobsRun) {
        HouseholdCase household = fixture.caseOfPoorFamily();
        walk.verify(household, "CONFIRMED");

        takenBack.roundTrip(staff.tambonTeam(), household, ANALYSE, TakeBackTest::fourT, jobsRun);

        walk.classify(household, "DEVELOPABLE");
        assertThat(task(household, DECIDE)).isOne();
    }

    static void fourT(ObjectNode values) {
        values.put("readiness", 4)
                .put("tenure", "OWN")
                .put("wayOut", "เลี้ยงไก่ไข่")
                .put("horizon", "SUFFICIENT");
        values.put("wantsHelp", true).put("landRai", "2.5").put("agreed", true).put("landDocument", "TITLE_DEED");
        values.put("hasSavings", false).put("hasInformalDebt", true);
        values.get("members").forEach(member -> ((ObjectNode) member).put("willingToWork", true));
    }

    @ParameterizedTest
    @CsvSource({"DEVELOPABLE,true", "DEVELOPABLE,false", "SELF_RELIANT,true"})
    void aClassification(String householdClass, boolean jobsRun) {
        HouseholdCase household = fixture.caseOfPoorFamily();
        walk.verify(household, "CONFIRMED");
        walk.analyse(household);

        takenBack.roundTrip(
                staff.tambonTeam(),
                household,
                CLASSIFY,
                values -> values.put("householdClass", householdClass).put("reason", "มติที่ประชุม"),
                jobsRun);

        assertThat(task(household, householdClass.equals("DEVELOPABLE") ? DECIDE : REVIEW))
                .isOne();
    }

    @ParameterizedTest
    @CsvSource({"lao,3", "employment,1"})
    void aDecision(String agency, int items) {
        HouseholdCase household = fixture.caseOfPoorFamily();
        walk.toTargeting(household);

        takenBack.roundTrip(staff.amphoeCentre(), household, DECIDE, decided(agency, items), true);

        assertThat(task(household, agency.equals("lao") ? VISIT : JOIN)).isEqualTo(items);
    }

    private static Consumer<ObjectNode> decided(String agency, int items) {
        return values -> {
            ArrayNode rows = (ArrayNode) values.get("items");
            while (rows.size() > items) {
                rows.remove(rows.size() - 1);
            }
            rows.forEach(row -> ((ObjectNode) row)
                    .put("menuEntryId", "A99")
                    .put("ownSolution", "จัดรถรับส่ง")
                    .put("reason", "มติ")
                    .put("agencyCode", agency));
        };
    }

    @Test
    void theNamingOfAJoiningAgency() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        walk.toTargeting(household);
        walk.decide(household, "employment", 1);

        takenBack.roundTrip(
                staff.changwatCentre(),
                household,
                JOIN,
                values -> values.get("items").forEach(item -> ((ObjectNode) item).put("agencyCode", "skills")),
                true);

        walk.visit(household, "DONE");
        walk.keyIntoLogbook(household);
        assertThat(task(household, REVIEW)).isOne();
    }

    private static final Consumer<ObjectNode> RETURN =
            values -> values.put("answer", "RETURN").put("returnReason", "อำเภอมีงบประมาณแล้ว");

    @Test
    void aCaseReferredAtOnceAndItsReturn() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        walk.toTargeting(household);

        takenBack.roundTrip(
                staff.amphoeCentre(),
                household,
                DECIDE,
                values -> values.put("refer", true).put("referralReason", "เกินงบประมาณ"),
                true);
        takenBack.roundTrip(staff.changwatCentre(), household, REFERRAL, RETURN, true);

        takenBack.roundTrip(staff.amphoeCentre(), household, DECIDE, decided("lao", 2), true);
        takenBack.roundTrip(staff.agency(), household, VISIT, TakenBack.visit("DONE"), true);
        assertThat(task(household, VISIT)).isOne();
    }

    /** The keying that ends all help is taken back in a second round, whose help comes behind that of the first. */
    @Test
    void aKeyingAfterAReferralThatCameBack() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        walk.toAssistance(household, 1);
        walk.visit(household, "BEYOND_CAPACITY");
        takenBack.roundTrip(staff.recorder(), household, KEY, TakenBack.LOGBOOK, true);
        walk.giveBack(household, REFERRAL);
        walk.decideOutsideTheMenu(household, 1);
        walk.visit(household, "DONE");

        takenBack.roundTrip(staff.recorder(), household, KEY, TakenBack.LOGBOOK, true);

        assertThat(task(household, REVIEW)).isOne();
    }

    @Test
    void theReturnOfAJoin() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        walk.toTargeting(household);
        walk.decide(household, "employment", 2);

        takenBack.roundTrip(staff.changwatCentre(), household, JOIN, RETURN, true);

        assertThat(task(household, DECIDE)).isOne();
    }

    /** The case has waited since it was handed up, whoever takes an answer back. */
    @Test
    void aClockThatRanOutStaysSoWhenTheAnswerIsTakenBack() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        walk.toTargeting(household);
        walk.refer(household);
        String instance = fixture.instanceOf(household);
        jobs.fireTimer(instance, "timer_referralClock");

        takenBack.roundTrip(staff.changwatCentre(), household, REFERRAL, RETURN, true);

        assertThat(record.entries(household.id()))
                .filteredOn(entry -> entry.kind() == CaseEntry.Kind.HAND_UP_ESCALATED)
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONTINUE", "DONE", "BEYOND_CAPACITY"})
    void aVisitWhileOtherHelpGoesOn(String result) {
        HouseholdCase household = fixture.caseOfPoorFamily();
        walk.toAssistance(household, 2);
        walk.visit(household, "CONTINUE");
        walk.visit(household, "CONTINUE");

        takenBack.roundTrip(staff.agency(), household, VISIT, TakenBack.visit(result), true);

        assertThat(task(household, KEY)).isEqualTo(3);
        while (task(household, VISIT) > 0) {
            walk.visit(household, "DONE");
        }
        while (task(household, KEY) > 0) {
            walk.keyIntoLogbook(household);
        }
        assertThat(task(household, result.equals("BEYOND_CAPACITY") ? REFERRAL : REVIEW))
                .isOne();
    }

    @Test
    void theVisitsPhotographsAndWordsComeBackWithTheTask() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        walk.toAssistance(household, 1);
        String first = staff.agency().task(household.number().value(), VISIT);
        jdbc.sql(
                        """
                insert into photo (case_id, task_id, content, added_by, added_at) values (:case, :task, 'jpeg', 'x', now())
                """)
                .param("case", household.id().value())
                .param("task", first)
                .update();
        takenBack.complete(staff.agency(), household, VISIT, TakenBack.visit("DONE"));

        assertThat(TakenBack.takeBack(staff.agency(), first).statusCode()).isEqualTo(204);

        String again = single(household, VISIT).getId();
        assertThat(jdbc.sql("select task_id from photo where case_id = :case")
                        .param("case", household.id().value())
                        .query(String.class)
                        .list())
                .containsExactly(again);
        assertThat(staff.agency().json("/api/tasks/" + again + "/form").toString())
                .contains("มอบพันธุ์ไก่ไข่");
    }

    /** Late entry is settled by the task that ends the stage, and unsettled with it. */
    @Test
    void whetherTheWorkItselfWasLateIsOpenAgain() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        jobs.fireTimer(fixture.instanceOf(household), "timer_fourTDeadline");
        walk.verify(household, "CONFIRMED");
        walk.analyse(household);
        RegisterText before = RegisterText.of(household, jdbc);
        String classified = takenBack.complete(
                staff.tambonTeam(), household, CLASSIFY, values -> values.put("householdClass", "DEVELOPABLE")
                        .put("reason", "มติ"));
        assertThat(overdue.of(household.id())).isEmpty();

        moveGuideline(household, "2023-04-02"); // the deadline has passed indeed
        try {
            assertThat(TakenBack.takeBack(staff.tambonTeam(), classified).statusCode())
                    .isEqualTo(204);
        } finally {
            moveGuideline(household, "2023-04-15");
        }

        assertThat(RegisterText.of(household, jdbc)).isEqualTo(before);
        assertThat(overdue.of(household.id())).containsExactly(Milestone.FOUR_T);
    }

    @Test
    void aKeyingWhileTheHelpGoesOn() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        walk.toAssistance(household, 1);
        walk.visit(household, "CONTINUE");
        walk.visit(household, "CONTINUE");

        takenBack.roundTrip(staff.recorder(), household, KEY, TakenBack.LOGBOOK, true);

        walk.keyIntoLogbook(household);
        walk.visit(household, "DONE");
        walk.keyIntoLogbook(household);
        assertThat(task(household, REVIEW)).isOne();
    }

    @Test
    void aKeyingThatEndedItsHelpWhileOtherHelpGoesOn() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        walk.toAssistance(household, 3);
        walk.visit(household, "DONE");

        takenBack.roundTrip(staff.recorder(), household, KEY, TakenBack.LOGBOOK, true);

        assertThat(task(household, VISIT)).isEqualTo(2);
        walk.visit(household, "DONE");
        walk.visit(household, "DONE");
        walk.keyIntoLogbook(household);
        walk.keyIntoLogbook(household);
        assertThat(task(household, REVIEW)).isOne();
    }

    @ParameterizedTest
    @CsvSource({"DONE,userTask_reviewIndicators", "BEYOND_CAPACITY,userTask_receiveReferral"})
    void theLastKeyingThatEndedAllHelp(String result, String next) {
        HouseholdCase household = fixture.caseOfPoorFamily();
        walk.toAssistance(household, 2);
        walk.visit(household, result);
        walk.visit(household, result);
        walk.keyIntoLogbook(household);

        takenBack.roundTrip(staff.recorder(), household, KEY, TakenBack.LOGBOOK, true);

        assertThat(task(household, next)).isOne();
    }

    /** Whichever of the plan items it was, the case calls the same one again. */
    @ParameterizedTest
    @CsvSource({"0,true", "1,true", "0,false", "1,false"})
    void theKeyingOfACertainPlanItem(int ordinal, boolean othersGoOn) {
        HouseholdCase household = fixture.caseOfPoorFamily();
        walk.toAssistance(household, 3);
        while (task(household, VISIT) > 0) {
            walk.visit(household, "DONE");
        }
        List<String> others = keyings(household, ordinal, false);
        if (!othersGoOn) {
            others.forEach(other -> assertThat(
                            staff.recorder().work(other, TakenBack.LOGBOOK).statusCode())
                    .isEqualTo(204));
        }
        RegisterText before = RegisterText.of(household, jdbc);
        String keyed = keyings(household, ordinal, true).get(0);
        assertThat(staff.recorder().work(keyed, TakenBack.LOGBOOK).statusCode()).isEqualTo(204);

        assertThat(TakenBack.takeBack(staff.recorder(), keyed).statusCode()).isEqualTo(204);

        assertThat(RegisterText.of(household, jdbc)).isEqualTo(before);
        assertThat(keyings(household, ordinal, true)).hasSize(1);
        while (task(household, KEY) > 0) {
            walk.keyIntoLogbook(household);
        }
        assertThat(task(household, REVIEW)).isOne();
    }

    private List<String> keyings(HouseholdCase household, int ordinal, boolean thisOne) {
        return tasks
                .createTaskQuery()
                .processInstanceBusinessKey(household.number().value())
                .taskDefinitionKey(KEY)
                .list()
                .stream()
                .map(Task::getId)
                .filter(id -> (((Number) tasks.getVariable(id, "planItemOrdinal")).intValue() == ordinal) == thisOne)
                .toList();
    }

    @Test
    void aReferralAndTheReviewThatClosedTheCase() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        walk.toAssistance(household, 1);
        walk.visit(household, "BEYOND_CAPACITY");
        walk.keyIntoLogbook(household);

        takenBack.roundTrip(staff.changwatCentre(), household, REFERRAL, TakenBack.PLAN, true);
        takenBack.roundTrip(staff.tambonTeam(), household, REVIEW, TakenBack.closing("REFERRED", false), true);

        assertThat(fixture.reload(household).closingReason()).isEqualTo(ClosingReason.REFERRED);
    }

    @Test
    void oneAfterTheOtherBackFromTheEndToTheVerification() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        RegisterText before = RegisterText.of(household, jdbc);
        String verified = takenBack.complete(staff.tambonTeam(), household, VERIFY, TakenBack.CONFIRMED);
        takenBack.rest(household);
        String analysed = takenBack.complete(staff.tambonTeam(), household, ANALYSE, TakeBackTest::fourT);
        takenBack.rest(household);
        String classified = takenBack.complete(
                staff.tambonTeam(), household, CLASSIFY, values -> values.put("householdClass", "DEVELOPABLE")
                        .put("reason", "มติ"));
        takenBack.rest(household);
        String decided = takenBack.complete(staff.amphoeCentre(), household, DECIDE, decided("lao", 1));
        String visited = takenBack.complete(staff.agency(), household, VISIT, TakenBack.visit("DONE"));
        String keyed = takenBack.complete(staff.recorder(), household, KEY, TakenBack.LOGBOOK);
        String reviewed = takenBack.complete(staff.tambonTeam(), household, REVIEW, TakenBack.closing("LIFTED", false));

        assertThat(TakenBack.takeBack(staff.tambonTeam(), reviewed).statusCode())
                .isEqualTo(204);
        release(household, REVIEW);
        assertThat(TakenBack.takeBack(staff.recorder(), keyed).statusCode()).isEqualTo(204);
        release(household, KEY);
        assertThat(TakenBack.takeBack(staff.agency(), visited).statusCode()).isEqualTo(204);
        release(household, VISIT);
        assertThat(TakenBack.takeBack(staff.amphoeCentre(), decided).statusCode())
                .isEqualTo(204);
        release(household, DECIDE);
        assertThat(TakenBack.takeBack(staff.tambonTeam(), classified).statusCode())
                .isEqualTo(204);
        assertThat(TakenBack.takeBack(staff.tambonTeam(), analysed).statusCode())
                .isEqualTo(204);
        assertThat(TakenBack.takeBack(staff.tambonTeam(), verified).statusCode())
                .isEqualTo(204);

        assertThat(RegisterText.of(household, jdbc).rows()).isEqualTo(before.rows());
        walk.toAssistance(household, 1);
        walk.visit(household, "DONE");
        walk.keyIntoLogbook(household);
        walk.review(household, "LIFTED", false);
        assertThat(fixture.reload(household).isClosed()).isTrue();
    }

    @Test
    void aDeadlineThatPassedStaysMarkedOnceAndRaisesNothingTwice() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        moveGuideline(household, "2023-04-02");
        try {
            jobs.fireTimer(fixture.instanceOf(household), "timer_fourTDeadline");
            walk.verify(household, "CONFIRMED");
            walk.analyse(household);
            String classified = takenBack.complete(
                    staff.tambonTeam(), household, CLASSIFY, values -> values.put("householdClass", "DEVELOPABLE")
                            .put("reason", "มติ"));
            takenBack.rest(household);

            assertThat(TakenBack.takeBack(staff.tambonTeam(), classified).statusCode())
                    .isEqualTo(204);
            int priority = single(household, CLASSIFY).getPriority();
            jobs.fireTimer(fixture.instanceOf(household), "timer_fourTDeadline");

            assertThat(single(household, CLASSIFY).getPriority())
                    .isEqualTo(priority)
                    .isEqualTo(170);
            assertThat(overdue.of(household.id())).containsExactly(Milestone.FOUR_T);
        } finally {
            moveGuideline(household, "2023-04-15");
        }
    }

    private void moveGuideline(HouseholdCase household, String date) {
        jdbc.sql(
                        """
                update campaign_milestone set guideline_due = :date::date
                where milestone = 'FOUR_T' and fiscal_year = :year
                """)
                .param("date", date)
                .param("year", household.fiscalYear().value())
                .update();
    }

    /** The date was moved after the stage was over and its mark had been settled; now the stage is open again. */
    @Test
    void aStageOpenAgainFollowsADateThatWasMovedMeanwhile() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        String classified;
        moveGuideline(household, "2023-04-02");
        try {
            jobs.fireTimer(fixture.instanceOf(household), "timer_fourTDeadline");
            walk.verify(household, "CONFIRMED");
            walk.analyse(household);
            classified = takenBack.complete(
                    staff.tambonTeam(), household, CLASSIFY, values -> values.put("householdClass", "DEVELOPABLE")
                            .put("reason", "มติ"));
            takenBack.rest(household);
        } finally {
            moveGuideline(household, "2023-04-15");
        }

        assertThat(TakenBack.takeBack(staff.tambonTeam(), classified).statusCode())
                .isEqualTo(204);

        assertThat(overdue.marks(household.id())).isEmpty();
        assertThat(single(household, CLASSIFY).getPriority()).isEqualTo(70);
    }

    private void release(HouseholdCase household, String key) {
        tasks.setAssignee(single(household, key).getId(), null);
    }

    private Task single(HouseholdCase household, String key) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(household.number().value())
                .taskDefinitionKey(key)
                .singleResult();
    }

    private long task(HouseholdCase household, String key) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(household.number().value())
                .taskDefinitionKey(key)
                .count();
    }
}
