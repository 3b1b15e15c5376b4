package th.kaechon.process.takeback;

import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import th.kaechon.assistance.PlanItem;
import th.kaechon.assistance.Plans;
import th.kaechon.casefile.HouseholdCase;
import th.kaechon.process.givehelp.GiveHelpProcess;
import th.kaechon.process.householdcase.HouseholdCaseProcess;

/** Sets the help of one plan item back before a visit, or before a visit is keyed into the Logbook. */
@Component
class HelpRewind {

    private final RuntimeService runtime;
    private final FollowingTasks following;
    private final Plans plans;

    HelpRewind(RuntimeService runtime, FollowingTasks following, Plans plans) {
        this.runtime = runtime;
        this.following = following;
        this.plans = plans;
    }

    void beforeVisit(Completion completion, HouseholdCase household) {
        ProcessInstance help = running(completion, household);
        change(help, completion, household)
                .startBeforeActivity(GiveHelpProcess.GIVE_HELP)
                .execute();
    }

    boolean hasEnded(Completion completion, HouseholdCase household) {
        return following.help(household, itemOf(completion)) == null;
    }

    /**
     * The last keying ended the help, and with it perhaps all help of the case. The case calls it once more for this item,
     * and comes back from wherever that had taken it.
     */
    void callAgain(Completion completion, HouseholdCase household) {
        PlanItem item = plans.item(itemOf(completion));
        String instance = Objects.requireNonNull(following.running(household)).getId();
        ActivityInstance tree = runtime.getActivityInstance(instance);
        ProcessInstanceModificationBuilder change = runtime.createProcessInstanceModification(instance)
                .startBeforeActivity(HouseholdCaseProcess.CALL_GIVE_HELP)
                .setVariableLocal(HouseholdCaseProcess.LOOP_COUNTER.name(), item.ordinal() - firstItem(instance));
        Arrays.stream(tree.getChildActivityInstances())
                .map(ActivityInstance::getActivityId)
                .filter(activity -> !activity.equals(HouseholdCaseProcess.ASSISTANCE))
                .forEach(change::cancelAllForActivity);
        change.execute();
    }

    /** Of the decision that stands; a case of the model's first version has no other. */
    private int firstItem(String instance) {
        Object first = runtime.getVariable(instance, HouseholdCaseProcess.FIRST_PLAN_ITEM.name());
        return first == null ? 0 : (Integer) first;
    }

    /** Help just called again stands before a visit that is not due: its task goes. */
    void beforeKeying(Completion completion, HouseholdCase household, boolean calledAgain) {
        ProcessInstance help = running(completion, household);
        runtime.setVariable(
                help.getId(), GiveHelpProcess.VISIT_ID.name(), Objects.requireNonNull(completion.visitId()));
        var change = runtime.createProcessInstanceModification(help.getId())
                .startBeforeActivity(GiveHelpProcess.KEY_INTO_LOGBOOK);
        if (calledAgain) {
            change.cancelAllForActivity(GiveHelpProcess.GIVE_HELP);
        }
        change.execute();
    }

    private ProcessInstanceModificationBuilder change(
            ProcessInstance help, Completion completion, HouseholdCase household) {
        Set<String> executions = following.of(completion, household).stream()
                .map(Task::getExecutionId)
                .collect(Collectors.toSet());
        var change = runtime.createProcessInstanceModification(help.getId());
        Arrays.stream(runtime.getActivityInstance(help.getId()).getChildActivityInstances())
                .filter(activity -> Arrays.stream(activity.getExecutionIds()).anyMatch(executions::contains))
                .forEach(activity -> change.cancelActivityInstance(activity.getId()));
        return change;
    }

    private ProcessInstance running(Completion completion, HouseholdCase household) {
        return Objects.requireNonNull(following.help(household, itemOf(completion)));
    }

    private static long itemOf(Completion completion) {
        return Objects.requireNonNull(completion.planItemId());
    }
}
