package th.kaechon.identity;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The id of an engine group: role or agency, then area code. Every group id in the system is made and read here.
 * Letters and digits only, because the engine refuses anything else.
 */
public record GroupId(String value) {

    private static final String AGENCY = "agency";
    private static final Pattern FORM = Pattern.compile("([a-z]+)(\\d{2}|\\d{4}|\\d{6})");

    public GroupId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a group id: " + value);
        }
    }

    /** The group of a role for the area that holds the tambon: the tambon itself, its amphoe or its changwat. */
    public static GroupId of(OfficerRole role, String areaCode) {
        return new GroupId(role.prefix() + areaCode.substring(0, role.areaDigits()));
    }

    /** The staff of an agency's office in an area: {@code agencylao240801}, {@code agencycdd2408}, {@code agencymso24}. */
    public static GroupId agency(String agencyCode, String areaCode) {
        return new GroupId(AGENCY + agencyCode + areaCode);
    }

    public static Optional<GroupId> parse(String value) {
        return FORM.matcher(value).matches() ? Optional.of(new GroupId(value)) : Optional.empty();
    }

    public String areaCode() {
        return part(2);
    }

    public Optional<OfficerRole> role() {
        return Arrays.stream(OfficerRole.values())
                .filter(role -> role.prefix().equals(part(1)))
                .findFirst();
    }

    /** Empty for the group of a role. */
    public Optional<String> agencyCode() {
        return role().isEmpty() && part(1).startsWith(AGENCY)
                ? Optional.of(part(1).substring(AGENCY.length()))
                : Optional.empty();
    }

    private String part(int number) {
        Matcher matcher = FORM.matcher(value);
        matcher.matches();
        return matcher.group(number);
    }

    @Override
    public String toString() {
        return value;
    }
}
