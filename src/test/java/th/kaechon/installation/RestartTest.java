package th.kaechon.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import th.kaechon.KaeChonApplication;

/** The demo as a newcomer starts it, in a JVM of its own: killed in the middle of the import, started again, restarted. */
class RestartTest {

    private static final int HOUSEHOLDS = 1775;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path directory;

    @Test
    void aKilledImportResumesAndARestartStartsNothingTwice() throws Exception {
        Process killed = start();
        readUntil(killed, line -> line.contains("เริ่มกรณี") && line.contains("จาก 1,775"));
        killed.destroyForcibly().waitFor();

        Process resumed = start();
        List<String> output = readUntil(resumed, line -> line.contains("Kae Chon is ready"));
        assertThat(output).anyMatch(line -> line.contains("รับใหม่ 0 มีอยู่แล้ว 1775"));
        assertEveryHouseholdHasOneCase();
        stop(resumed);

        Process restarted = start();
        List<String> quiet = readUntil(restarted, line -> line.contains("Kae Chon is ready"));
        assertThat(quiet).noneMatch(line -> line.contains("เริ่มกรณี"));
        assertEveryHouseholdHasOneCase();
        stop(restarted);
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
            assertThat(count(connection, "select count(*) from act_re_procdef")).isEqualTo(2);
        }
    }

    private static int count(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Duser.timezone=Asia/Bangkok",
                        "-Dfile.encoding=UTF-8",
                        "-Dstdout.encoding=UTF-8",
                        "-Dlogging.charset.console=UTF-8",
                        "-Xmx1g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KaeChonApplication.class.getName(),
                        "--kaechon.own-database.directory=" + directory,
                        "--server.port=0")
                .redirectErrorStream(true)
                .start();
    }

    private static void stop(Process process) throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(90, TimeUnit.SECONDS)).as("stops when asked").isTrue();
    }

    private static List<String> readUntil(Process process, Predicate<String> wanted) throws IOException {
        List<String> lines = new ArrayList<>();
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            lines.add(line);
            if (wanted.test(line)) {
                drain(output);
                return lines;
            }
        }
        throw new AssertionError("ended before it said what was awaited:\n" + String.join("\n", lines));
    }

    /** Nobody reads on; without this the process would block on a full pipe. */
    private static void drain(BufferedReader output) {
        Thread reader = new Thread(() -> {
            try {
                output.transferTo(Writer.nullWriter());
            } catch (IOException closedByTheKill) {
                // the end that this test is about
            }
        });
        reader.setDaemon(true);
        reader.start();
    }
}
