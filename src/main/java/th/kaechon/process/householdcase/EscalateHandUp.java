package th.kaechon.process.householdcase;

import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import th.kaechon.assistance.HandUpKind;
import th.kaechon.assistance.HandUps;
import th.kaechon.casefile.CaseId;
import th.kaechon.casefile.CaseNumber;
import th.kaechon.casefile.Cases;

/**
 * A hand-up's clock has run out with nobody having accepted or returned it: it is marked once and its task rises in priority.
 * The case's own priority stays, so that nothing is to be undone when the task ends.
 */
@Component
class EscalateHandUp implements JavaDelegate {

    private final HandUps handUps;
    private final Cases cases;
    private final ObjectProvider<PrioritySteps> steps;
    private final TaskService tasks;

    EscalateHandUp(HandUps handUps, Cases cases, ObjectProvider<PrioritySteps> steps, TaskService tasks) {
        this.handUps = handUps;
        this.cases = cases;
        this.steps = steps;
        this.tasks = tasks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        HandUpKind kind =
                Objects.requireNonNull(HouseholdCaseProcess.ESCALATION_OF.get(execution.getCurrentActivityId()));
        CaseId id = new CaseId(HouseholdCaseProcess.CASE_ID.of(execution));
        cases.lock(id); // before the hand-up's row, as who answers it does
        if (handUps.escalate(id, kind)) {
            raise(execution, kind);
        }
    }

    private void raise(DelegateExecution execution, HandUpKind kind) {
        int step = steps.getObject().of(new CaseNumber(execution.getProcessBusinessKey()).fiscalYear());
        for (Task task : tasks.createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .taskDefinitionKey(taskOf(kind))
                .list()) {
            tasks.setPriority(task.getId(), task.getPriority() + step);
        }
    }

    private static String taskOf(HandUpKind kind) {
        return HouseholdCaseProcess.HAND_UP_OF.entrySet().stream()
                .filter(entry -> entry.getValue() == kind)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }
}
