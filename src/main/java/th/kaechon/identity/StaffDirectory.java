package th.kaechon.identity;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.kaechon.engine.EngineTransaction;

/** Groups and accounts in the engine's identity store. Adds what is missing, changes nothing that is there. */
@Component
public class StaffDirectory {

    private static final String GROUP_TYPE = "STAFF";

    private final IdentityService identity;
    private final EngineTransaction engine;
    private final JdbcClient jdbc;

    StaffDirectory(IdentityService identity, EngineTransaction engine, JdbcClient jdbc) {
        this.identity = identity;
        this.engine = engine;
        this.jdbc = jdbc;
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

    /** Everyone who is in any group, with one statement: the engine's own query answers group by group. */
    public List<StaffMember> members() {
        return jdbc.sql(
                        """
                select u.id_, nullif(btrim(u.email_), '') as email, array_agg(m.group_id_) as groups
                from public.act_id_user u join public.act_id_membership m on m.user_id_ = u.id_
                group by u.id_ order by u.id_
                """)
                .query((row, number) -> new StaffMember(
                        Officers.officer(row.getString("id_"), Arrays.asList((String[])
                                row.getArray("groups").getArray())),
                        row.getString("email") != null))
                .list();
    }

    /** The officer with the groups of this moment; nobody in no group when the account is gone. */
    public Officer officer(String userId) {
        return Officers.officer(
                userId,
                jdbc.sql("select group_id_ from public.act_id_membership where user_id_ = :user")
                        .param("user", userId)
                        .query(String.class)
                        .list());
    }

    /** Where the officer's mail goes; empty without an address or an account. */
    public Optional<String> emailOf(String userId) {
        User user = engine.withoutAuthorization(
                () -> identity.createUserQuery().userId(userId).singleResult());
        return Optional.ofNullable(user).map(User::getEmail).map(String::strip).filter(email -> !email.isEmpty());
    }
}
