package th.kaechon.process;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.kaechon.casefile.CaseNumber;
import th.kaechon.engine.EngineTransaction;

/** The user tasks of one case and of the help given within it. Callers have checked that the officer may see the case. */
@Component
public class CaseTasks {

    private static final String COMPLETED = "completed"; // the engine's own word for an answered task

    private final HistoryService history;
    private final TaskService tasks;
    private final EngineTransaction engine;
    private final Clock clock;

    CaseTasks(HistoryService history, TaskService tasks, EngineTransaction engine, Clock clock) {
        this.history = history;
        this.tasks = tasks;
        this.engine = engine;
        this.clock = clock;
    }

    /** Every task so far, oldest first. */
    public List<TaskStep> steps(CaseNumber number) {
        return engine.withoutAuthorization(() -> {
            List<HistoricTaskInstance> found = history.createHistoricTaskInstanceQuery()
                    .processInstanceBusinessKey(number.value())
                    .orderByHistoricActivityInstanceStartTime()
                    .asc()
                    .list();
            Map<String, Date> claims = claims(found);
            return found.stream()
                    .map(task -> step(task, claims.get(task.getId())))
                    .toList();
        });
    }

    /** Ids of the open tasks that the officer at hand may work on or read. */
    public Set<String> withinReach(CaseNumber number) {
        return tasks.createTaskQuery().processInstanceBusinessKey(number.value()).active().list().stream()
                .map(Task::getId)
                .collect(Collectors.toSet());
    }

    /** When each task was last claimed, by task id. */
    private Map<String, Date> claims(List<HistoricTaskInstance> found) {
        Map<String, Date> claims = new HashMap<>();
        found.stream()
                .map(HistoricTaskInstance::getProcessInstanceId)
                .distinct()
                .flatMap(instance -> history
                        .createUserOperationLogQuery()
                        .processInstanceId(instance)
                        .entityType(EntityTypes.TASK)
                        .operationType(UserOperationLogEntry.OPERATION_TYPE_CLAIM)
                        .orderByTimestamp()
                        .asc()
                        .list()
                        .stream())
                .forEach(entry -> claims.put(entry.getTaskId(), entry.getTimestamp()));
        return claims;
    }

    private TaskStep step(HistoricTaskInstance task, @Nullable Date claimed) {
        return new TaskStep(
                task.getId(),
                task.getName().split(" · ", 2)[0],
                at(task.getStartTime()),
                claimed == null ? null : at(claimed),
                task.getAssignee(),
                task.getEndTime() == null ? null : at(task.getEndTime()),
                COMPLETED.equals(task.getDeleteReason()));
    }

    private OffsetDateTime at(Date date) {
        return date.toInstant().atZone(clock.getZone()).toOffsetDateTime();
    }
}
