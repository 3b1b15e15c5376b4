package th.kaechon.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A milestone's midnight at real nodes: one is killed in the middle, two share the work, one is stopped politely. */
class StormNodesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    /** Often, and a few chunks at a time: one node's queue would hold all of this storm. */
    private static final List<String> SMALL_BITES = List.of(
            "--camunda.bpm.job-execution.wait-time-in-millis=200",
            "--camunda.bpm.job-execution.max-wait=1000",
            "--camunda.bpm.job-execution.max-jobs-per-acquisition=20",
            "--camunda.bpm.job-execution.queue-capacity=2");

    private static final String NAME = "--camunda.bpm.generic-properties.properties.hostname=";
    private static final String LOCK = "--camunda.bpm.job-execution.lock-time-in-millis=";
    private static final int SHORT = 5_000;
    private static final int LONGER_THAN_THE_TEST = 600_000;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path directory;

    @Test
    void everyCaseIsMarkedExactlyOnce() throws Exception {
        ChildApplication killed = node("killed");
        killed.readUntil(line -> line.contains("Kae Chon is ready"));
        int first = due(0);
        await().pollInterval(Duration.ofMillis(10)).atMost(PATIENCE).until(() -> marked() > 50);
        killed.kill();
        assertThat(marked()).as("killed in the middle").isLessThan(first);

        ChildApplication survivor = node("survivor");
        survivor.readUntil(line -> line.contains("Kae Chon is ready"));
        await().atMost(PATIENCE).until(() -> marked() == first);
        assertNothingTwice(first);

        ChildApplication second = secondNode();
        second.readUntil(line -> line.contains("Kae Chon is ready"));
        int alone = doneBy("survivor");
        int both = first + due(1);
        await().atMost(PATIENCE).until(() -> marked() == both);
        assertThat(doneBy("survivor")).isGreaterThan(alone);
        assertThat(doneBy("second")).isPositive();
        assertNothingTwice(both);

        int all = both + due(2);
        await().pollInterval(Duration.ofMillis(10)).atMost(PATIENCE).until(() -> marked() > both + 50);
        second.stop(); // what it left locked would stand for ten minutes
        await().atMost(PATIENCE).until(() -> marked() == all);
        assertNothingTwice(all);
        assertThat(count("select count(*) from act_ru_job where lock_owner_ is not null"))
                .isZero();
        survivor.stop();
    }

    private ChildApplication node(String name) throws IOException {
        return start(Map.of(), name, "--kaechon.own-database.directory=" + directory, LOCK + SHORT);
    }

    private ChildApplication secondNode() throws IOException {
        return start(
                Map.of("KAECHON_ADMIN_PASSWORD", "only-in-the-Test-of-2-nodes"),
                "second",
                "--spring.datasource.url=" + url(),
                "--spring.datasource.username=postgres",
                LOCK + LONGER_THAN_THE_TEST);
    }

    private static ChildApplication start(Map<String, String> environment, String name, String... arguments)
            throws IOException {
        List<String> all = new ArrayList<>(SMALL_BITES);
        all.add(NAME + name);
        all.addAll(List.of(arguments));
        return ChildApplication.start(environment, all.toArray(String[]::new));
    }

    /** A third of the cases, whichever; the number of timers that are due now. */
    private int due(int third) throws IOException {
        return jdbc().sql(
                        """
                update act_ru_job set duedate_ = '2000-01-01'
                where type_ = 'timer' and abs(hashtext(process_instance_id_)) % 3 = :third
                """)
                .param("third", third)
                .update();
    }

    private int marked() throws IOException {
        return count("select count(*) from casework.case_overdue");
    }

    private int doneBy(String node) throws IOException {
        return jdbc().sql("select count(*) from act_hi_job_log where job_state_ = 2 and hostname_ = :node")
                .param("node", node)
                .query(Integer.class)
                .single();
    }

    private void assertNothingTwice(int cases) throws IOException {
        assertThat(count("select count(*) from casework.case_entry where kind = 'OVERDUE'"))
                .isEqualTo(cases);
        assertThat(
                        count(
                                "select count(*) from act_hi_job_log where job_state_ = 2 and job_def_type_ = 'timer-transition'"))
                .isEqualTo(cases);
        assertThat(count("select count(*) from act_ru_identitylink where group_id_ like 'amphoecentre%'"))
                .isEqualTo(cases);
        assertThat(count("select count(*) from act_ru_incident")).isZero();
    }

    private int count(String query) throws IOException {
        return jdbc().sql(query).query(Integer.class).single();
    }

    private JdbcClient jdbc() throws IOException {
        return JdbcClient.create(new DriverManagerDataSource(url(), "postgres", ""));
    }

    private String url() throws IOException {
        String port = Files.readAllLines(directory.resolve("postgres/postmaster.pid"))
                .get(3)
                .trim();
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }
}
