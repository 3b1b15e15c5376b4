package th.kaechon.household;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import th.kaechon.area.TambonCode;

/** A household of the register. Income is baht per person and year, as TPMAP reports it; null when it was not surveyed. */
public record Household(
        HouseholdId id,
        TambonCode tambon,
        String tambonName,
        String amphoeName,
        int moo,
        String villageName,
        String houseNumber,
        @Nullable BigDecimal averageIncomePerPerson) {

    public String address() {
        return "บ้านเลขที่ %s หมู่ที่ %d %s".formatted(houseNumber, moo, villageName);
    }
}
