package th.kaechon.reminder;

import java.util.Optional;
import th.kaechon.identity.GroupId;
import th.kaechon.identity.OfficerRole;

/** As whom a person is told: by the work that is theirs. Who is in two groups of one audience is told once. */
public enum Audience {
    TAMBON,
    RECORDER,
    AMPHOE,
    CHANGWAT,
    AGENCY;

    /** Empty for groups that have no work of their own in a case. */
    static Optional<Audience> of(GroupId group) {
        return group.agencyCode().isPresent()
                ? Optional.of(AGENCY)
                : group.role().flatMap(Audience::of);
    }

    private static Optional<Audience> of(OfficerRole role) {
        return switch (role) {
            case TAMBON_TEAM, MENTOR -> Optional.of(TAMBON);
            case RECORDER -> Optional.of(RECORDER);
            case AMPHOE_CENTRE -> Optional.of(AMPHOE);
            case CHANGWAT_CENTRE -> Optional.of(CHANGWAT);
            case SECRETARIAT, POLICY_EDITOR, SUPERVISOR -> Optional.empty();
        };
    }
}
