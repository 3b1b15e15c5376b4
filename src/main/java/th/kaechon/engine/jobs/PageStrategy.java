package th.kaechon.engine.jobs;

import java.util.List;
import org.camunda.bpm.engine.impl.jobexecutor.BackoffJobAcquisitionStrategy;
import org.camunda.bpm.engine.impl.jobexecutor.JobAcquisitionContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;

/**
 * Acquires in whole pages: while the threads are busy and the queue is full nothing more is locked, and a finished chunk wakes
 * the acquisition. The shipped strategy asks for a few jobs after each one that ends, three statements and a commit for each.
 */
class PageStrategy extends BackoffJobAcquisitionStrategy {

    private static final int MOST_PAGES = 4; // a contended node asks for more at once, but not for the whole storm

    PageStrategy(JobExecutor executor) {
        super(executor);
    }

    @Override
    protected void reconfigureNumberOfJobsToAcquire(JobAcquisitionContext context) {
        super.reconfigureNumberOfJobsToAcquire(context);
        jobsToAcquire.replaceAll(
                (engine, jobs) -> isRejected(context, engine) ? 0 : Math.min(jobs, MOST_PAGES * baseNumJobsToAcquire));
    }

    @Override
    protected boolean allSubmittedJobsRejected(JobAcquisitionContext context) {
        return context.getAcquiredJobsByEngine().keySet().stream().anyMatch(engine -> isRejected(context, engine));
    }

    private static boolean isRejected(JobAcquisitionContext context, String engine) {
        List<List<String>> rejected = context.getRejectedJobsByEngine().get(engine);
        return rejected != null && !rejected.isEmpty();
    }
}
