/** The register: households, members, the indicators they fail. Personal data lives here and nowhere else. */
@NullMarked
@ApplicationModule(
        displayName = "Household",
        allowedDependencies = {"area", "thai"})
package th.kaechon.household;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
