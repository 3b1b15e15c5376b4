package th.kaechon.intake;

import java.util.List;
import th.kaechon.household.HouseholdEntry;

/** What a list says: households that can be entered, and why the others cannot. */
record ParsedList(List<Accepted> accepted, int householdRows, List<Refusal> refusals) {

    /** A household that can be entered, with its row in the household file. */
    record Accepted(int row, HouseholdEntry household) {}

    ParsedList {
        accepted = List.copyOf(accepted);
        refusals = List.copyOf(refusals);
    }
}
