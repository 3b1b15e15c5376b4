package th.kaechon.household;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One validated member of a list, with the personal indicators this person fails. Exactly one of {@code citizenId} and
 * {@code noCitizenIdReason} is given: people without a number are on the list too (letter, group 4).
 */
public record MemberEntry(
        @Nullable CitizenId citizenId,
        @Nullable String noCitizenIdReason,
        String title,
        String firstName,
        String lastName,
        Sex sex,
        @Nullable LocalDate birthDate,
        Relation relation,
        Member.Health health,
        boolean caresForSelf,
        boolean welfareCard,
        Set<Integer> failedIndicators) {

    public MemberEntry {
        if ((citizenId == null) == (noCitizenIdReason == null)) {
            throw new IllegalArgumentException("a member has a citizen id or a reason for having none");
        }
        failedIndicators = Set.copyOf(failedIndicators);
    }

    public Optional<CitizenId> knownCitizenId() {
        return Optional.ofNullable(citizenId);
    }

    /** Without the person: this text may reach a log. */
    @Override
    public String toString() {
        return "MemberEntry[" + relation + "]";
    }
}
