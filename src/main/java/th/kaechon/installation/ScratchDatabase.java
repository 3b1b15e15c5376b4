package th.kaechon.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

/**
 * The database of a rehearsal: an own PostgreSQL in a directory made for this run and removed after it. A rehearsal writes a
 * whole year of made-up work, so it takes no other database, neither a configured one nor the demo's.
 */
final class ScratchDatabase {

    static final String REHEARSAL = "rehearsal";

    /** Where the rehearsal finds its database's directory, to make sure that it is connected to that one. */
    private static final String DIRECTORY = "kaechon.rehearsal.scratch-directory";

    private ScratchDatabase() {}

    static void use(ConfigurableEnvironment environment, Set<String> profiles, boolean configured) {
        if (configured) {
            throw new IllegalStateException(
                    "A rehearsal makes a year of work up and runs on a scratch database of its own,"
                            + " never on a configured one: take SPRING_DATASOURCE_URL away.");
        }
        if (profiles.contains(OwnDatabaseSetting.DEMO) || profiles.contains(OwnDatabaseSetting.PRODUCTION)) {
            throw new IllegalStateException(
                    "A rehearsal is neither demo nor production: name the profile rehearsal alone.");
        }
        Path directory = newDirectory();
        OwnDatabase database = OwnDatabase.startScratch(directory);
        SpringApplication.getShutdownHandlers()
                .add(() -> throwAway(database, directory)); // after the context has closed
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "scratchDatabase",
                        Map.of(
                                OwnDatabaseSetting.URL,
                                database.jdbcUrl(),
                                "spring.datasource.username",
                                "postgres",
                                DIRECTORY,
                                directory.toString())));
    }

    private static Path newDirectory() {
        try {
            return Files.createTempDirectory("kaechon-rehearsal").toRealPath();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void throwAway(OwnDatabase database, Path directory) {
        database.close();
        FileSystemUtils.deleteRecursively(directory.toFile());
    }
}
