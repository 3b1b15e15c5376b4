package th.kaechon.engine.jobs;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;

/**
 * Acquires as shipped, then gathers the timers. A batch of several jobs belongs to one process instance and stays as it is;
 * so does a job that somebody waits for (an asynchronous continuation), which would wait for nine others. A repeating timer
 * stays alone too: when its transaction fails, it has scheduled its successor already.
 */
class AcquireChunks extends AcquireJobsCmd {

    private static final String TIMERS =
            "select id_ from act_ru_job where id_ = any (?) and type_ = 'timer' and repeat_ is null";

    private final int perTransaction;

    AcquireChunks(JobExecutor executor, int jobs, int perTransaction) {
        super(executor, jobs);
        this.perTransaction = perTransaction;
    }

    @Override
    public AcquiredJobs execute(CommandContext context) {
        List<List<String>> batches = super.execute(context).getJobIdBatches();
        acquiredJobs = new AcquiredChunks(perTransaction > 1 ? gathered(batches, context) : batches, numJobsToAcquire);
        return acquiredJobs;
    }

    private List<List<String>> gathered(List<List<String>> batches, CommandContext context) {
        Set<String> timers = timers(batches, context);
        List<List<String>> gathered = new ArrayList<>();
        List<String> together = new ArrayList<>();
        for (List<String> batch : batches) {
            if (batch.size() == 1 && timers.contains(batch.get(0))) {
                together.add(batch.get(0));
            } else {
                gathered.add(batch);
            }
        }
        for (int first = 0; first < together.size(); first += perTransaction) {
            gathered.add(new TimerChunk(together.subList(first, Math.min(first + perTransaction, together.size()))));
        }
        return gathered;
    }

    private static Set<String> timers(List<List<String>> batches, CommandContext context) {
        String[] alone = batches.stream()
                .filter(batch -> batch.size() == 1)
                .map(batch -> batch.get(0))
                .toArray(String[]::new);
        return alone.length < 2 ? Set.of() : timersAmong(alone, context);
    }

    /** By plain SQL: the acquisition's own rows carry no type, and the session keeps one kind of row for one id. */
    private static Set<String> timersAmong(String[] jobIds, CommandContext context) {
        Connection connection = context.getDbSqlSession().getSqlSession().getConnection();
        try (PreparedStatement query = connection.prepareStatement(TIMERS)) {
            query.setArray(1, connection.createArrayOf("text", jobIds));
            Set<String> timers = new HashSet<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    timers.add(rows.getString(1));
                }
            }
            return timers;
        } catch (SQLException failed) {
            throw new ProcessEngineException(failed); // as from any statement of the acquisition
        }
    }
}
