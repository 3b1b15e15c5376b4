package th.kaechon.intake;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import th.kaechon.household.MemberEntry;
import th.kaechon.household.Relation;

/** A row of the member list whose household is on the list; without entry where the row itself is refused. */
record ListedMember(Row row, @Nullable MemberEntry entry) {

    Optional<MemberEntry> sound() {
        return row.isRefused() ? Optional.empty() : Optional.ofNullable(entry);
    }

    boolean isHead() {
        return sound().filter(member -> member.relation() == Relation.HEAD).isPresent();
    }
}
