/** What is due and what is late, told once to each person it concerns: on the own page and by mail. */
@NullMarked
@ApplicationModule(
        displayName = "Reminder",
        allowedDependencies = {"campaign", "casefile", "identity", "thai"})
package th.kaechon.reminder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
