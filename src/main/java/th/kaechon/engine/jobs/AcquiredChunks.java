package th.kaechon.engine.jobs;

import java.util.List;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;

/**
 * What was acquired, in batches. The engine takes the number of batches for the number of jobs when it asks whether a
 * whole page was found; with ten jobs in a batch it would go to sleep in the middle of a storm.
 */
class AcquiredChunks extends AcquiredJobs {

    private final boolean wholePage;

    AcquiredChunks(List<List<String>> batches, int asked) {
        super(asked);
        batches.forEach(this::addJobIdBatch);
        wholePage = size() >= asked;
    }

    @Override
    public int getNumberOfJobsAttemptedToAcquire() {
        return wholePage ? 0 : super.getNumberOfJobsAttemptedToAcquire();
    }
}
