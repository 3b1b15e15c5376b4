package th.kaechon.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import th.kaechon.KaeChonApplication;

/** The application in a JVM of its own, started as a user starts it; its output is what the test reads. */
final class ChildApplication {

    private final Process process;
    private final BufferedReader output;
    private final List<String> lines = new ArrayList<>();

    private ChildApplication(Process process) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    static ChildApplication start(Map<String, String> environment, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.timezone=Asia/Bangkok",
                "-Dfile.encoding=UTF-8",
                "-Dlogging.charset.console=UTF-8",
                "-XX:TieredStopAtLevel=1", // short-lived: the second compiler costs more than it gives
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                KaeChonApplication.class.getName(),
                "--server.port=0"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return new ChildApplication(builder.start());
    }

    /** The lines up to and with the one awaited; fails with them when the application ends before it says it. */
    List<String> readUntil(Predicate<String> awaited) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            lines.add(line);
            if (awaited.test(line)) {
                drain();
                return lines;
            }
        }
        throw new AssertionError("ended before it said what was awaited:\n" + String.join("\n", lines));
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void stop() throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(90, TimeUnit.SECONDS)).as("stops when asked").isTrue();
    }

    /** Nobody reads on; without this the process would block on a full pipe. */
    private void drain() {
        Thread reader = new Thread(() -> {
            try {
                output.transferTo(Writer.nullWriter());
            } catch (IOException closedByTheEnd) {
                // the end that the test is about
            }
        });
        reader.setDaemon(true);
        reader.start();
    }
}
