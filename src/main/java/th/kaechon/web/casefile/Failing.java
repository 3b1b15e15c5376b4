package th.kaechon.web.casefile;

import org.jspecify.annotations.Nullable;
import th.kaechon.household.FailedIndicator;
import th.kaechon.household.HouseholdFolder;

/** An indicator the household failed in the year's list, and the person it is about where one is named. */
public record Failing(int code, String name, String dimension, @Nullable String person, boolean met) {

    static Failing of(FailedIndicator indicator, HouseholdFolder folder) {
        return new Failing(
                indicator.code(),
                indicator.name(),
                indicator.dimension().thai(),
                folder.nameOf(indicator.memberId()),
                indicator.met());
    }
}
