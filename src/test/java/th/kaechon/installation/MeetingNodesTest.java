package th.kaechon.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import th.kaechon.OfficerClient;
import th.kaechon.bench.MeetingRound;
import th.kaechon.bench.MeetingSite;

/**
 * A meeting of 725 households at real nodes. Three rows are made to fail; the node that commits is killed in the middle; two
 * others go on together; the button is pressed again.
 */
class MeetingNodesTest {

    private static final int HOUSEHOLDS = 725;
    private static final int IN_OTHER_HANDS = 3;
    private static final int DONE = HOUSEHOLDS - IN_OTHER_HANDS;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String SAVED = "บันทึกมติที่ประชุม";

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path directory;

    private final List<ChildApplication> nodes = new ArrayList<>();

    @AfterEach
    void nothingIsLeftRunning() throws Exception {
        for (ChildApplication node : nodes) {
            node.kill();
        }
        ProcessHandle.of(Long.parseLong(postmaster(0))).ifPresent(server -> {
            server.destroy();
            server.onExit().join();
        });
    }

    @Test
    void everyRowIsResolvedOnceAndThreeFailAlone() throws Exception {
        ChildApplication killed = ChildApplication.run(
                MeetingSite.class, Map.of(), Stream.of(directory.toString(), String.valueOf(HOUSEHOLDS)));
        nodes.add(killed);
        List<String> output = killed.readUntil(line -> line.contains(MeetingSite.READY));
        String ready = output.get(output.size() - 1);
        assertThat(ready).startsWith(HOUSEHOLDS + " answers");
        assertThat(threeAreInOtherHands()).isEqualTo(IN_OTHER_HANDS);
        press(portOf(ready));
        await().pollInterval(Duration.ofMillis(10)).atMost(PATIENCE).until(() -> rows("DONE") > 50);
        killed.kill();
        assertThat(rows("DONE")).as("killed in the middle").isLessThan(DONE);

        ChildApplication first = node();
        ChildApplication second = node();
        int port;
        try (Connection holding = DriverManager.getConnection(url(), "postgres", "")) {
            holdEveryRow(holding); // so that neither begins before both are there
            port = first.port();
            second.port();
        }
        first.readUntil(line -> line.contains(SAVED));
        second.readUntil(line -> line.contains(SAVED));
        await().atMost(PATIENCE).until(() -> rows("COMMITTING") == 0);
        assertNothingTwice();

        press(port);
        await().atMost(PATIENCE).until(() -> rows("COMMITTING") == 0);
        assertNothingTwice();
        first.stop();
        second.stop();
    }

    private ChildApplication node() throws IOException {
        nodes.add(ChildApplication.start(
                Map.of("KAECHON_ADMIN_PASSWORD", "only-in-the-Test-of-2-nodes"),
                "--spring.datasource.url=" + url(),
                "--spring.datasource.username=postgres",
                "--server.servlet.session.cookie.secure=false", // no TLS before it
                "--camunda.bpm.webapp.csrf.enable-secure-cookie=false",
                "--kaechon.meeting-commit.look-every=PT1S"));
        return nodes.get(nodes.size() - 1);
    }

    private static int portOf(String ready) {
        return Integer.parseInt(ready.substring(ready.lastIndexOf(' ') + 1));
    }

    /** As the secretary does. */
    private static void press(int port) {
        OfficerClient secretary = OfficerClient.login(port, "secretary" + MeetingSite.AMPHOE, MeetingRound.PASSWORD);
        assertThat(secretary.post("/meetings/1/commit", "{}").statusCode()).isEqualTo(202);
    }

    private int threeAreInOtherHands() throws IOException {
        return jdbc().sql(
                        """
                update act_ru_task set assignee_ = 'admin' where id_ in (
                    select t.id_ from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_
                    join casework.household_case c on c.case_number = e.business_key_
                    join casework.meeting_item i on i.case_id = c.id
                    where t.task_def_key_ = 'userTask_decideAssistance' order by i.ordinal limit :rows)
                """)
                .param("rows", IN_OTHER_HANDS)
                .update();
    }

    private static void holdEveryRow(Connection holding) throws SQLException {
        holding.setAutoCommit(false);
        try (var statement = holding.createStatement()) {
            statement.execute("select from casework.meeting_item for update");
        }
    }

    private void assertNothingTwice() throws IOException {
        assertThat(rows("DONE")).isEqualTo(DONE);
        assertThat(jdbc().sql("select failure from casework.meeting_item where state = 'FAILED'")
                        .query(String.class)
                        .list())
                .hasSize(IN_OTHER_HANDS)
                .containsOnly("ผู้ดูแลระบบ แก้จน รับงานของกรณีนี้ไปทำใน Tasklist แล้ว");
        for (String once : List.of(
                "casework.resolution",
                "casework.targeting_decision",
                "casework.case_entry where kind = 'DECIDED'",
                "act_hi_taskinst where task_def_key_ = 'userTask_decideAssistance' and end_time_ is not null")) {
            assertThat(count("select count(*) from " + once)).as(once).isEqualTo(DONE);
        }
        assertThat(count("select count(*) from act_ru_task where task_def_key_ = 'userTask_nameJoiningAgency'"))
                .as("one agency of each comes from elsewhere")
                .isEqualTo(DONE);
        assertThat(count("select count(*) from casework.resolution_item"))
                .as("the record has every plan item")
                .isEqualTo(count("select count(*) from casework.plan_item"))
                .isEqualTo(4 * DONE);
        assertThat(count("select count(*) from act_ru_incident")).isZero();
    }

    private int rows(String state) throws IOException {
        return count("select count(*) from casework.meeting_item where state = '%s'".formatted(state));
    }

    private int count(String query) throws IOException {
        return jdbc().sql(query).query(Integer.class).single();
    }

    private JdbcClient jdbc() throws IOException {
        return JdbcClient.create(new DriverManagerDataSource(url(), "postgres", ""));
    }

    private String url() throws IOException {
        return "jdbc:postgresql://127.0.0.1:" + postmaster(3) + "/postgres";
    }

    /** A line of what PostgreSQL says of itself: its process first, its port fourth. */
    private String postmaster(int line) throws IOException {
        return Files.readAllLines(directory.resolve("postgres/postmaster.pid"))
                .get(line)
                .trim();
    }
}
