package th.kaechon.process.householdcase;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import th.kaechon.campaign.Milestone;
import th.kaechon.casefile.HouseholdCase;
import th.kaechon.casefile.Overdue;
import th.kaechon.identity.GroupNames;

/** Undoes what {@link MarkOverdue} did, when a milestone's date moves behind its mark while the stage is still open. */
@Component
public class NoLongerOverdue {

    private final Overdue overdue;
    private final GroupNames groups;
    private final TaskService tasks;
    private final RuntimeService runtime;

    NoLongerOverdue(Overdue overdue, GroupNames groups, TaskService tasks, RuntimeService runtime) {
        this.overdue = overdue;
        this.groups = groups;
        this.tasks = tasks;
        this.runtime = runtime;
    }

    public void unmark(HouseholdCase household, String instanceId, Milestone milestone) {
        int step = overdue.unmark(household.id(), milestone);
        lower(instanceId, step);
        String amphoeCentre = groups.amphoeCentre(household.tambon().value());
        tasks.createTaskQuery()
                .processInstanceBusinessKey(household.number().value())
                .list()
                .forEach(task -> lower(task, step, amphoeCentre));
    }

    private void lower(String instanceId, int step) {
        String priority = HouseholdCaseProcess.PRIORITY.name();
        int lowered = HouseholdCaseProcess.PRIORITY.type().cast(runtime.getVariable(instanceId, priority)) - step;
        runtime.setVariable(instanceId, priority, lowered);
        for (ProcessInstance help : runtime.createProcessInstanceQuery()
                .superProcessInstanceId(instanceId)
                .list()) {
            runtime.setVariable(help.getId(), priority, lowered);
        }
    }

    private void lower(Task task, int step, String amphoeCentre) {
        tasks.setPriority(task.getId(), task.getPriority() - step);
        if (!HouseholdCaseProcess.OF_AMPHOE_CENTRE.contains(task.getTaskDefinitionKey())) {
            tasks.deleteCandidateGroup(task.getId(), amphoeCentre);
        }
    }
}
