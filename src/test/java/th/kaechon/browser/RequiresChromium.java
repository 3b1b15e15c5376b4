package th.kaechon.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips the browser tests where no Chromium is installed, with a line that says so; on a CI server it fails them. */
class RequiresChromium implements ExecutionCondition {

    private static final String PROPERTY = "kaechon.chromium";

    static Path path() {
        return Path.of(System.getProperty(PROPERTY, "/usr/bin/chromium"));
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Files.isExecutable(path())) {
            return ConditionEvaluationResult.enabled("Chromium is " + path());
        }
        String missing = "no Chromium at %s; install it or name another with -D%s=".formatted(path(), PROPERTY);
        if ("true".equals(System.getenv("CI"))) {
            throw new IllegalStateException("The browser tests must run here: " + missing);
        }
        if (context.getTestMethod().isEmpty()) {
            System.out.println("Browser tests skipped: " + missing); // the build's log tells how many, not why
        }
        return ConditionEvaluationResult.disabled(missing);
    }
}
