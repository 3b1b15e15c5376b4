/** Thai dates and Thai text as people type and read them. */
@NullMarked
@ApplicationModule(
        displayName = "Thai",
        allowedDependencies = {})
package th.kaechon.thai;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
