package th.kaechon.process.householdcase;

import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import th.kaechon.campaign.Milestone;
import th.kaechon.casefile.CaseId;
import th.kaechon.casefile.CaseNumber;
import th.kaechon.casefile.Overdue;
import th.kaechon.identity.GroupNames;

/**
 * A deadline has passed with the stage still open: work goes on, the case is marked once, its tasks rise in priority and
 * the amphoe centre becomes a candidate for them.
 */
@Component
class MarkOverdue implements JavaDelegate {

    private final Overdue overdue;
    private final ObjectProvider<PrioritySteps> steps;
    private final GroupNames groups;
    private final TaskService tasks;
    private final RuntimeService runtime;

    MarkOverdue(
            Overdue overdue,
            ObjectProvider<PrioritySteps> steps,
            GroupNames groups,
            TaskService tasks,
            RuntimeService runtime) {
        this.overdue = overdue;
        this.steps = steps;
        this.groups = groups;
        this.tasks = tasks;
        this.runtime = runtime;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Milestone milestone =
                Objects.requireNonNull(HouseholdCaseProcess.MILESTONE_OF.get(execution.getCurrentActivityId()));
        String number = execution.getProcessBusinessKey();
        int step = steps.getObject().of(new CaseNumber(number).fiscalYear());
        if (overdue.mark(new CaseId(HouseholdCaseProcess.CASE_ID.of(execution)), milestone, step)) {
            raise(execution, number, milestone, step);
        }
    }

    private void raise(DelegateExecution execution, String number, Milestone milestone, int step) {
        int priority = HouseholdCaseProcess.PRIORITY.of(execution) + step;
        String amphoeCentre = groups.amphoeCentre(HouseholdCaseProcess.TAMBON_CODE.of(execution));
        HouseholdCaseProcess.PRIORITY.set(execution, priority);
        if (milestone == Milestone.ASSISTANCE) { // before it no help is under way
            for (ProcessInstance help : helpUnderWay(execution.getProcessInstanceId())) {
                runtime.setVariable(help.getId(), HouseholdCaseProcess.PRIORITY.name(), priority);
            }
        }
        for (Task task :
                tasks.createTaskQuery().processInstanceBusinessKey(number).list()) {
            tasks.setPriority(task.getId(), task.getPriority() + step);
            if (!HouseholdCaseProcess.OF_AMPHOE_CENTRE.contains(task.getTaskDefinitionKey())) {
                tasks.addCandidateGroup(task.getId(), amphoeCentre); // the engine would write the link twice
            }
        }
    }

    private List<ProcessInstance> helpUnderWay(String caseInstanceId) {
        return runtime.createProcessInstanceQuery()
                .superProcessInstanceId(caseInstanceId)
                .list();
    }
}
