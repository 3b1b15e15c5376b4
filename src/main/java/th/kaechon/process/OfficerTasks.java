package th.kaechon.process;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import th.kaechon.casefile.CaseId;
import th.kaechon.process.givehelp.GiveHelpProcess;
import th.kaechon.process.householdcase.HouseholdCaseProcess;

/** Open user tasks. Runs as the logged-in officer, so the engine hides whatever belongs to another area. */
@Component
public class OfficerTasks {

    private static final List<String> READ = List.of(
            HouseholdCaseProcess.CASE_ID.name(), GiveHelpProcess.PLAN_ITEM_ID.name(), GiveHelpProcess.VISIT_ID.name());

    private final TaskService tasks;

    OfficerTasks(TaskService tasks) {
        this.tasks = tasks;
    }

    /** Empty when there is no such open task or the officer may not see it; the two are not told apart. */
    public Optional<OpenTask> find(String taskId) {
        try {
            return Optional.ofNullable(
                            tasks.createTaskQuery().taskId(taskId).active().singleResult())
                    .map(this::open);
        } catch (AuthorizationException | NullValueException goneMeanwhile) {
            return Optional.empty(); // with its grants, between the question for the task and the one for its variables
        }
    }

    private OpenTask open(Task task) {
        Map<String, Object> variables = tasks.getVariables(task.getId(), READ);
        Date due = task.getDueDate();
        return new OpenTask(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                task.getAssignee(),
                due == null ? null : due.toInstant(),
                new CaseId((Long) Objects.requireNonNull(variables.get(HouseholdCaseProcess.CASE_ID.name()))),
                (Long) variables.get(GiveHelpProcess.PLAN_ITEM_ID.name()),
                (Long) variables.get(GiveHelpProcess.VISIT_ID.name()));
    }

    /** Throws {@link TaskGone} when another was quicker; the surrounding transaction is then rolled back. */
    public void complete(OpenTask task, Values values) {
        try {
            tasks.complete(task.id(), values.asMap());
        } catch (OptimisticLockingException | NullValueException raced) {
            throw new TaskGone(raced);
        }
    }
}
