package th.kaechon.identity;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.webapp.impl.security.auth.Authentication;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.stereotype.Component;

/** Turns the request at hand into an officer: today by Camunda's own login, later by single sign-on in front of it. */
@Component
public class Officers {

    private static final String ENGINE = "default";

    /** Empty when nobody is logged in. */
    public Optional<Officer> current() {
        Authentications all = Authentications.getCurrent();
        Authentication found = all == null ? null : all.getAuthenticationForProcessEngine(ENGINE);
        return found instanceof UserAuthentication user
                ? Optional.of(officer(user.getIdentityId(), user.getGroupIds()))
                : Optional.empty();
    }

    public static Officer officer(String userId, Collection<String> groupIds) {
        return new Officer(
                userId,
                groupIds.stream().map(GroupId::parse).flatMap(Optional::stream).collect(Collectors.toSet()));
    }
}
