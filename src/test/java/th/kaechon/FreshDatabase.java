package th.kaechon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

/** Gives every test run its own empty data directory, removed at the end. */
public class FreshDatabase implements EnvironmentPostProcessor, Ordered {

    private static final String DIRECTORY = "kaechon.own-database.directory";

    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER - 2; // before the application's own database is started
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.containsProperty(DIRECTORY)) {
            return;
        }
        try {
            var directory = Files.createTempDirectory("kaechon-test");
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(() -> FileSystemUtils.deleteRecursively(directory.toFile())));
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource("freshDatabase", Map.of(DIRECTORY, directory.toString())));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
