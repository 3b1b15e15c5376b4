package th.kaechon.assistance;

import org.jspecify.annotations.Nullable;
import th.kaechon.casefile.CaseId;

/** One help the amphoe meeting decided on, with the agency responsible and, where named, the agency that joins. */
public record PlanItem(
        long id,
        CaseId caseId,
        int ordinal,
        long problemId,
        String problemName,
        String menuEntryId,
        String menuEntryName,
        @Nullable String ownSolution,
        String agencyCode,
        @Nullable String joiningAgencyCode) {

    /** Who does the work. */
    public String workingAgency() {
        return joiningAgencyCode == null ? agencyCode : joiningAgencyCode;
    }

    public String label() {
        return ownSolution == null ? menuEntryName : ownSolution;
    }
}
