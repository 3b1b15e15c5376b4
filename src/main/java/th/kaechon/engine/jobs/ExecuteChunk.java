package th.kaechon.engine.jobs;

import java.util.List;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.interceptor.ProcessDataContext;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobsRunnable;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutorContext;
import org.camunda.bpm.engine.impl.jobexecutor.SuccessfulJobListener;
import org.camunda.bpm.engine.impl.util.ClassLoaderUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a chunk in one transaction. Whatever goes wrong in it, nothing of it has happened, and its jobs run one by one exactly
 * as shipped: who fails again loses a retry and in the end makes an incident, the others are done.
 */
class ExecuteChunk extends ExecuteJobsRunnable {

    private static final Logger LOG = LoggerFactory.getLogger(ExecuteChunk.class);

    ExecuteChunk(List<String> jobIds, ProcessEngineImpl engine) {
        super(jobIds, engine);
    }

    @Override
    public void run() {
        if (!jobExecutor.isActive() || jobIds.size() < 2 || !ranTogether()) {
            super.run(); // one by one; an executor that stops unlocks them
            return;
        }
        jobExecutor.jobWasAdded();
    }

    private boolean ranTogether() {
        JobExecutorContext jobContext = new JobExecutorContext();
        Context.setJobExecutorContext(jobContext);
        ClassLoader before = switchClassLoader();
        try {
            CommandExecutor commands =
                    processEngine.getProcessEngineConfiguration().getCommandExecutorTxRequired();
            commands.execute(new RunChunk(jobIds, commands));
            countSuccesses(commands);
        } catch (Throwable failed) { // as broad as the shipped runnable, which judges each of them
            LOG.info("{} timers run one by one: together they failed with {}", jobIds.size(), kind(failed));
            return false;
        } finally {
            new ProcessDataContext(processEngine.getProcessEngineConfiguration()).clearMdc();
            Context.removeJobExecutorContext();
            ClassLoaderUtil.setContextClassloader(before);
        }
        runWhatTheyLeftBehind(jobContext.getCurrentProcessorJobQueue());
        return true;
    }

    private void countSuccesses(CommandExecutor commands) {
        if (processEngine.getProcessEngineConfiguration().isMetricsEnabled()) {
            SuccessfulJobListener success = new SuccessfulJobListener();
            commands.execute(context -> {
                jobIds.forEach(job -> success.execute(context));
                return null;
            });
        }
    }

    /** Exclusive jobs that a timer of the same instance has made: locked for this thread, run as shipped. */
    private void runWhatTheyLeftBehind(List<String> added) {
        if (!added.isEmpty()) {
            new ExecuteJobsRunnable(added, processEngine).run();
        }
    }

    /** Without its message, which may quote data. */
    private static String kind(Throwable failed) {
        return failed.getClass().getName();
    }
}
