/** Pages and JSON at the edge. Nothing imports it. */
@NullMarked
@ApplicationModule(
        displayName = "Web",
        allowedDependencies = {
            "area",
            "thai",
            "identity",
            "household",
            "campaign",
            "casefile",
            "assistance",
            "privacy",
            "intake",
            "report",
            "reminder",
            "policy",
            "process",
            "process :: household-case",
            "process :: give-help",
            "process :: take-back"
        })
package th.kaechon.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
