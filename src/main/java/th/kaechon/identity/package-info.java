/** Officers, their roles, group ids and areas. The only place where a request becomes an officer. */
@NullMarked
@ApplicationModule(
        displayName = "Identity",
        allowedDependencies = {"area", "engine"})
package th.kaechon.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
