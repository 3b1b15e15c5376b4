/** Meetings of tambon team, amphoe centre and changwat centre: who was there, what waits, what is answered, what was resolved. */
@NullMarked
@ApplicationModule(
        displayName = "Meeting",
        allowedDependencies = {"area", "campaign", "casefile", "assistance", "thai"})
package th.kaechon.meeting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
