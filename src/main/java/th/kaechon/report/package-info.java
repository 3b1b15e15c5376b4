/** Read models: what officers look at in lists and take away as files. Reads by SQL, writes nothing. */
@NullMarked
@ApplicationModule(
        displayName = "Report",
        allowedDependencies = {"area", "campaign", "meeting", "thai"})
package th.kaechon.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
