package th.kaechon;

import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.TestComponent;

/** Stops the job executor: a test runs the jobs it means, by case and by element. The browser test lets it work. */
@TestComponent
public class JobsOnDemand implements ApplicationRunner {

    private static final int MORE_THAN_ANY_CASE_NEEDS = 50;

    private final JobExecutor executor;
    private final ManagementService management;

    JobsOnDemand(JobExecutor executor, ManagementService management) {
        this.executor = executor;
        this.management = management;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        executor.shutdown();
    }

    /** Runs the asynchronous continuations of an instance until none is left. */
    public void continueAsync(String processInstanceId) {
        for (int round = 0; round < MORE_THAN_ANY_CASE_NEEDS; round++) {
            List<Job> ready = management
                    .createJobQuery()
                    .processInstanceId(processInstanceId)
                    .messages()
                    .list();
            if (ready.isEmpty()) {
                return;
            }
            ready.forEach(job -> management.executeJob(job.getId()));
        }
        throw new AssertionError("the case does not come to rest");
    }

    /** Fires the timer of a boundary event, whatever its date. */
    public void fireTimer(String processInstanceId, String timerElementId) {
        Job timer = management
                .createJobQuery()
                .processInstanceId(processInstanceId)
                .activityId(timerElementId)
                .singleResult();
        management.executeJob(timer.getId());
    }

    public void whileRunning(Runnable work) {
        executor.start();
        try {
            work.run();
        } finally {
            executor.shutdown();
        }
    }
}
