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
            "meeting",
            "privacy",
            "intake",
            "report",
            "report :: forecast",
            "report :: learning",
            "report :: meeting",
            "report :: minutes",
            "reminder",
            "policy",
            "process",
            "process :: household-case",
            "process :: give-help",
            "process :: take-back",
            "process :: deadline",
            "process :: carry-over",
            "process :: meeting"
        })
package th.kaechon.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
