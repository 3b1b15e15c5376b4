/**
 * The decision tables in force, and why they answered so. Seeds a shipped table where none of its key exists; an edited one
 * is never touched.
 */
@NullMarked
@ApplicationModule(
        displayName = "Policy",
        allowedDependencies = {"casefile", "engine"})
package th.kaechon.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
