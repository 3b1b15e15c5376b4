package th.kaechon;

import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.event.EventListener;

/** Stops the job executor: a test runs the jobs it means, by case and by element. The browser test lets it work. */
@TestComponent
public class JobsOnDemand {

    private static final int MORE_THAN_ANY_CASE_NEEDS = 50;

    private final JobExecutor executor;
    private final ManagementService management;

    JobsOnDemand(JobExecutor executor, ManagementService management) {
        this.executor = executor;
        this.management = management;
    }

    /** The starter starts the executor when the application is ready; this event comes right after. */
    @EventListener
    void stop(AvailabilityChangeEvent<ReadinessState> change) {
        if (change.getState() == ReadinessState.ACCEPTING_TRAFFIC) {
            executor.shutdown();
        }
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
