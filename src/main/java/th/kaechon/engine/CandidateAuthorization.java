package th.kaechon.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.VariableInstanceQueryImpl;
import org.camunda.bpm.engine.impl.db.AuthorizationCheck;
import org.camunda.bpm.engine.impl.db.CompositePermissionCheck;
import org.camunda.bpm.engine.impl.db.PermissionCheck;
import org.camunda.bpm.engine.impl.db.PermissionCheckBuilder;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * Authorises tasks by their candidate groups and holder instead of one grant row per task and group, which the engine would
 * join with every task of the province (ADR 8). Lists get the restriction as one more branch of the query, added after the
 * caller's own words and right before it runs, so that nothing in a request or a filter can take it away. A single task is
 * asked for its links. Everything else, and whoever may read all tasks, stays with the engine's standing grants.
 */
class CandidateAuthorization extends AuthorizationManager {

    static final SessionFactory FACTORY = new SessionFactory() {
        @Override
        public Class<?> getSessionType() {
            return AuthorizationManager.class;
        }

        @Override
        public Session openSession() {
            return new CandidateAuthorization();
        }
    };

    @Override
    public void configureTaskQuery(TaskQueryImpl query) {
        super.configureTaskQuery(query);
        query.getQueries().removeIf(OwnTasks.class::isInstance); // of an earlier run, perhaps another's
        if (query.getAuthCheck().isAuthorizationCheckEnabled()) {
            if (!mayReadEvery(Resources.TASK, Permissions.READ, ProcessDefinitionPermissions.READ_TASK)) {
                query.addOrQuery(new OwnTasks(getCurrentAuthentication()));
            }
            leaveOutGrants(query.getAuthCheck());
        }
    }

    /** An officer reads what is local to own tasks and asked for by task, as Tasklist does; otherwise the grants decide. */
    @Override
    protected void configureVariableInstanceQuery(VariableInstanceQueryImpl query) {
        super.configureVariableInstanceQuery(query);
        if (query.getAuthCheck().isAuthorizationCheckEnabled()
                && !mayReadEvery(
                        Resources.PROCESS_INSTANCE, Permissions.READ, ProcessDefinitionPermissions.READ_INSTANCE)) {
            String[] own = ownAmong(query.getTaskIds(), query.getVariableScopeIds());
            if (own.length > 0) { // with an empty list the engine would not restrict at all
                query.taskIdIn(own);
                leaveOutGrants(query.getAuthCheck());
            }
        }
    }

    @Override
    public boolean isAuthorized(CompositePermissionCheck check) {
        Authentication officer = getCurrentAuthentication();
        return officer != null
                        && check.isDisjunctive()
                        && check.getAtomicChecks().stream()
                                .anyMatch(one -> isGivenByTask(officer.getUserId(), officer.getGroupIds(), one))
                || super.isAuthorized(check);
    }

    @Override
    public boolean isAuthorized(String userId, @Nullable List<String> groupIds, PermissionCheck check) {
        return isGivenByTask(userId, groupIds, check) || super.isAuthorized(userId, groupIds, check);
    }

    /** Candidates may read, claim and complete; the holder may give back as well; nobody gets more from a task. */
    private boolean isGivenByTask(@Nullable String userId, @Nullable List<String> groupIds, PermissionCheck check) {
        String id = check.getResourceId();
        if (check.getResourceType() != Resources.TASK.resourceType() || id == null || id.equals(Authorization.ANY)) {
            return false;
        }
        TaskEntity task = getDbEntityManager().selectById(TaskEntity.class, id);
        if (task == null) {
            return false;
        }
        boolean holds = userId != null && userId.equals(task.getAssignee());
        return switch (check.getPermission().getName()) {
            case "READ", "TASK_WORK" -> holds || groupIds != null && OwnTasks.isCandidate(task, groupIds);
            case "TASK_ASSIGN" -> holds;
            default -> false;
        };
    }

    private boolean mayReadEvery(Resource resource, Permission permission, Permission ofDefinition) {
        return isAuthorized(new PermissionCheckBuilder()
                .disjunctive()
                .atomicCheckForResourceId(resource, Authorization.ANY, permission)
                .atomicCheckForResourceId(Resources.PROCESS_DEFINITION, Authorization.ANY, ofDefinition)
                .build());
    }

    private static String[] ownAmong(String @Nullable []... asked) {
        String[] ids = Stream.of(asked)
                .filter(Objects::nonNull)
                .flatMap(Arrays::stream)
                .distinct()
                .toArray(String[]::new);
        return ids.length == 0
                ? ids
                : new TaskQueryImpl()
                        .taskIdIn(ids).list().stream().map(Task::getId).toArray(String[]::new);
    }

    private static void leaveOutGrants(AuthorizationCheck check) {
        check.setAuthorizationCheckEnabled(false);
        check.getPermissionChecks().clear();
    }
}
