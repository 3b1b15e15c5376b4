package th.kaechon.casefile;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import th.kaechon.area.TambonCode;
import th.kaechon.campaign.FiscalYear;
import th.kaechon.household.HouseholdId;

/** The case of one household in one campaign. */
public record HouseholdCase(
        CaseId id,
        CaseNumber number,
        FiscalYear fiscalYear,
        HouseholdId household,
        TambonCode tambon,
        @Nullable OffsetDateTime closedAt,
        @Nullable ClosingReason closingReason) {

    public boolean isClosed() {
        return closedAt != null;
    }
}
