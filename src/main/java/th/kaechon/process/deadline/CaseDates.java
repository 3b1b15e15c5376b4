package th.kaechon.process.deadline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.kaechon.campaign.CampaignMilestone;
import th.kaechon.campaign.Milestone;
import th.kaechon.casefile.HouseholdCase;
import th.kaechon.casefile.Overdue;
import th.kaechon.engine.BoundaryTimers;
import th.kaechon.engine.EngineTransaction;
import th.kaechon.process.givehelp.GiveHelpProcess;
import th.kaechon.process.householdcase.HouseholdCaseProcess;
import th.kaechon.process.householdcase.NoLongerOverdue;

/**
 * Brings one running case in line with the dates that hold for it: timers, due dates of tasks, marks. It looks at what is
 * and not at what has changed, so doing it twice does nothing, and a case moved later and back is as if nothing had been.
 */
@Component
public class CaseDates {

    private final CaseMilestones milestones;
    private final Overdue overdue;
    private final NoLongerOverdue noLongerOverdue;
    private final HandUpClocks handUps;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final EngineTransaction engine;
    private final Clock clock;

    CaseDates(
            CaseMilestones milestones,
            Overdue overdue,
            NoLongerOverdue noLongerOverdue,
            HandUpClocks handUps,
            RuntimeService runtime,
            TaskService tasks,
            EngineTransaction engine,
            Clock clock) {
        this.milestones = milestones;
        this.overdue = overdue;
        this.noLongerOverdue = noLongerOverdue;
        this.handUps = handUps;
        this.runtime = runtime;
        this.tasks = tasks;
        this.engine = engine;
        this.clock = clock;
    }

    /** The case is locked already; nothing happens to one that has ended. */
    public void align(HouseholdCase locked) {
        List<CaseMilestone> dates = milestones.of(locked.id());
        engine.withoutAuthorization(() -> {
            String instance = instanceOf(locked);
            if (instance != null) {
                BoundaryTimers timers = BoundaryTimers.of(instance);
                alignTimers(locked, instance, timers, dates);
                handUps.align(locked, instance, timers);
                alignTasks(locked, dates);
            }
            return dates;
        });
    }

    private @Nullable String instanceOf(HouseholdCase household) {
        ProcessInstance running = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(household.number().value())
                .processDefinitionKey(HouseholdCaseProcess.KEY)
                .singleResult();
        return running == null ? null : running.getId();
    }

    private void alignTimers(
            HouseholdCase household, String instance, BoundaryTimers timers, List<CaseMilestone> dates) {
        for (CaseMilestone date : dates) {
            String timer = Objects.requireNonNull(HouseholdCaseProcess.TIMER_OF.get(date.milestone()));
            if (timers.isUnderWay(timer)) {
                boolean marked = isStillMarked(household, instance, date);
                if (!timers.move(timer, endOf(date.due())) && !marked) {
                    timers.arm(timer, endOf(date.due()));
                }
            }
        }
    }

    /** A mark stays where the date has passed all the same. That of a stage which is over is not looked at: it was settled. */
    private boolean isStillMarked(HouseholdCase household, String instance, CaseMilestone date) {
        boolean marked = overdue.isMarked(household.id(), date.milestone());
        if (marked && !date.due().isBefore(LocalDate.now(clock))) {
            noLongerOverdue.unmark(household, instance, date.milestone());
            return false;
        }
        return marked;
    }

    private void alignTasks(HouseholdCase household, List<CaseMilestone> dates) {
        Map<Milestone, Date> due = new EnumMap<>(Milestone.class);
        dates.forEach(date -> due.put(date.milestone(), endOf(date.due())));
        for (Task task : tasks.createTaskQuery()
                .processInstanceBusinessKey(household.number().value())
                .list()) {
            Date wanted = due.get(milestoneOf(task));
            if (wanted != null && !wanted.equals(task.getDueDate())) {
                tasks.setDueDate(task.getId(), wanted);
            }
        }
    }

    private static @Nullable Milestone milestoneOf(Task task) {
        String key = task.getTaskDefinitionKey();
        Milestone ofCase = HouseholdCaseProcess.DUE_BY.get(key);
        return ofCase == null ? GiveHelpProcess.DUE_BY.get(key) : ofCase;
    }

    private Date endOf(LocalDate due) {
        return Date.from(CampaignMilestone.endOf(due, clock.getZone()).toInstant());
    }
}
