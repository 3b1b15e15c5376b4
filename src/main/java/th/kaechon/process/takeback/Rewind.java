package th.kaechon.process.takeback;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import th.kaechon.casefile.HouseholdCase;
import th.kaechon.casefile.Overdue;
import th.kaechon.engine.EngineTransaction;
import th.kaechon.process.TaskGone;
import th.kaechon.process.givehelp.GiveHelpProcess;
import th.kaechon.process.householdcase.CaseStarter;
import th.kaechon.process.householdcase.HouseholdCaseProcess;

/** Opens a completed task again for the officer who completed it and cancels what had followed from it. */
@Component
class Rewind {

    private final EngineTransaction engine;
    private final TaskService tasks;
    private final FollowingTasks following;
    private final CaseRewind caseRewind;
    private final HelpRewind helpRewind;
    private final Overdue overdue;

    Rewind(
            EngineTransaction engine,
            TaskService tasks,
            FollowingTasks following,
            CaseRewind caseRewind,
            HelpRewind helpRewind,
            Overdue overdue) {
        this.engine = engine;
        this.tasks = tasks;
        this.following = following;
        this.caseRewind = caseRewind;
        this.helpRewind = helpRewind;
        this.overdue = overdue;
    }

    /** Gives the id of the task that is open again. Throws {@link TaskGone} when a job or a claim was quicker; the surrounding transaction is then rolled back. */
    String before(Completion completion, HouseholdCase household) {
        try {
            Set<String> open = openTasks(household);
            set(completion, household);
            return claimed(completion, open, openTasks(household));
        } catch (OptimisticLockingException raced) {
            throw new TaskGone(raced);
        }
    }

    private void set(Completion completion, HouseholdCase household) {
        String task = completion.taskKey();
        switch (task) {
            case GiveHelpProcess.GIVE_HELP ->
                commandUnlessClaimed(completion, household, () -> helpRewind.beforeVisit(completion, household));
            case GiveHelpProcess.KEY_INTO_LOGBOOK -> setBeforeKeying(completion, household);
            default ->
                commandUnlessClaimed(
                        completion, household, () -> caseRewind.before(task, household, valuesBefore(task, household)));
        }
    }

    /** In two commands: the engine finds a new instance by its variables only when it has been written. */
    private void setBeforeKeying(Completion completion, HouseholdCase household) {
        boolean ended = engine.withoutAuthorization(() -> helpRewind.hasEnded(completion, household));
        if (ended) {
            commandUnlessClaimed(completion, household, () -> helpRewind.callAgain(completion, household));
        }
        command(() -> helpRewind.beforeKeying(completion, household, ended));
    }

    private Map<String, Object> valuesBefore(String task, HouseholdCase household) {
        return task.equals(HouseholdCaseProcess.VERIFY_HOUSEHOLD)
                ? Map.of(HouseholdCaseProcess.PRIORITY.name(), priorityBeforeVulnerability(household))
                : Map.of();
    }

    /** The table that raises it never lowers it, and may have looked at wrong data; deadlines that passed still count. */
    private int priorityBeforeVulnerability(HouseholdCase household) {
        return CaseStarter.USUAL_PRIORITY + overdue.raisedBy(household.id());
    }

    private String claimed(Completion completion, Set<String> before, Set<String> after) {
        Set<String> again = without(after, before);
        if (again.size() != 1) {
            throw new IllegalStateException("%s opened %d tasks".formatted(completion.taskKey(), again.size()));
        }
        String taskId = again.iterator().next();
        command(() -> tasks.claim(taskId, completion.officer()));
        return taskId;
    }

    private Set<String> openTasks(HouseholdCase household) {
        return engine.withoutAuthorization(() -> following.open(household)).stream()
                .map(Task::getId)
                .collect(Collectors.toSet());
    }

    private static Set<String> without(Set<String> all, Set<String> taken) {
        return all.stream().filter(Predicate.not(taken::contains)).collect(Collectors.toSet());
    }

    /**
     * Looks again in the command that cancels, because a claim waits for nobody. The engine then holds the tasks as they were
     * seen here, and a claim that comes still later fails the command, or itself.
     */
    private void commandUnlessClaimed(Completion completion, HouseholdCase household, Runnable calls) {
        boolean done = engine.withoutAuthorization(() -> {
            boolean free = following.claimedByAnother(completion, household).isEmpty();
            if (free) {
                calls.run();
            }
            return free;
        });
        if (!done) {
            throw new TaskGone();
        }
    }

    private void command(Runnable calls) {
        engine.withoutAuthorization(() -> {
            calls.run();
            return calls;
        });
    }
}
