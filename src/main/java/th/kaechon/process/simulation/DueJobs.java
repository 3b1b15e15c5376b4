package th.kaechon.process.simulation;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Runs what is due in the order of the case numbers, on the caller's thread. The executor's threads would race, and two
 * rehearsals would no longer be alike.
 */
@Component
@Profile("rehearsal")
public class DueJobs {

    /** The engine stores local time without a zone; jobs of no case (cleaning of the history) are left alone. */
    private static final String DUE =
            """
            select job.id_ as id, instance.business_key_ as case_number from act_ru_job job join act_ru_execution instance on instance.id_ = job.process_instance_id_
            where job.duedate_ <= :now and job.retries_ > 0 and job.suspension_state_ = 1
            order by instance.business_key_ collate "C", job.create_time_, job.sequence_counter_
            """;

    private record Due(String id, String caseNumber) {}

    private final ManagementService management;
    private final JobExecutor executor;
    private final Chunks chunks;
    private final JdbcClient jdbc;
    private final Clock clock;

    DueJobs(ManagementService management, JobExecutor executor, Chunks chunks, JdbcClient jdbc, Clock clock) {
        this.management = management;
        this.executor = executor;
        this.chunks = chunks;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Until none is left, since one job may leave another behind; a job that fails ends the rehearsal. */
    public int run() {
        if (executor.isActive()) {
            throw new IllegalStateException("the job executor runs: jobs would no longer run in a known order");
        }
        int executed = 0;
        for (List<Due> due = due(); !due.isEmpty(); due = due()) {
            chunks.forEach(due, Due::caseNumber, job -> management.executeJob(job.id()));
            executed += due.size();
        }
        return executed;
    }

    private List<Due> due() {
        return jdbc.sql(DUE)
                .param("now", OffsetDateTime.now(clock).toLocalDateTime())
                .query(Due.class)
                .list();
    }
}
