package th.kaechon.identity;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The standing grants, few on purpose: everyone may open Tasklist and its shared filters; the tasks themselves are granted
 * by their candidate groups, which is what keeps an officer in the own area. Supervisors and secretariat watch in Cockpit.
 */
@Component
public class Grants {

    private final AuthorizationService authorizations;

    Grants(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    @Transactional
    public void ensure(String changwatCode) {
        everyone(Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        everyone(Resources.FILTER, Authorization.ANY, Permissions.READ);
        for (OfficerRole watcher : new OfficerRole[] {OfficerRole.SUPERVISOR, OfficerRole.SECRETARIAT}) {
            String group = GroupId.of(watcher, changwatCode).value();
            group(group, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
            group(
                    group,
                    Resources.PROCESS_DEFINITION,
                    Authorization.ANY,
                    ProcessDefinitionPermissions.READ,
                    ProcessDefinitionPermissions.READ_INSTANCE,
                    ProcessDefinitionPermissions.READ_TASK,
                    ProcessDefinitionPermissions.READ_HISTORY);
            decisions(group);
        }
        String editors = GroupId.of(OfficerRole.POLICY_EDITOR, changwatCode).value();
        group(editors, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
        decisions(editors);
    }

    private void decisions(String group) {
        group(group, Resources.DECISION_DEFINITION, Authorization.ANY, Permissions.READ, Permissions.READ_HISTORY);
        group(group, Resources.DEPLOYMENT, Authorization.ANY, Permissions.READ);
    }

    private void everyone(Resource resource, String id, Permission... permissions) {
        grant(Authorization.AUTH_TYPE_GLOBAL, null, resource, id, permissions);
    }

    private void group(String group, Resource resource, String id, Permission... permissions) {
        grant(Authorization.AUTH_TYPE_GRANT, group, resource, id, permissions);
    }

    private void grant(int type, @Nullable String group, Resource resource, String id, Permission... permissions) {
        var same = authorizations
                .createAuthorizationQuery()
                .authorizationType(type)
                .resourceType(resource)
                .resourceId(id);
        if ((group == null ? same : same.groupIdIn(group)).count() > 0) {
            return;
        }
        Authorization added = authorizations.createNewAuthorization(type);
        if (group == null) {
            added.setUserId(Authorization.ANY);
        } else {
            added.setGroupId(group);
        }
        added.setResource(resource);
        added.setResourceId(id);
        added.setPermissions(permissions);
        authorizations.saveAuthorization(added);
    }
}
