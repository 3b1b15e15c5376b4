package th.kaechon.rehearsal;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import th.kaechon.KaeChonApplication;

/** A rehearsal as a supervisor starts it: in a JVM of its own, which ends by itself. */
record RehearsalProcess(int exit, List<String> lines) {

    static RehearsalProcess run(String... options) throws IOException, InterruptedException {
        return run(Map.of(), options);
    }

    static RehearsalProcess run(Map<String, String> environment, String... options)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.timezone=Asia/Bangkok",
                "-Dfile.encoding=UTF-8",
                "-Dlogging.charset.console=UTF-8",
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                KaeChonApplication.class.getName(),
                "--spring.profiles.active=rehearsal"));
        command.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            List<String> lines = output.lines().toList();
            return new RehearsalProcess(process.waitFor(), lines);
        }
    }

    /** What was counted: the printout without the log and without what depends on the machine. */
    List<String> counts() {
        return lines.stream()
                .dropWhile(line -> !line.contains("rehearsal of fiscal year"))
                .filter(line -> !line.matches("\\d{4}-\\d\\d-\\d\\dT.*")) // the log
                .filter(line -> !line.startsWith("ใช้เวลา"))
                .toList();
    }

    /** The lines of the totals, one for each milestone in either calendar. */
    List<String> totals() {
        return counts().stream().filter(line -> line.startsWith("total ")).toList();
    }

    String checksum() {
        return lines.stream()
                .filter(line -> line.contains("checksum "))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no checksum:\n" + this));
    }

    @Override
    public String toString() {
        return String.join("\n", lines);
    }
}
