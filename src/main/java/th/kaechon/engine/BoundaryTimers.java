package th.kaechon.engine;

import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.impl.ActivityExecutionTreeMapping;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.impl.pvm.process.ProcessDefinitionImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;

/**
 * The boundary timers of one running process instance. The engine makes a boundary timer when its activity begins and never
 * again; here one that has fired is armed once more, from the same declaration. Lives within one command.
 */
public final class BoundaryTimers {

    private final ProcessDefinitionImpl definition;
    private final ActivityExecutionTreeMapping executions;

    private BoundaryTimers(ProcessDefinitionImpl definition, ActivityExecutionTreeMapping executions) {
        this.definition = definition;
        this.executions = executions;
    }

    /** Within {@link EngineTransaction}. */
    public static BoundaryTimers of(String processInstanceId) {
        CommandContext command = Context.getCommandContext();
        ExecutionEntity instance = command.getExecutionManager().findExecutionById(processInstanceId);
        return new BoundaryTimers(
                instance.getProcessDefinition(), new ActivityExecutionTreeMapping(command, processInstanceId));
    }

    /** Whether the activity that holds the timer is under way. */
    public boolean isUnderWay(String timer) {
        return !holders(timer).isEmpty();
    }

    /** Moves the timer if it still waits, and says whether it does. */
    public boolean move(String timer, Date due) {
        List<TimerEntity> waiting = waiting(timer);
        waiting.stream().filter(job -> !due.equals(job.getDuedate())).forEach(job -> move(job, due));
        return !waiting.isEmpty();
    }

    /**
     * An executor that has taken the job already does not look at its date again, so the job it took goes and another comes:
     * the executor finds none, or is refused if it is at work on it.
     */
    private void move(TimerEntity job, Date due) {
        if (job.getLockOwner() == null) {
            job.setDuedate(due);
        } else {
            ExecutionEntity holder = job.getExecution();
            String timer = job.getActivityId();
            job.delete();
            arm(timer, holder, due);
        }
    }

    /** Lets the timer of an activity under way wait once more. */
    public void arm(String timer, Date due) {
        holders(timer).forEach(holder -> arm(timer, holder, due));
    }

    private void arm(String timer, ExecutionEntity holder, Date due) {
        TimerDeclarationImpl declaration = Objects.requireNonNull(
                TimerDeclarationImpl.getDeclarationsForScope(scope(timer)).get(timer), timer);
        declaration.createTimerInstance(holder).setDuedate(due);
    }

    private List<TimerEntity> waiting(String timer) {
        return holders(timer).stream()
                .flatMap(holder -> holder.getJobs().stream())
                .filter(TimerEntity.class::isInstance)
                .map(TimerEntity.class::cast)
                .filter(job -> timer.equals(job.getActivityId()))
                .toList();
    }

    private Collection<ExecutionEntity> holders(String timer) {
        return executions.getExecutions(scope(timer));
    }

    private ScopeImpl scope(String timer) {
        return definition.findActivity(timer).getEventScope();
    }
}
