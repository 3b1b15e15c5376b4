package th.kaechon.household;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import th.kaechon.area.TambonCode;

/** One validated household of a TPMAP list. One that fails nothing is on the list as well (letter, group 3.1). */
public record HouseholdEntry(
        String listReference,
        @Nullable String houseCode,
        TambonCode tambon,
        int moo,
        String villageName,
        String houseNumber,
        @Nullable BigDecimal averageIncomePerPerson,
        Set<Integer> failedIndicators,
        List<MemberEntry> members) {

    public HouseholdEntry {
        failedIndicators = Set.copyOf(failedIndicators);
        members = List.copyOf(members);
    }

    /** Without address and people: this text may reach a log. */
    @Override
    public String toString() {
        return "HouseholdEntry[" + listReference + "]";
    }
}
