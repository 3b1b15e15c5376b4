package th.kaechon.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import th.kaechon.KaeChonApplication;

/** The application in a JVM of its own, started as a user starts it; its output is what the test reads. */
final class ChildApplication {

    private static final String END = "-- the end of the output --";
    private static final Pattern ADDRESS = Pattern.compile("Tasklist +http://localhost:(\\d+)/");

    private final Process process;
    private final BlockingQueue<String> output = new LinkedBlockingQueue<>();
    private final List<String> lines = new ArrayList<>();

    private ChildApplication(Process process) {
        this.process = process;
        Thread reader = new Thread(this::read); // ever on: the process would block on a full pipe
        reader.setDaemon(true);
        reader.start();
    }

    private void read() {
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            reader.lines().forEach(output::add);
        } catch (IOException | UncheckedIOException killed) {
            // the end that the test is about
        } finally {
            output.add(END);
        }
    }

    static ChildApplication start(Map<String, String> environment, String... arguments) throws IOException {
        return run(
                KaeChonApplication.class,
                environment,
                Stream.concat(Stream.of("--server.port=0"), Stream.of(arguments)));
    }

    /** Of the product with something of the tests around it. */
    static ChildApplication run(Class<?> main, Map<String, String> environment, Stream<String> arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.timezone=Asia/Bangkok",
                "-Dfile.encoding=UTF-8",
                "-Dlogging.charset.console=UTF-8",
                "-XX:TieredStopAtLevel=1", // short-lived: the second compiler costs more than it gives
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(arguments.toList());
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return new ChildApplication(builder.start());
    }

    /** The lines so far, up to and with the one awaited; fails with them when the application ends before it says it. */
    List<String> readUntil(Predicate<String> awaited) throws InterruptedException {
        for (String line = output.take(); !END.equals(line); line = output.take()) {
            lines.add(line);
            if (awaited.test(line)) {
                return lines;
            }
        }
        throw new AssertionError("ended before it said what was awaited:\n" + String.join("\n", lines));
    }

    /** The port where it listens, once it does. */
    int port() throws InterruptedException {
        String address = readUntil(line -> ADDRESS.matcher(line).find()).get(lines.size() - 1);
        return Integer.parseInt(
                ADDRESS.matcher(address).results().findFirst().orElseThrow().group(1));
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void stop() throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(90, TimeUnit.SECONDS)).as("stops when asked").isTrue();
    }
}
