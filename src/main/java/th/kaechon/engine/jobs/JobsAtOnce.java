package th.kaechon.engine.jobs;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.camunda.bpm.engine.impl.JobQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.runtime.Job;

/** Several jobs by one query; the transaction has them from then on, whoever asks for one of them. */
final class JobsAtOnce {

    private JobsAtOnce() {}

    static List<Job> of(Collection<String> jobIds, CommandContext context) {
        JobQueryImpl query = new JobQueryImpl();
        query.jobIds(new HashSet<>(jobIds));
        return context.getJobManager().findJobsByQueryCriteria(query, null);
    }
}
