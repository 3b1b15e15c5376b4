package th.kaechon.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** The server's processes and the processor time they have used; zero where the system has no {@code /proc}. */
record PostgresProcesses(long postmaster) {

    private static final int USED = 13; // utime, after the process's name; then stime, and both of the ended children
    private static final long MILLIS_PER_TICK = 10;

    static PostgresProcesses of(Path data) throws IOException {
        return new PostgresProcesses(Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0).trim()));
    }

    Duration used() {
        if (!Files.exists(Path.of("/proc/self/stat"))) {
            return Duration.ZERO;
        }
        Stream<Long> children = ProcessHandle.of(postmaster).stream()
                .flatMap(ProcessHandle::descendants)
                .map(ProcessHandle::pid);
        return Duration.ofMillis(MILLIS_PER_TICK
                * Stream.concat(Stream.of(postmaster), children)
                        .mapToLong(PostgresProcesses::ticks)
                        .sum());
    }

    private static long ticks(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            int first = USED - 2;
            return Stream.of(0, 1, 2, 3)
                    .mapToLong(i -> Long.parseLong(fields[first + i]))
                    .sum();
        } catch (NoSuchFileException ended) {
            return 0; // its time is in the postmaster's now
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
