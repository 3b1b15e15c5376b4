package th.kaechon.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The demo as a newcomer starts it, in a JVM of its own: killed in the middle of the import, started again, restarted. */
class RestartTest {

    private static final int HOUSEHOLDS = 1775;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path directory;

    @Test
    void aKilledImportResumesAndARestartStartsNothingTwice() throws Exception {
        ChildApplication killed = demo();
        killed.readUntil(line -> line.contains("เริ่มกรณี") && line.contains("จาก 1,775"));
        killed.kill();

        ChildApplication resumed = demo();
        List<String> output = resumed.readUntil(line -> line.contains("/camunda/app/cockpit/"));
        assertThat(output).anyMatch(line -> line.contains("รับใหม่ 0 มีอยู่แล้ว 1775"));
        assertEveryHouseholdHasOneCase();
        assertListensOnLoopbackAlone(output);
        resumed.stop();

        ChildApplication restarted = demo();
        List<String> quiet = restarted.readUntil(line -> line.contains("Kae Chon is ready"));
        assertThat(quiet).noneMatch(line -> line.contains("เริ่มกรณี"));
        assertEveryHouseholdHasOneCase();
        restarted.stop();
    }

    private void assertEveryHouseholdHasOneCase() throws IOException, SQLException {
        int port = Integer.parseInt(Files.readAllLines(directory.resolve("postgres/postmaster.pid"))
                .get(3)
                .trim());
        try (Connection connection = DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port), "postgres", "")) {
            assertThat(count(connection, "select count(*) from casework.household_case"))
                    .isEqualTo(HOUSEHOLDS);
            assertThat(count(connection, "select count(distinct household_id) from casework.household_case"))
                    .isEqualTo(HOUSEHOLDS);
            assertThat(
                            count(
                                    connection,
                                    """
                    select count(*) from casework.household_case
                    where (select count(*) from act_ru_execution
                           where business_key_ = case_number and parent_id_ is null) = 1
                    """))
                    .isEqualTo(HOUSEHOLDS);
            assertThat(count(connection, "select count(*) from act_ru_task")).isEqualTo(HOUSEHOLDS);
            assertThat(count(connection, "select count(*) from act_re_procdef")).isEqualTo(3);
        }
    }

    /** 127.0.0.2 is this machine as well, but only for a server that listens on every address (Linux). */
    private static void assertListensOnLoopbackAlone(List<String> output) throws IOException {
        int port = output.stream()
                .map(Pattern.compile("Tasklist +http://localhost:(\\d+)/")::matcher)
                .filter(Matcher::find)
                .mapToInt(line -> Integer.parseInt(line.group(1)))
                .findFirst()
                .orElseThrow();
        new Socket("127.0.0.1", port).close();
        assertThatThrownBy(() -> new Socket("127.0.0.2", port)).isInstanceOf(ConnectException.class);
    }

    private static int count(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }

    private ChildApplication demo() throws IOException {
        return ChildApplication.start(Map.of(), "--kaechon.own-database.directory=" + directory);
    }
}
