/**
 * A whole campaign year in minutes: simulated clock, simulated officers, counts at each milestone. Supervisors train on it, and
 * it is the end-to-end test of the deadlines. Exists in the profile rehearsal alone, on a scratch database.
 */
@NullMarked
@ApplicationModule(
        displayName = "Rehearsal",
        allowedDependencies = {
            "area",
            "household",
            "campaign",
            "casefile",
            "assistance",
            "identity",
            "intake",
            "process",
            "process :: household-case",
            "process :: give-help",
            "process :: simulation"
        })
package th.kaechon.rehearsal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
