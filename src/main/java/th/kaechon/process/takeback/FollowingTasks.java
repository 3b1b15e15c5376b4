package th.kaechon.process.takeback;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.kaechon.casefile.HouseholdCase;
import th.kaechon.process.givehelp.GiveHelpProcess;
import th.kaechon.process.householdcase.HouseholdCaseProcess;

/** The open tasks of a case, and those of them that are open because a certain task was completed. */
@Component
class FollowingTasks {

    private final TaskService tasks;
    private final RuntimeService runtime;

    FollowingTasks(TaskService tasks, RuntimeService runtime) {
        this.tasks = tasks;
        this.runtime = runtime;
    }

    List<Task> open(HouseholdCase household) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(household.number().value())
                .list();
    }

    Optional<Task> claimedByAnother(Completion completion, HouseholdCase household) {
        return of(completion, household).stream()
                .filter(task -> task.getAssignee() != null)
                .filter(task -> !task.getAssignee().equals(completion.officer()))
                .findFirst();
    }

    List<Task> of(Completion completion, HouseholdCase household) {
        return switch (completion.taskKey()) {
            case GiveHelpProcess.GIVE_HELP -> afterVisit(completion, household);
            case GiveHelpProcess.KEY_INTO_LOGBOOK -> afterKeying(completion, household);
            default -> open(household);
        };
    }

    /** The next visit's task and the one that keys this visit; earlier visits may wait for the Logbook beside them. */
    private List<Task> afterVisit(Completion completion, HouseholdCase household) {
        ProcessInstance help = help(household, Objects.requireNonNull(completion.planItemId()));
        return help == null
                ? List.of()
                : tasks.createTaskQuery().processInstanceId(help.getId()).list().stream()
                        .filter(task -> !task.getTaskDefinitionKey().equals(GiveHelpProcess.KEY_INTO_LOGBOOK)
                                || Objects.equals(visitOf(task), completion.visitId()))
                        .toList();
    }

    /** None as long as the help itself goes on; else what the case went on to. */
    private List<Task> afterKeying(Completion completion, HouseholdCase household) {
        return help(household, Objects.requireNonNull(completion.planItemId())) != null
                ? List.of()
                : tasks.createTaskQuery()
                        .processInstanceBusinessKey(household.number().value())
                        .processDefinitionKey(HouseholdCaseProcess.KEY)
                        .list();
    }

    @Nullable
    ProcessInstance help(HouseholdCase household, long planItemId) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(household.number().value())
                .processDefinitionKey(GiveHelpProcess.KEY)
                .variableValueEquals(GiveHelpProcess.PLAN_ITEM_ID.name(), planItemId)
                .singleResult();
    }

    @Nullable
    ProcessInstance running(HouseholdCase household) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(household.number().value())
                .processDefinitionKey(HouseholdCaseProcess.KEY)
                .singleResult();
    }

    private @Nullable Object visitOf(Task task) {
        return tasks.getVariable(task.getId(), GiveHelpProcess.VISIT_ID.name());
    }
}
