/** The case of one household in one campaign: verification, 4T analysis, classification, record, closing. */
@NullMarked
@ApplicationModule(
        displayName = "Case file",
        allowedDependencies = {"area", "household", "campaign", "thai"})
package th.kaechon.casefile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
