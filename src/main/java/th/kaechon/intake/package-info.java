/** Lists of TPMAP: read, refused row by row with a reason, entered into the register. */
@NullMarked
@ApplicationModule(
        displayName = "Intake",
        allowedDependencies = {"area", "household", "thai"})
package th.kaechon.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
