package th.kaechon.identity;

/** A group with the Thai name officers see in Admin and Cockpit. */
public record NamedGroup(GroupId id, String name) {

    public static NamedGroup of(OfficerRole role, String areaCode, String areaName) {
        return new NamedGroup(GroupId.of(role, areaCode), role.groupName(areaName));
    }
}
