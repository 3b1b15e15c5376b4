package th.kaechon.rehearsal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rehearses when all else is set up, and ends the application: with 0, or with 1 when something does not hold. */
@Component
@Order(90)
@Profile("rehearsal")
@EnableConfigurationProperties(Scenario.class)
class RehearsalRun implements ApplicationRunner {

    private final Scenario scenario;
    private final CampaignYear year;
    private final Invariants invariants;
    private final JdbcClient jdbc;
    private final ApplicationContext context;

    RehearsalRun(
            Scenario scenario, CampaignYear year, Invariants invariants, JdbcClient jdbc, ApplicationContext context) {
        this.scenario = scenario;
        this.year = year;
        this.invariants = invariants;
        this.jdbc = jdbc;
        this.context = context;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        requireScratchDatabase();
        Printout printout =
                new Printout(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
        long begun = System.nanoTime();
        printout.title(scenario);
        year.pass(printout);
        if (year.isSound()) {
            printout.end(
                    year.tasksDone(), year.jobsRun(), invariants.count(), Duration.ofNanos(System.nanoTime() - begun));
        }
        System.exit(SpringApplication.exit(context, () -> year.isSound() ? 0 : 1));
    }

    /** The setting is one thing, the connection another: the server itself is asked where its data lie. */
    private void requireScratchDatabase() {
        Path data = Path.of(jdbc.sql("select current_setting('data_directory')")
                .query(String.class)
                .single());
        if (!data.startsWith(Path.of(scenario.scratchDirectory()))) {
            throw new IllegalStateException(
                    "A rehearsal runs on its own scratch database alone, not on the one in " + data);
        }
    }
}
