package th.kaechon.engine.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import th.kaechon.Fixture;
import th.kaechon.JobsOnDemand;
import th.kaechon.KaeChonTest;
import th.kaechon.casefile.HouseholdCase;

/** Timers due together: fewer transactions, and each case fares as it would have fared alone. */
@KaeChonTest
class TimerChunkTest {

    private static final int RETRIES = 5; // failed-job-retry-time-cycle

    @Autowired
    private Fixture fixture;

    @Autowired
    private JobsOnDemand jobs;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    @Autowired
    private ManagementService management;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    private DueTimers due;

    @BeforeEach
    void prepare() {
        due = new DueTimers(fixture, jobs, jdbc, engine);
    }

    @Test
    void runTenInOneTransaction() {
        List<HouseholdCase> cases = due.cases(25);

        List<List<String>> batches = due.acquire();
        assertThat(batches).extracting(List::size).containsExactlyInAnyOrder(10, 10, 5);
        due.run(batches);

        assertThat(due.marks(cases)).isEqualTo(new DueTimers.Marks(25, 25, 3));
        cases.forEach(this::isRaisedOnce);
    }

    @Test
    void aPoisonHouseholdHurtsOnlyItself() {
        List<HouseholdCase> cases = due.cases(6);
        HouseholdCase poison = cases.get(2);
        runtime.removeVariable(fixture.instanceOf(poison), "priority");
        List<HouseholdCase> others = without(poison, cases);

        due.run(due.acquire());

        assertThat(due.marks(others)).isEqualTo(new DueTimers.Marks(5, 5, 5));
        assertThat(due.marks(List.of(poison)).marks()).isZero();
        assertThat(timer(poison).getRetries()).isEqualTo(RETRIES - 1);
        assertThat(isLocked(poison)).isFalse();
        assertThat(incidents(poison)).isEmpty();

        for (int attempt = 2; attempt <= RETRIES; attempt++) {
            due.makeDue(poison);
            due.run(due.acquire());
        }
        assertThat(timer(poison).getRetries()).isZero();
        assertThat(incidents(poison)).hasSize(1);
        assertThat(incidents(poison).get(0).getIncidentMessage())
                .contains("priority")
                .doesNotContain(Fixture.PLANTED_NAME);
        assertThat(others).allSatisfy(other -> assertThat(incidents(other)).isEmpty());

        runtime.setVariable(fixture.instanceOf(poison), "priority", 50);
        management.setJobRetries(timer(poison).getId(), 1);
        due.makeDue(poison);
        due.run(due.acquire());
        assertThat(due.marks(List.of(poison)).marks()).isEqualTo(1);
        assertThat(incidents(poison)).isEmpty();
    }

    @Test
    void aCaseThatAPersonChangesMeanwhileRollsTheChunkBackAndNobodyLosesARetry() {
        List<HouseholdCase> cases = due.cases(5);
        String task = task(cases.get(3));
        List<List<String>> batches = due.acquire();
        assertThat(batches).hasSize(1);

        CompletableFuture<Void> storm = transaction.execute(status -> {
            jdbc.sql("update act_ru_task set rev_ = rev_ + 1 where id_ = :task")
                    .param("task", task)
                    .update();
            var running = CompletableFuture.runAsync(() -> due.run(batches));
            await().until(this::someoneWaitsForALock);
            return running;
        });
        storm.join();

        assertThat(due.marks(cases)).isEqualTo(new DueTimers.Marks(5, 5, 5));
        cases.forEach(this::isRaisedOnce);
        assertThat(cases).allSatisfy(one -> assertThat(timers(one)).isEmpty());
    }

    @Test
    void aTimerThatIsGoneWhenItsTurnComesIsNoError() {
        List<HouseholdCase> cases = due.cases(3);
        List<List<String>> batches = due.acquire();
        runtime.deleteProcessInstance(fixture.instanceOf(cases.get(1)), "test");

        due.run(batches);

        assertThat(due.marks(cases)).isEqualTo(new DueTimers.Marks(2, 2, 1));
    }

