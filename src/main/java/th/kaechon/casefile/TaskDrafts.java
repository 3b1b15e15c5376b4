package th.kaechon.casefile;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Drafts of task forms: one per task, so that an officer finds on the desk what was typed in the village, and whoever takes
 * the task over goes on from there. A draft ends with its task (foreign key to the engine's table).
 */
@Repository
public class TaskDrafts {

    private final JdbcClient jdbc;
    private final Clock clock;

    TaskDrafts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<TaskDraft> of(String taskId) {
        return jdbc.sql("select body, revision, device, saved_by, saved_at from task_draft where task_id = :task")
                .param("task", taskId)
                .query(TaskDraft.class)
                .optional();
    }

    /**
     * Gives the new revision; empty when another device has saved since {@code revision} (0: nothing saved yet), or the task
     * has ended. Nothing is then written. A device whose last saving arrived but was never confirmed, as happens with little
     * signal, saves on.
     */
    public Optional<Integer> save(
            String taskId, CaseId caseId, String body, int revision, String device, String officer) {
        try {
            return jdbc.sql(
                            """
                    insert into task_draft (task_id, case_id, body, revision, device, saved_by, saved_at)
                    select :task, :case, :body::jsonb, :revision + 1, :device, :officer, :now
                    where :revision = 0 or exists (select from task_draft where task_id = :task)
                    on conflict (task_id) do update set body = excluded.body,
                        revision = task_draft.revision + 1, device = excluded.device,
                        saved_by = excluded.saved_by, saved_at = excluded.saved_at
                        where task_draft.revision = :revision or task_draft.device = :device
                    returning revision
                    """)
                    .param("task", taskId)
                    .param("case", caseId.value())
                    .param("body", body)
                    .param("revision", revision)
                    .param("device", device)
                    .param("officer", officer)
                    .param("now", OffsetDateTime.now(clock))
                    .query(Integer.class)
                    .optional();
        } catch (DataIntegrityViolationException taskHasEnded) {
            return Optional.empty();
        }
    }

    public void discard(String taskId) {
        jdbc.sql("delete from task_draft where task_id = :task")
                .param("task", taskId)
                .update();
    }
}
