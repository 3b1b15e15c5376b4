/** Who read whose record when. Knows cases by number alone and imports nobody. */
@NullMarked
@ApplicationModule(
        displayName = "Privacy",
        allowedDependencies = {})
package th.kaechon.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