    @Test
    void jobsOfOneInstanceStayTogetherAndWhatSomebodyWaitsForStaysAlone() {
        List<HouseholdCase> cases = due.cases(3);
        String several = fixture.instanceOf(cases.get(0));
        jdbc.sql(
                        """
                insert into act_ru_job (id_, rev_, type_, duedate_, exclusive_, process_instance_id_, retries_, handler_type_,
                                        suspension_state_, priority_)
                values ('second-of-test', 1, 'timer', '2000-01-01', true, :instance, 1, 'timer-transition', 1, 0),
                       ('message-of-test', 1, 'message', '2000-01-01', true, 'nobody-of-test', 1, 'async-continuation', 1, 0)
                """)
                .param("instance", several)
                .update();
        try {
            List<List<String>> batches = due.acquire();

            assertThat(batches).hasSize(3);
            assertThat(batches).anySatisfy(batch -> assertThat(batch)
                    .isNotInstanceOf(TimerChunk.class)
                    .containsExactlyInAnyOrder("second-of-test", timerOf(cases.get(0))));
            assertThat(batches)
                    .anySatisfy(batch ->
                            assertThat(batch).isNotInstanceOf(TimerChunk.class).containsExactly("message-of-test"));
            assertThat(batches).anySatisfy(batch -> assertThat(batch)
                    .isInstanceOf(TimerChunk.class)
                    .containsExactlyInAnyOrder(timerOf(cases.get(1)), timerOf(cases.get(2))));
        } finally {
            jdbc.sql("delete from act_ru_job where id_ in ('second-of-test', 'message-of-test')")
                    .update();
            due.run(List.of(new TimerChunk(cases.stream().map(this::timerOf).toList())));
        }
        assertThat(due.marks(cases)).isEqualTo(new DueTimers.Marks(3, 3, 1));
    }

    @Test
    void anExecutorThatHasStoppedUnlocksWhatItWasGiven() {
        List<HouseholdCase> cases = due.cases(3);
        List<List<String>> batches = due.acquire();
        assertThat(cases).allMatch(this::isLocked);

        batches.forEach(batch -> due.runnable(batch).run()); // nobody has started it

        assertThat(cases).noneMatch(this::isLocked);
        assertThat(due.marks(cases).marks()).isZero();
        due.run(due.acquire());
        assertThat(due.marks(cases)).isEqualTo(new DueTimers.Marks(3, 3, 1));
    }

    @Test
    void theExecutorItselfFindsAndRunsThem() {
        List<HouseholdCase> cases = due.cases(40);

        jobs.whileRunning(() -> {
            engine.getJobExecutor().jobWasAdded();
            await().until(() -> due.marks(cases).marks() == 40);
        });

        assertThat(due.marks(cases).cases()).isEqualTo(40);
        assertThat(due.marks(cases).transactions()).isLessThanOrEqualTo(8);
        assertThat(jdbc.sql("select count(*) from act_ru_job where lock_owner_ is not null")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void isRaisedOnce(HouseholdCase household) {
        assertThat(tasks.createTaskQuery()
                        .taskId(task(household))
                        .singleResult()
                        .getPriority())
                .isEqualTo(150);
        assertThat(tasks.getIdentityLinksForTask(task(household)))
                .extracting(link -> link.getGroupId())
                .containsExactlyInAnyOrder("tambonteam240801", "amphoecentre2408");
    }

    private boolean someoneWaitsForALock() {
        return jdbc.sql("select exists (select from pg_locks where not granted)")
                .query(Boolean.class)
                .single();
    }

    private static List<HouseholdCase> without(HouseholdCase one, List<HouseholdCase> all) {
        List<HouseholdCase> others = new ArrayList<>(all);
        others.remove(one);
        return others;
    }

    private String task(HouseholdCase household) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(household.number().value())
                .singleResult()
                .getId();
    }

    private List<Job> timers(HouseholdCase household) {
        return management
                .createJobQuery()
                .processInstanceId(fixture.instanceOf(household))
                .timers()
                .list();
    }

    private Job timer(HouseholdCase household) {
        return timers(household).get(0);
    }

    private String timerOf(HouseholdCase household) {
        return jdbc.sql(
                        """
                select id_ from act_ru_job where process_instance_id_ = :instance and handler_cfg_ like 'timer_fourT%'
                """)
                .param("instance", fixture.instanceOf(household))
                .query(String.class)
                .single();
    }

    private boolean isLocked(HouseholdCase household) {
        return management
                        .createJobQuery()
                        .jobId(timer(household).getId())
                        .acquired()
                        .count()
                == 1;
    }

    private List<Incident> incidents(HouseholdCase household) {
        return runtime.createIncidentQuery()
                .processInstanceId(fixture.instanceOf(household))
                .list();
    }
}
