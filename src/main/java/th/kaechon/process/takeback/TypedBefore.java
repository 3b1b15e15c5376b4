package th.kaechon.process.takeback;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import th.kaechon.assistance.Photos;
import th.kaechon.process.givehelp.GiveHelpProcess;

/** What had been typed and photographed comes back with the task. */
@Repository
class TypedBefore {

    private final JdbcClient jdbc;
    private final Photos photos;
    private final Clock clock;

    TypedBefore(JdbcClient jdbc, Photos photos, Clock clock) {
        this.jdbc = jdbc;
        this.photos = photos;
        this.clock = clock;
    }

    /**
     * Comes before the visit is removed, which would take its photographs along. Drafts and photographs of the tasks that are
     * gone went with them.
     */
    void moveTo(String taskId, Completion completion) {
        jdbc.sql(
                        """
                insert into task_draft (task_id, case_id, body, revision, device, saved_by, saved_at)
                select :task, case_id, answer, 1, 'taken back', officer, :now from task_completion
                where id = :completion and answer is not null
                """)
                .param("task", taskId)
                .param("now", OffsetDateTime.now(clock))
                .param("completion", completion.id())
                .update();
        Long visitId = completion.visitId();
        if (visitId != null && completion.taskKey().equals(GiveHelpProcess.GIVE_HELP)) {
            photos.detach(visitId, taskId);
        }
    }
}
