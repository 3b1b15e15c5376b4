package th.kaechon.identity;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.kaechon.engine.EngineTransaction;

/** Groups and accounts in the engine's identity store. Adds what is missing, changes nothing that is there. */
@Component
public class StaffDirectory {

    private static final String GROUP_TYPE = "STAFF";

    private final IdentityService identity;
    private final EngineTransaction engine;

    StaffDirectory(IdentityService identity, EngineTransaction engine) {
        this.identity = identity;
        this.engine = engine;
    }

    @Transactional
    public void ensureGroups(Collection<NamedGroup> wanted) {
        Set<String> present =
                identity.createGroupQuery().list().stream().map(Group::getId).collect(Collectors.toSet());
        wanted.stream().filter(group -> !present.contains(group.id().value())).forEach(group -> {
            Group added = identity.newGroup(group.id().value());
            added.setName(group.name());
            added.setType(GROUP_TYPE);
            identity.saveGroup(added);
        });
    }

    /** Returns false when the account was there already; its password and groups are then left alone. */
    @Transactional
    public boolean ensureAccount(String userId, String thaiName, String password, Collection<GroupId> groups) {
        if (identity.createUserQuery().userId(userId).count() > 0) {
            return false;
        }
        User added = identity.newUser(userId);
        added.setFirstName(thaiName);
        added.setLastName("");
        added.setPassword(password);
        identity.saveUser(added);
        groups.forEach(group -> identity.createMembership(userId, group.value()));
        return true;
    }

    /** The officer's name, which colleagues may know though they may not read the account; the id of one that is gone. */
    public String nameOf(String userId) {
        User user = engine.withoutAuthorization(
                () -> identity.createUserQuery().userId(userId).singleResult());
        return user == null ? userId : (user.getFirstName() + " " + user.getLastName()).strip();
    }
}
