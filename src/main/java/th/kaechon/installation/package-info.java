/** Starting the system on one machine: own database, time zone, staff groups, demo register, the table printed at the end. */
@NullMarked
@ApplicationModule(
        displayName = "Installation",
        allowedDependencies = {
            "area",
            "identity",
            "campaign",
            "casefile",
            "assistance",
            "intake",
            "process",
            "process :: household-case"
        })
package th.kaechon.installation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
