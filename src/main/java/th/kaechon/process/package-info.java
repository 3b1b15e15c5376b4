/** The only door to the engine: one sub-package per BPMN model with its description, its facade and its delegates. */
@NullMarked
@ApplicationModule(
        displayName = "Process",
        allowedDependencies = {
            "area",
            "campaign",
            "household",
            "casefile",
            "assistance",
            "meeting",
            "identity",
            "engine",
            "thai"
        })
package th.kaechon.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
