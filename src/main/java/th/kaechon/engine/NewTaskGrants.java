package th.kaechon.engine;

import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.DbEntityState;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;

/** The default grants of a task's candidates, without asking the database for older grants of a task just created. */
class NewTaskGrants extends DefaultAuthorizationProvider {

    @Override
    protected @Nullable AuthorizationEntity getGrantAuthorization(
            String taskId, @Nullable String userId, @Nullable String groupId, Resource resource) {
        return resource == Resources.TASK && isUnsaved(taskId)
                ? null
                : super.getGrantAuthorization(taskId, userId, groupId, resource);
    }

    private static boolean isUnsaved(String taskId) {
        var cached = Context.getCommandContext()
                .getDbEntityManager()
                .getDbEntityCache()
                .getCachedEntity(TaskEntity.class, taskId);
        return cached != null && cached.getEntityState() == DbEntityState.TRANSIENT;
    }
}
