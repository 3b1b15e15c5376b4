package th.kaechon.process.takeback;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import th.kaechon.casefile.CaseId;
import th.kaechon.casefile.Cases;
import th.kaechon.casefile.HouseholdCase;
import th.kaechon.engine.EngineTransaction;
import th.kaechon.identity.Officer;
import th.kaechon.process.OpenTask;
import th.kaechon.process.TaskGone;

/** Which officer completed which task when, and what the register held before. */
@Repository
public class Completions {

    private static final int FORGOTTEN_AT_ONCE = 100;

    private static final String SELECT =
            """
            select id, task_id, case_id, task_key, task_name, plan_item_id, visit_id, officer, completed_at, last_entry,
                   before is not null as kept, taken_back_at from task_completion""";

    private final JdbcClient jdbc;
    private final Cases cases;
    private final TaskService tasks;
    private final RepositoryService repository;
    private final EngineTransaction engine;
    private final Clock clock;

    Completions(
            JdbcClient jdbc,
            Cases cases,
            TaskService tasks,
            RepositoryService repository,
            EngineTransaction engine,
            Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.tasks = tasks;
        this.repository = repository;
        this.engine = engine;
        this.clock = clock;
    }

    /** Comes first in the transaction that completes the task: keeps the case still and notes what the task may change. */
    public void begin(OpenTask task, Officer officer, RegisterPart... parts) {
        HouseholdCase household = cases.lock(task.caseId());
        Task open = stillOpen(task);
        forgetWhatIsTooLate();
        jdbc.sql(
                        """
                insert into task_completion (task_id, case_id, task_key, task_name, plan_item_id, visit_id, officer,
                                             completed_at, last_entry, before)
                select :task, :case, :key, :name, :planItem, :visit, :officer, :now,
                       (select coalesce(max(id), 0) from case_entry where case_id = :case), %s
                """
                                .formatted(RegisterCopy.sql(parts)))
                .params(RegisterCopy.parameters(household, task.planItemId(), task.visitId()))
                .param("task", task.id())
                .param("key", task.key())
                .param("name", nameInModel(open))
                .param("officer", officer.userId())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** Natively: the officer's rights were asked when the task was found, and building the engine's own query costs more. */
    private Task stillOpen(OpenTask task) {
        Task open = tasks.createNativeTaskQuery()
                .sql("select * from public.act_ru_task where id_ = #{id}")
                .parameter("id", task.id())
                .singleResult();
        if (open == null) {
            throw new TaskGone();
        }
        return open;
    }

    /** The model's name, without what the task list puts behind it. */
    private String nameInModel(Task task) {
        return engine.withoutAuthorization(() -> repository.getBpmnModelInstance(task.getProcessDefinitionId()))
                .getModelElementById(task.getTaskDefinitionKey())
                .getAttributeValue("name");
    }

    /** The visit that the task has just recorded. */
    public void madeVisit(OpenTask task, long visitId) {
        jdbc.sql("update task_completion set visit_id = :visit where task_id = :task")
                .param("visit", visitId)
                .param("task", task.id())
                .update();
    }

    /** What the form had sent, so that a task taken back starts with it. */
    public void keepAnswer(String taskId, String json) {
        jdbc.sql("update task_completion set answer = :json::jsonb where task_id = :task and before is not null")
                .param("json", json)
                .param("task", taskId)
                .update();
    }

    /**
     * The copies hold personal data and serve nobody once the window has closed; but what a meeting resolved may be corrected
     * as long as its case is open, and its tasks change nothing personal.
     */
    private void forgetWhatIsTooLate() {
        jdbc.sql(
                        """
                update task_completion set before = null, answer = null where id in (
                    select done.id from task_completion done join household_case on household_case.id = case_id
                    join campaign using (fiscal_year)
                    where before is not null and completed_at < :now - make_interval(hours => take_back_hours)
                      and (closed_at is not null or not exists (select from resolution r where r.task_id = done.task_id))
                    order by completed_at limit :most for update of done skip locked)
                """)
                .param("now", OffsetDateTime.now(clock))
                .param("most", FORGOTTEN_AT_ONCE)
                .update();
    }

    Optional<Completion> find(String taskId) {
        return jdbc.sql(SELECT + " where task_id = :task")
                .param("task", taskId)
                .query(Completions::row)
                .optional();
    }

    /** Newest first; within the longest window any campaign has. Not what a meeting resolved: only a meeting corrects it. */
    List<Completion> recentOf(String officer) {
        return jdbc.sql(
                        SELECT
                                + """
                 where officer = :officer and completed_at >= :now
                    - (select make_interval(hours => max(take_back_hours)) from campaign)
                    and not exists (select from resolution r where r.task_id = task_completion.task_id)
                order by id desc
                """)
                .param("officer", officer)
                .param("now", OffsetDateTime.now(clock))
                .query(Completions::row)
                .list();
    }

    /**
     * What was done after it and rests on it: with a task of the case everything, with a task of one plan item whatever was
     * done for the same item or for the case as a whole.
     */
    Optional<Completion> after(Completion completion) {
        return jdbc.sql(
                        SELECT
                                + """
                 where case_id = :case and id > :id and taken_back_at is null
                    and (:planItem::bigint is null or plan_item_id is null or plan_item_id = :planItem)
                order by id desc limit 1
                """)
                .param("case", completion.caseId().value())
                .param("id", completion.id())
                .param("planItem", completion.planItemId())
                .query(Completions::row)
                .optional();
    }

    /** The number of the meeting that resolved it, as 2/2566; empty for a task that was completed alone. */
    Optional<String> meetingOf(Completion completion) {
        return jdbc.sql(
                        """
                select number_in_year || '/' || year from resolution join meeting on meeting.id = meeting_id
                where task_id = :task
                """)
                .param("task", completion.taskId())
                .query(String.class)
                .optional();
    }

    void takeBack(Completion completion, String reason) {
        jdbc.sql(
                        """
                update task_completion set taken_back_at = :now, taken_back_reason = :reason, before = null, answer = null
                where id = :id
                """)
                .param("now", OffsetDateTime.now(clock))
                .param("reason", reason)
                .param("id", completion.id())
                .update();
    }

    private static Completion row(ResultSet row, int number) throws SQLException {
        return new Completion(
                row.getLong("id"),
                row.getString("task_id"),
                new CaseId(row.getLong("case_id")),
                row.getString("task_key"),
                row.getString("task_name"),
                longOrNull(row, "plan_item_id"),
                longOrNull(row, "visit_id"),
                row.getString("officer"),
                row.getObject("completed_at", OffsetDateTime.class),
                row.getLong("last_entry"),
                row.getBoolean("kept"),
                row.getObject("taken_back_at", OffsetDateTime.class));
    }

    private static @Nullable Long longOrNull(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }
}
