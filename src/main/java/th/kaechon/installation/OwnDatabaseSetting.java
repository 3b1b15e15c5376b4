package th.kaechon.installation;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Decides how this start runs, before any configuration file is read: with a data source configured it is production; with
 * none it is the demo on an own PostgreSQL. An explicitly named profile wins.
 */
public class OwnDatabaseSetting implements EnvironmentPostProcessor, Ordered {

    static final String DEMO = "demo";
    static final String PRODUCTION = "production";
    static final String URL = "spring.datasource.url";
    private static final String DIRECTORY = "kaechon.own-database.directory";
    private static final String ADMIN_PASSWORD = "KAECHON_ADMIN_PASSWORD";

    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER - 1;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        requireBangkok();
        boolean configured = environment.containsProperty(URL);
        Set<String> profiles = profilesNamed(environment);
        if (profiles.isEmpty()) {
            profiles = Set.of(configured ? PRODUCTION : DEMO);
            profiles.forEach(environment::addActiveProfile);
        }
        if (profiles.contains(PRODUCTION)) {
            requireProductionSettings(environment, configured);
        }
        if (profiles.contains(ScratchDatabase.REHEARSAL)) {
            ScratchDatabase.use(environment, profiles, configured);
        } else if (!configured) {
            useOwnDatabase(environment);
        }
    }

    /** Before anything reads a date. A node that shifted the others' deadlines by hours must not even begin (ADR 3). */
    private static void requireBangkok() {
        TimeZone here = TimeZone.getDefault();
        if (!here.hasSameRules(TimeZone.getTimeZone(Zone.BANGKOK))) {
            throw new IllegalStateException(
                    "This JVM runs in time zone %s. Start it with -Duser.timezone=%s; dates would shift otherwise."
                            .formatted(here.getID(), Zone.BANGKOK.getId()));
        }
        TimeZone.setDefault(TimeZone.getTimeZone(Zone.BANGKOK)); // under this name, which is stored and compared
    }

    /** The property is not yet turned into active profiles this early. */
    private static Set<String> profilesNamed(ConfigurableEnvironment environment) {
        Set<String> profiles = new HashSet<>(List.of(environment.getActiveProfiles()));
        profiles.addAll(Binder.get(environment)
                .bind("spring.profiles.active", Bindable.listOf(String.class))
                .orElse(List.of()));
        return profiles;
    }

    private static void requireProductionSettings(ConfigurableEnvironment environment, boolean configured) {
        if (!configured) {
            throw new IllegalStateException("Production needs a database: set SPRING_DATASOURCE_URL.");
        }
        if (environment.getProperty(ADMIN_PASSWORD, "").isBlank()) {
            throw new IllegalStateException(
                    "Production needs the administrator's password in the environment: set " + ADMIN_PASSWORD + ".");
        }
    }

    private static void useOwnDatabase(ConfigurableEnvironment environment) {
        OwnDatabase database = OwnDatabase.start(Path.of(environment.getProperty(DIRECTORY, "data")));
        SpringApplication.getShutdownHandlers().add(database::close); // runs after the context has closed
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "ownDatabase", Map.of(URL, database.jdbcUrl(), "spring.datasource.username", "postgres")));
    }
}
