package th.kaechon.engine.jobs;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobAcquisitionContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobAcquisitionStrategy;
import org.camunda.bpm.engine.impl.jobexecutor.SequentialJobAcquisitionRunnable;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;

/** The starter's job executor, with due timers of different cases in one transaction. */
class ChunkingJobExecutor extends SpringJobExecutor {

    private final int perTransaction;
    private final PeopleFirst people;

    ChunkingJobExecutor(int perTransaction, PeopleFirst people) {
        this.perTransaction = perTransaction;
        this.people = people;
    }

    @Override
    protected void ensureInitialization() {
        acquireJobsCmdFactory = jobs -> new AcquireChunks(this, jobs, perTransaction);
        super.ensureInitialization();
        acquireJobsRunnable = new SequentialJobAcquisitionRunnable(this) {
            @Override
            protected JobAcquisitionStrategy initializeAcquisitionStrategy() {
                return new PageStrategy(ChunkingJobExecutor.this);
            }
        };
    }

    @Override
    public Runnable getExecuteJobsRunnable(List<String> jobIds, ProcessEngineImpl engine) {
        if (jobIds instanceof TimerChunk) {
            Runnable chunk = new ExecuteChunk(jobIds, engine);
            return () -> people.run(chunk);
        }
        return super.getExecuteJobsRunnable(jobIds, engine);
    }

    @Override
    public synchronized void shutdown() {
        JobAcquisitionContext last = acquireJobsRunnable instanceof SequentialJobAcquisitionRunnable acquiring
                ? acquiring.getAcquisitionContext()
                : null;
        super.shutdown();
        if (last != null) {
            unlockWhatFoundNoPlace(last);
        }
    }

    /** The shipped executor forgets them: they would stand locked until the lock expires. */
    private void unlockWhatFoundNoPlace(JobAcquisitionContext last) {
        for (ProcessEngineImpl engine : getProcessEngines()) {
            Stream.of(last.getRejectedJobsByEngine())
                    .map(rejected -> rejected.getOrDefault(engine.getName(), List.of()))
                    .flatMap(List::stream)
                    .forEach(
                            batch -> super.getExecuteJobsRunnable(batch, engine).run());
        }
    }
}
