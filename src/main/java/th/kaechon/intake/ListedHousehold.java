package th.kaechon.intake;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import th.kaechon.household.CitizenId;
import th.kaechon.household.HouseholdEntry;
import th.kaechon.household.MemberEntry;

/** A sound row of the household list, its members not yet known. */
record ListedHousehold(Row row, HouseholdEntry household, String headName, @Nullable CitizenId headId) {

    String reference() {
        return household.listReference();
    }

    Set<Integer> failedIndicators() {
        return household.failedIndicators();
    }

    Optional<CitizenId> knownHeadId() {
        return Optional.ofNullable(headId);
    }

    HouseholdEntry with(List<MemberEntry> members) {
        return new HouseholdEntry(
                household.listReference(),
                household.houseCode(),
                household.tambon(),
                household.moo(),
                household.villageName(),
                household.houseNumber(),
                household.averageIncomePerPerson(),
                household.failedIndicators(),
                members);
    }
}
