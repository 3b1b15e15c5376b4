package th.kaechon.process.deadline;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import th.kaechon.assistance.HandUp;
import th.kaechon.assistance.HandUpKind;
import th.kaechon.assistance.HandUps;
import th.kaechon.campaign.CampaignMilestone;
import th.kaechon.campaign.Campaigns;
import th.kaechon.casefile.HouseholdCase;
import th.kaechon.engine.BoundaryTimers;
import th.kaechon.process.householdcase.HouseholdCaseProcess;

/**
 * Brings the clock and the task of what is handed up in line with the register: whoever takes an answer back opens the task
 * anew, but the case has waited since it was handed up, and was escalated if it was.
 */
@Component
class HandUpClocks {

    private final HandUps handUps;
    private final Campaigns campaigns;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final Clock clock;

    HandUpClocks(HandUps handUps, Campaigns campaigns, RuntimeService runtime, TaskService tasks, Clock clock) {
        this.handUps = handUps;
        this.campaigns = campaigns;
        this.runtime = runtime;
        this.tasks = tasks;
        this.clock = clock;
    }

    void align(HouseholdCase household, String instance, BoundaryTimers timers) {
        for (HandUp open : handUps.open(household.id())) {
            List<Task> waiting = waiting(instance, open.kind());
            if (!waiting.isEmpty()) {
                timers.move(clockOf(open.kind()), endOf(open));
                int priority = priority(household, instance, open);
                waiting.stream()
                        .filter(task -> task.getPriority() != priority)
                        .forEach(task -> tasks.setPriority(task.getId(), priority));
            }
        }
    }

    private List<Task> waiting(String instance, HandUpKind kind) {
        return tasks.createTaskQuery().processInstanceId(instance).list().stream()
                .filter(task -> HouseholdCaseProcess.HAND_UP_OF.get(task.getTaskDefinitionKey()) == kind)
                .toList();
    }

    private int priority(HouseholdCase household, String instance, HandUp open) {
        Object ofCase = runtime.getVariable(instance, HouseholdCaseProcess.PRIORITY.name());
        int step = open.escalatedAt() == null ? 0 : campaigns.overduePriorityStep(household.fiscalYear());
        return HouseholdCaseProcess.PRIORITY.type().cast(ofCase) + step;
    }

    private static String clockOf(HandUpKind kind) {
        return Objects.requireNonNull(HouseholdCaseProcess.CLOCK_OF.get(kind));
    }

    private Date endOf(HandUp open) {
        return Date.from(CampaignMilestone.endOf(open.dueOn(), clock.getZone()).toInstant());
    }
}
