package th.kaechon.engine.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.kaechon.Fixture;
import th.kaechon.JobsOnDemand;
import th.kaechon.KaeChonTest;
import th.kaechon.OfficerClient;
import th.kaechon.Staff;
import th.kaechon.casefile.HouseholdCase;

/**
 * A person completes the task in the moment its deadline passes in a chunk with another case. With every other household the
 * answer ends the stage and with it the timer.
 */
@KaeChonTest
class TimerRaceTest {

    private static final String VERIFY = "userTask_verifyHousehold";
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
    private ProcessEngineConfigurationImpl engine;

    @Autowired
    private ManagementService management;

    private DueTimers due;

    @BeforeEach
    void prepare() {
        due = new DueTimers(fixture, jobs, jdbc, engine);
    }

    @AfterAll
    static void stop() {
        BOTH.shutdownNow();
    }

    @RepeatedTest(200)
    void hasOneOutcome(RepetitionInfo repetition) throws Exception {
        boolean endsTheStage = repetition.getCurrentRepetition() % 2 == 0;
        List<HouseholdCase> cases = due.cases(2);
        HouseholdCase raced = cases.get(0);
        HouseholdCase bystander = cases.get(1);
        String task = staff.tambonTeam().task(raced.number().value(), VERIFY);
        ObjectNode answer = answer(task, endsTheStage ? "DIED" : "CONFIRMED");

        HttpResponse<String> told = together(task, answer);

        boolean personWon = told.statusCode() == 204;
        if (!personWon) {
            assertThat(told.statusCode()).as(told.body()).isEqualTo(409);
            assertThat(told.body()).doesNotContain("Exception").doesNotContain("ENGINE");
        }
        int marks = due.marks(List.of(raced)).marks();
        assertThat(fixture.isRunning(raced)).isEqualTo(!(personWon && endsTheStage));
        assertThat(marks).isEqualTo(entries(raced)).isLessThanOrEqualTo(1);
        if (fixture.isRunning(raced)) {
            assertThat(marks).isEqualTo(1);
            assertThat(timers(raced)).isZero();
        }
        assertThat(due.marks(List.of(bystander)).marks()).isEqualTo(1);
        assertThat(timers(bystander)).isZero();
        if (!personWon) { // once more, as the sentence asks for
            assertThat(answered(task, answer).statusCode()).isEqualTo(204);
        }
    }

    private ObjectNode answer(String task, String outcome) {
        OfficerClient officer = staff.tambonTeam();
        officer.claim(task);
        ObjectNode values =
                (ObjectNode) officer.json("/api/tasks/" + task + "/form").get("values");
        return values.put("outcome", outcome).put("note", "ตรวจแล้ว");
    }

    private HttpResponse<String> together(String task, ObjectNode answer) throws Exception {
        List<List<String>> batches = due.acquire();
        int headStart = ThreadLocalRandom.current().nextInt(20_000); // spins: now the one, now the other is first
        boolean ofTimer = ThreadLocalRandom.current().nextBoolean();
        CyclicBarrier start = new CyclicBarrier(2);
        Future<?> timer = BOTH.submit(() -> {
            start.await();
            spin(ofTimer ? 0 : headStart);
            due.run(batches);
            return null;
        });
        Future<HttpResponse<String>> person = BOTH.submit(() -> {
            start.await();
            spin(ofTimer ? headStart : 0);
            return answered(task, answer);
        });
        timer.get();
        return person.get();
    }

    private static void spin(int times) {
        for (int i = 0; i < times; i++) {
            Thread.onSpinWait();
        }
    }

    private HttpResponse<String> answered(String task, ObjectNode answer) {
        return staff.tambonTeam().post("/api/tasks/" + task + "/answer", answer.toString());
    }

    private int entries(HouseholdCase household) {
        return jdbc.sql("select count(*) from case_entry where case_id = :id and kind = 'OVERDUE'")
                .param("id", household.id().value())
                .query(Integer.class)
                .single();
    }

    private long timers(HouseholdCase household) {
        return management
                .createJobQuery()
                .processInstanceId(fixture.instanceOf(household))
                .activityId("timer_fourTDeadline")
                .count();
    }
}
