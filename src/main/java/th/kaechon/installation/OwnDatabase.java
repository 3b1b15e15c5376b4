package th.kaechon.installation;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The PostgreSQL the application brings along where none is configured. Its data directory survives restarts; the server
 * belongs to this process, and one left behind by a killed process is stopped first.
 */
final class OwnDatabase implements AutoCloseable {

    private static final Duration STARTING = Duration.ofSeconds(60);
    private static final int STOPPING_SECONDS = 60;

    private final EmbeddedPostgres postgres;
    private final FileChannel lock;

    private OwnDatabase(EmbeddedPostgres postgres, FileChannel lock) {
        this.postgres = postgres;
        this.lock = lock;
    }

    static OwnDatabase start(Path directory) {
        return start(directory, "on"); // the library's defaults are for throw-away databases
    }

    /** For a database that nobody needs after the run: it never waits for the disk. */
    static OwnDatabase startScratch(Path directory) {
        return start(directory, "off");
    }

    private static OwnDatabase start(Path directory, String durable) {
        try {
            Files.createDirectories(directory);
            FileChannel lock = lock(directory.resolve("kaechon.lock"));
            Path data = directory.resolve("postgres").toAbsolutePath();
            stopLeftBehind(data.resolve("postmaster.pid"));
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(STARTING)
                    .setServerConfig("timezone", Zone.BANGKOK.getId())
                    .setServerConfig("fsync", durable)
                    .setServerConfig("full_page_writes", durable)
                    .setServerConfig("synchronous_commit", durable)
                    .setServerConfig("max_connections", "60")
                    .setServerConfig("shared_buffers", "256MB")
                    .setServerConfig("wal_compression", "on")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .start();
            return new OwnDatabase(postgres, lock);
        } catch (IOException failed) {
            throw new UncheckedIOException("the own PostgreSQL in %s does not start".formatted(directory), failed);
        }
    }

    String jdbcUrl() {
        return postgres.getJdbcUrl("postgres", "postgres");
    }

    @Override
    public void close() {
        try (lock) {
            postgres.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Held for the life of the process: two applications on one data directory would ruin it. */
    private static FileChannel lock(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        @Nullable FileLock held = channel.tryLock();
        if (held == null) {
            channel.close();
            throw new IllegalStateException(
                    "Kae Chon is running already on %s. Stop it first, or set kaechon.own-database.directory."
                            .formatted(file.getParent()));
        }
        return channel;
    }

    private static void stopLeftBehind(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(pidFile);
        Optional<ProcessHandle> server = ProcessHandle.of(
                        Long.parseLong(lines.get(0).trim()))
                .filter(process -> process.info().command().orElse("").endsWith("postgres"));
        if (server.isPresent()) {
            server.get().destroy();
            await(server.get());
        }
        Files.deleteIfExists(pidFile);
    }

    private static void await(ProcessHandle server) {
        try {
            server.onExit().get(STOPPING_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException | TimeoutException stuck) {
            throw new IllegalStateException(
                    "a PostgreSQL left behind (process %d) does not stop".formatted(server.pid()), stuck);
        }
    }
}
