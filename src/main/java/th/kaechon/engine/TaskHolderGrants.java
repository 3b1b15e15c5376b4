package th.kaechon.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * The grants that go with a task's holder. Who claimed it by mistake may give it back, which TASK_WORK alone would not
 * allow; and an officer claims for oneself only, because the engine would open the task to whoever is named.
 */
class TaskHolderGrants extends NewTaskGrants {

    @Override
    public AuthorizationEntity @Nullable [] newTaskAssignee(
            Task task, @Nullable String oldAssignee, @Nullable String newAssignee) {
        refuseClaimForAnother(newAssignee);
        List<AuthorizationEntity> changed = new ArrayList<>();
        AuthorizationEntity former =
                oldAssignee == null ? null : getGrantAuthorization(task.getId(), oldAssignee, null, Resources.TASK);
        if (former != null) {
            former.removePermission(TaskPermissions.TASK_ASSIGN);
            changed.add(former);
        }
        AuthorizationEntity[] granted = super.newTaskAssignee(task, oldAssignee, newAssignee);
        if (granted != null) {
            granted[0].addPermission(TaskPermissions.TASK_ASSIGN);
            changed.addAll(List.of(granted));
        }
        return changed.isEmpty() ? null : changed.toArray(AuthorizationEntity[]::new);
    }

    private static void refuseClaimForAnother(@Nullable String newAssignee) {
        Authentication officer = Context.getCommandContext().getAuthentication();
        if (newAssignee == null || officer == null || officer.getUserId() == null) {
            return;
        }
        boolean administrator =
                officer.getGroupIds() != null && officer.getGroupIds().contains(Groups.CAMUNDA_ADMIN);
        if (!administrator && !newAssignee.equals(officer.getUserId())) {
            throw new AuthorizationException("A task is claimed for oneself only.");
        }
    }
}
