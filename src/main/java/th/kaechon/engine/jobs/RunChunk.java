package th.kaechon.engine.jobs;

import java.util.List;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;
import org.jspecify.annotations.Nullable;

/** The jobs one after the other, each by the shipped command, within one command: one flush and one commit for all. */
class RunChunk implements Command<@Nullable Void> {

    private final List<String> jobIds;
    private final CommandExecutor inSameTransaction;

    RunChunk(List<String> jobIds, CommandExecutor inSameTransaction) {
        this.jobIds = jobIds;
        this.inSameTransaction = inSameTransaction;
    }

    @Override
    public @Nullable Void execute(CommandContext context) {
        new ReadAtOnce(context).read(jobIds);
        for (String jobId : jobIds) {
            inSameTransaction.execute(new ExecuteJobsCmd(jobId, new JobFailureCollector(jobId)));
        }
        return null;
    }
}
