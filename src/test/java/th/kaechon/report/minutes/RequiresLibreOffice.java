package th.kaechon.report.minutes;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips the tests on paper where LibreOffice or poppler is missing, with a line that says so; on a CI server it fails them. */
class RequiresLibreOffice implements ExecutionCondition {

    static final Path SOFFICE = Path.of(System.getProperty("kaechon.soffice", "/usr/bin/soffice"));
    static final Path PDFTOTEXT = Path.of("/usr/bin/pdftotext");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        List<Path> missing = List.of(SOFFICE, PDFTOTEXT).stream()
                .filter(program -> !Files.isExecutable(program))
                .toList();
        if (missing.isEmpty()) {
            return ConditionEvaluationResult.enabled("LibreOffice is " + SOFFICE);
        }
        String reason = "no %s; install libreoffice-writer-nogui and poppler-utils".formatted(missing);
        if ("true".equals(System.getenv("CI"))) {
            throw new IllegalStateException("The tests of the documents on paper must run here: " + reason);
        }
        if (context.getTestMethod().isEmpty()) {
            System.out.println("Tests of the documents on paper skipped: " + reason);
        }
        return ConditionEvaluationResult.disabled(reason);
    }
}
