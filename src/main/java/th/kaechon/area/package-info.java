/** Amphoe and tambon by their official codes; retired codes and what they became. */
@NullMarked
@ApplicationModule(
        displayName = "Area",
        allowedDependencies = {})
package th.kaechon.area;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
