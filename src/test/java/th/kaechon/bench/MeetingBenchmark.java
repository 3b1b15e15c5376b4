package th.kaechon.bench;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.util.FileSystemUtils;
import th.kaechon.OfficerClient;
import th.kaechon.meeting.AgendaItem;
import th.kaechon.process.meeting.MeetingCommit;

/**
 * 725 households in one meeting: the page, and the commit against completing the same kind of task one by one over the
 * engine's REST. Run by {@code mvn -Pbench verify -Dbench=meeting}; explained in {@code src/docs/benchmark.md}.
 */
public final class MeetingBenchmark {

    private static final Path DATA = Path.of("target", "bench-meeting");
    private static final int HOUSEHOLDS = Integer.getInteger("bench.meeting", 725);
    private static final int PAGES = 20;
    private static final String BY_COMMIT = "2408";
    private static final String BY_REST = "2406";

    private MeetingBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        FileSystemUtils.deleteRecursively(DATA);
        try (Site site = Site.product(DATA)) {
            new TargetingCases(site.context(), Site.YEAR, BY_COMMIT).bring(HOUSEHOLDS);
            new TargetingCases(site.context(), Site.YEAR, BY_REST).bring(HOUSEHOLDS);
            MeetingRound round = new MeetingRound(site.context(), BY_COMMIT);
            System.out.printf("accepted: %d%n", round.acceptAll());
            page(site, round);
            double commit = commit(site, round);
            System.out.printf("commit: %.0f per second%n", commit);
        }
    }

    private static double commit(Site site, MeetingRound round) {
        int rows = round.count(AgendaItem.State.ANSWERED);
        Duration postgres = site.postgres().used();
        double jvm = Cost.jvmMillis();
        long begun = System.nanoTime();
        site.context().getBean(MeetingCommit.class).commit(round.meeting(), round.secretary());
        await().atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> round.count(AgendaItem.State.COMMITTING) == 0);
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf(
                "| commit | %d done, %d failed | %.1f s | CPU-ms per row %.1f + %.1f |%n",
                round.count(AgendaItem.State.DONE),
                round.count(AgendaItem.State.FAILED),
                seconds,
                (Cost.jvmMillis() - jvm) / rows,
                (double) site.postgres().used().minus(postgres).toMillis() / rows);
        return rows / seconds;
    }

    private static void page(Site site, MeetingRound round) {
        OfficerClient officer = OfficerClient.login(
                ((ServletWebServerApplicationContext) site.context())
                        .getWebServer()
                        .getPort(),
                round.secretary().userId(),
                MeetingRound.PASSWORD);
        double[] millis = new double[PAGES];
        int[] bytes = new int[1];
        Arrays.setAll(millis, time -> {
            long begun = System.nanoTime();
            var answer = officer.get("/meetings/" + round.meeting() + "/decide");
            bytes[0] = answer.body().getBytes(StandardCharsets.UTF_8).length;
            return answer.statusCode() == 200 ? (System.nanoTime() - begun) / 1e6 : Double.NaN;
        });
        System.out.printf("| page | first %.0f ms | median ", millis[0]);
        Arrays.sort(millis);
        System.out.printf("%.0f ms | slowest %.0f ms | %,d bytes |%n", millis[PAGES / 2], millis[PAGES - 1], bytes[0]);
    }
}
