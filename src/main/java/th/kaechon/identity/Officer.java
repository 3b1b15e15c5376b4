package th.kaechon.identity;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import th.kaechon.area.TambonCode;

/** Whoever is logged in: the engine's user id and groups, and the areas that follow from them. */
public record Officer(String userId, Set<GroupId> groups) {

    public Officer {
        groups = Set.copyOf(groups);
    }

    /** Where the officer acts in the role; agencies count for no role. */
    public AreaScope scopeAs(OfficerRole... roles) {
        Set<OfficerRole> wanted = Set.of(roles);
        return new AreaScope(groups.stream()
                .filter(group -> group.role().filter(wanted::contains).isPresent())
                .map(GroupId::areaCode)
                .collect(Collectors.toSet()));
    }

    /** The cases an officer may look at. An agency sees its tasks alone; who edits rules needs no household's record. */
    public AreaScope scope() {
        Set<OfficerRole> casework = EnumSet.complementOf(EnumSet.of(OfficerRole.POLICY_EDITOR));
        return scopeAs(casework.toArray(OfficerRole[]::new));
    }

    /** Whether any of the officer's groups, an agency's too, works in the tambon. */
    public boolean worksIn(TambonCode tambon) {
        return groups.stream().map(GroupId::areaCode).anyMatch(tambon.value()::startsWith);
    }

    public boolean acts(OfficerRole role, TambonCode tambon) {
        return scopeAs(role).covers(tambon);
    }
}
