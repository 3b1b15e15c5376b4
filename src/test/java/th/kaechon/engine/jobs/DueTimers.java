package th.kaechon.engine.jobs;

import java.util.List;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.kaechon.Fixture;
import th.kaechon.JobsOnDemand;
import th.kaechon.casefile.HouseholdCase;

/** Cases of a test whose deadline has come; acquired and run as the executor does, on the test's own thread. */
class DueTimers {

    private final Fixture fixture;
    private final JobsOnDemand jobs;
    private final JdbcClient jdbc;
    private final ProcessEngineConfigurationImpl engine;

    DueTimers(Fixture fixture, JobsOnDemand jobs, JdbcClient jdbc, ProcessEngineConfigurationImpl engine) {
        this.fixture = fixture;
        this.jobs = jobs;
        this.jdbc = jdbc;
        this.engine = engine;
    }

    List<HouseholdCase> cases(int count) {
        List<HouseholdCase> cases = IntStream.range(0, count)
                .mapToObj(i -> fixture.caseOfPoorFamily())
                .toList();
        cases.forEach(this::makeDue);
        return cases;
    }

    /** Long ago, so that nothing else comes before it. */
    void makeDue(HouseholdCase household) {
        jdbc.sql(
                        """
                update act_ru_job set duedate_ = '2000-01-01'
                where process_instance_id_ = :instance and type_ = 'timer' and lock_owner_ is null and retries_ > 0
                """)
                .param("instance", fixture.instanceOf(household))
                .update();
    }

    /** What the acquisition would hand to the threads. */
    List<List<String>> acquire() {
        JobExecutor executor = engine.getJobExecutor();
        return engine.getCommandExecutorTxRequired()
                .execute(new AcquireChunks(executor, 100, 10))
                .getJobIdBatches();
    }

    void run(List<List<String>> batches) {
        jobs.whileRunning(() -> batches.forEach(batch -> runnable(batch).run()));
    }

    Runnable runnable(List<String> batch) {
        return engine.getJobExecutor().getExecuteJobsRunnable(batch, (ProcessEngineImpl) engine.getProcessEngine());
    }

    /** In how many transactions these cases were marked, and how many marks there are. */
    Marks marks(List<HouseholdCase> cases) {
        return jdbc.sql(
                        """
                select count(*) as marks, count(distinct case_id) as cases, count(distinct xmin::text) as transactions
                from case_overdue where case_id = any (:ids)
                """)
                .param(
                        "ids",
                        cases.stream().map(household -> household.id().value()).toArray(Long[]::new))
                .query(Marks.class)
                .single();
    }

    record Marks(int marks, int cases, int transactions) {}
}
