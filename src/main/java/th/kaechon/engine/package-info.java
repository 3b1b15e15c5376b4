/** Engine configuration and extensions: schema, FEEL, guards of the web applications, many commands in one transaction. */
@NullMarked
@ApplicationModule(
        displayName = "Engine",
        allowedDependencies = {})
package th.kaechon.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
