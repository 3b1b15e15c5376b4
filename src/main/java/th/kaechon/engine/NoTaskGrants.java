package th.kaechon.engine;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * No grant row is written for a task: {@link CandidateAuthorization} asks the task itself. What the engine tells here about
 * a new holder is used for the one refusal that belongs to every change of holder: an officer claims for oneself only,
 * because the task would be opened to whoever is named.
 */
class NoTaskGrants extends DefaultAuthorizationProvider {

    @Override
    public AuthorizationEntity @Nullable [] newTaskAssignee(
            Task task, @Nullable String oldAssignee, @Nullable String newAssignee) {
        refuseClaimForAnother(newAssignee);
        return null;
    }

    @Override
    public AuthorizationEntity @Nullable [] newTaskOwner(
            Task task, @Nullable String oldOwner, @Nullable String newOwner) {
        return null;
    }

    @Override
    public AuthorizationEntity @Nullable [] newTaskUserIdentityLink(Task task, String userId, String type) {
        return null;
    }

    @Override
    public AuthorizationEntity @Nullable [] newTaskGroupIdentityLink(Task task, String groupId, String type) {
        return null;
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
