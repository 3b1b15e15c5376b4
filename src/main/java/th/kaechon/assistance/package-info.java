/** What is done for a household: menu, agencies, plan items, visits, logbook entries, referral. */
@NullMarked
@ApplicationModule(
        displayName = "Assistance",
        allowedDependencies = {"area", "household", "campaign", "casefile"})
package th.kaechon.assistance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
