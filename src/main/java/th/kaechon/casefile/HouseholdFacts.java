package th.kaechon.casefile;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the decision tables may know of a household: counts and flags, nothing personal.
 *
 * @param averageIncome baht per person and year, null when unknown
 * @param ableAndWilling members who can and want to work or learn, from the 4T analysis; 0 before it
 */
public record HouseholdFacts(
        boolean fails,
        boolean card,
        boolean surveyed,
        boolean known,
        int dependants,
        @Nullable BigDecimal averageIncome,
        boolean insecureHousing,
        int openIndicators,
        int ableAndWilling,
        boolean wantsHelp) {

    /** As decision tables take it. */
    public @Nullable Double averageIncomeAsDouble() {
        return averageIncome == null ? null : averageIncome.doubleValue();
    }
}
