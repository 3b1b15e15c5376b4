package th.kaechon.process.takeback;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.kaechon.Fixture;
import th.kaechon.JobsOnDemand;
import th.kaechon.KaeChonTest;
import th.kaechon.OfficerClient;
import th.kaechon.Staff;
import th.kaechon.casefile.HouseholdCase;
import th.kaechon.identity.OfficerRole;

/** Two at the same time: one of them wins, the other is told, and the case stands where the winner left it. */
@KaeChonTest
class TakeBackRaceTest {

    private static final String VERIFY = "userTask_verifyHousehold";
    private static final String ANALYSE = "userTask_analyseFourT";
    private static final ExecutorService BOTH = Executors.newFixedThreadPool(2);

    @Autowired
    private Fixture fixture;

    @Autowired
    private Staff staff;

    @Autowired
    private JobsOnDemand jobs;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ManagementService management;

    private TakenBack takenBack;

    @BeforeEach
    void prepare() {
        takenBack = new TakenBack(fixture, jobs, jdbc, tasks);
    }

    @AfterAll
    static void stop() {
        BOTH.shutdownNow();
    }

    @RepeatedTest(20)
    void againstAClaimOfTheNextTask() throws Exception {
        HouseholdCase household = fixture.caseOfPoorFamily();
        String verified = takenBack.complete(staff.tambonTeam(), household, VERIFY, TakenBack.CONFIRMED);
        jobs.continueAsync(fixture.instanceOf(household));
        OfficerClient mentor = staff.as(OfficerRole.MENTOR, "240801");
        String next = mentor.task(household.number().value(), ANALYSE);

        List<Integer> answers =
                together(() -> TakenBack.takeBack(staff.tambonTeam(), verified).statusCode(), () -> mentor.claim(next)
                        .statusCode());

        boolean takenBackNow = answers.get(0) == 204;
        assertThat(answers.get(1) == 204).as("claim answered %s", answers).isEqualTo(!takenBackNow);
        assertThat(answers.get(0)).isIn(204, 409, 422);
        assertThat(only(household).getTaskDefinitionKey()).isEqualTo(takenBackNow ? VERIFY : ANALYSE);
        assertThat(only(household).getAssignee()).isEqualTo(takenBackNow ? "tambonteam240801" : "mentor240801");
    }

    @RepeatedTest(20)
    void againstTheCompletionOfTheNextTask() throws Exception {
        HouseholdCase household = fixture.caseOfPoorFamily();
        String verified = takenBack.complete(staff.tambonTeam(), household, VERIFY, TakenBack.CONFIRMED);
        jobs.continueAsync(fixture.instanceOf(household));
        String next = staff.tambonTeam().task(household.number().value(), ANALYSE);
        staff.tambonTeam().claim(next);
        ObjectNode values = (ObjectNode)
                staff.tambonTeam().json("/api/tasks/" + next + "/form").get("values");
        TakeBackTest.fourT(values);

        List<Integer> answers =
                together(() -> TakenBack.takeBack(staff.tambonTeam(), verified).statusCode(), () -> staff.tambonTeam()
                        .post("/api/tasks/" + next + "/answer", values.toString())
                        .statusCode());

        boolean takenBackNow = answers.get(0) == 204;
        assertThat(answers.get(1) == 204).as("completion answered %s", answers).isEqualTo(!takenBackNow);
        assertThat(answers.get(0)).isIn(204, 409, 422);
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(household.number().value())
                        .taskDefinitionKey(VERIFY)
                        .count())
                .isEqualTo(takenBackNow ? 1 : 0);
    }

    @RepeatedTest(10)
    void againstTheRuleTasksJob() throws Exception {
        HouseholdCase household = fixture.caseOfPoorFamily();
        String verified = takenBack.complete(staff.tambonTeam(), household, VERIFY, TakenBack.CONFIRMED);
        String job = management
                .createJobQuery()
                .processInstanceId(fixture.instanceOf(household))
                .messages()
                .singleResult()
                .getId();

        List<Integer> answers =
                together(() -> TakenBack.takeBack(staff.tambonTeam(), verified).statusCode(), () -> {
                    try {
                        management.executeJob(job);
                        return 204;
                    } catch (ProcessEngineException gone) { // overtaken in the command, or before it found the job
                        return 409;
                    }
                });

        assertThat(answers.get(0)).isIn(204, 409);
        assertThat(only(household).getTaskDefinitionKey()).isEqualTo(answers.get(0) == 204 ? VERIFY : ANALYSE);
    }

    @RepeatedTest(10)
    void againstItself() throws Exception {
        HouseholdCase household = fixture.caseOfPoorFamily();
        String verified = takenBack.complete(staff.tambonTeam(), household, VERIFY, TakenBack.CONFIRMED);
        Callable<Integer> once =
                () -> TakenBack.takeBack(staff.tambonTeam(), verified).statusCode();

        assertThat(together(once, once)).containsExactlyInAnyOrder(204, 422);
        assertThat(only(household).getTaskDefinitionKey()).isEqualTo(VERIFY);
    }

    private Task only(HouseholdCase household) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(household.number().value())
                .singleResult();
    }

    private static List<Integer> together(Callable<Integer> one, Callable<Integer> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        Future<Integer> first = BOTH.submit(() -> {
            start.await();
            return one.call();
        });
        Future<Integer> second = BOTH.submit(() -> {
            start.await();
            return other.call();
        });
        return List.of(first.get(), second.get());
    }
}
