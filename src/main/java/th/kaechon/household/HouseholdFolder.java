package th.kaechon.household;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything the register holds of a household in a year. */
public record HouseholdFolder(Household household, List<Member> members, List<FailedIndicator> indicators) {

    /** Null for a problem of the whole household and for a person who is not in it. */
    public @Nullable String nameOf(@Nullable Long memberId) {
        return members.stream()
                .filter(member -> Long.valueOf(member.id()).equals(memberId))
                .map(Member::name)
                .findFirst()
                .orElse(null);
    }
}
