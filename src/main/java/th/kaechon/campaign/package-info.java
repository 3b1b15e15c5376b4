/** One fiscal year's round: its milestones in two calendars, kept as data. */
@NullMarked
@ApplicationModule(
        displayName = "Campaign",
        allowedDependencies = {"thai"})
package th.kaechon.campaign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
