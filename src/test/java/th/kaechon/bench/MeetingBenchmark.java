package th.kaechon.bench;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.IntSupplier;
import org.springframework.util.FileSystemUtils;
import th.kaechon.OfficerClient;
import th.kaechon.casefile.CaseId;
import th.kaechon.meeting.AgendaItem;
import th.kaechon.process.meeting.MeetingCommit;

/**
 * 725 households in one meeting: the page, and the commit against completing the same kind of task one by one over the
 * engine's REST. Run by {@code mvn -Pbench verify -Dbench=meeting}; explained in {@code src/docs/benchmark.md}.
 */
public final class MeetingBenchmark {

    private static final Path DATA = Path.of("target", "bench-meeting");
    private static final int HOUSEHOLDS = Integer.getInteger("bench.meeting", 725);
    private static final int FEWER = HOUSEHOLDS / 5;
    private static final String BY_COMMIT = "2408";
    private static final String BY_REST = "2406";
    private static final String BY_FORM = "2405";
    private static final String WARM_UP = "2404";

    private final Site site;

    private MeetingBenchmark(Site site) {
        this.site = site;
    }

    public static void main(String[] arguments) throws IOException {
        FileSystemUtils.deleteRecursively(DATA);
        try (Site site = Site.productWithEngineRest(DATA)) {
            bring(site, BY_COMMIT, HOUSEHOLDS);
            bring(site, BY_REST, HOUSEHOLDS);
            bring(site, BY_FORM, FEWER);
            bring(site, WARM_UP, 2 * FEWER);
            new MeetingBenchmark(site).run();
        }
    }

    private static void bring(Site site, String amphoe, int households) {
        new TargetingCases(site.context(), Site.YEAR, amphoe).bring(households);
    }

    private void run() {
        MeetingRound round = new MeetingRound(site.context(), BY_COMMIT);
        round.acceptAll();
        MeetingPage.measure(login(site, round.secretary().userId()), round);
        warmUp();
        MeetingRound smaller = new MeetingRound(site.context(), BY_FORM);
        smaller.acceptAll();
        OfficerClient secretary = login(site, smaller.secretary().userId());
        MeetingPage.measure(secretary, smaller);
        List<CaseId> inTasklist = OneByOne.waiting(site.jdbc(), BY_FORM);
        double form = rate("form", () -> client(BY_FORM).overTheForm(secretary, inTasklist));
        double firstHalf = rest(0, HOUSEHOLDS / 2);
        double commit = rate("commit", () -> commit(round));
        double secondHalf = rest(0, HOUSEHOLDS);
        double rest = 2 / (1 / firstHalf + 1 / secondHalf);
        System.out.printf("commit / engine's REST %.1f, commit / form %.1f%n", commit / rest, commit / form);
        left();
    }

    /** A third of the amphoe each way, so that none pays alone for the compiler. */
    private void warmUp() {
        OfficerClient secretary = login(site, MeetingRound.ensureSecretary(site.context(), WARM_UP));
        List<CaseId> cases = OneByOne.waiting(site.jdbc(), WARM_UP);
        int third = cases.size() / 3;
        client(WARM_UP).overTheForm(secretary, cases.subList(0, third));
        client(WARM_UP).overTheEnginesRest(cases.subList(third, 2 * third));
        MeetingRound rest = new MeetingRound(site.context(), WARM_UP);
        rest.acceptAll();
        commit(rest);
    }

    /** One half before the commit and one after it. */
    private double rest(int from, int to) {
        List<CaseId> cases = OneByOne.waiting(site.jdbc(), BY_REST);
        List<CaseId> part = cases.subList(from, Math.min(to, cases.size()));
        return rate("engine's REST", () -> client(BY_REST).overTheEnginesRest(part));
    }

    private OneByOne client(String amphoe) {
        return new OneByOne(site, MeetingRound.ensureSecretary(site.context(), amphoe), MeetingRound.PASSWORD);
    }

    private static OfficerClient login(Site site, String userId) {
        return OfficerClient.login(site.port(), userId, MeetingRound.PASSWORD);
    }

    private int commit(MeetingRound round) {
        site.context().getBean(MeetingCommit.class).commit(round.meeting(), round.secretary());
        await().atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> round.count(AgendaItem.State.COMMITTING) == 0);
        int failed = round.count(AgendaItem.State.FAILED);
        if (failed > 0) {
            throw new IllegalStateException(failed + " rows failed");
        }
        return round.count(AgendaItem.State.DONE);
    }

    private double rate(String variant, IntSupplier work) {
        Duration postgres = site.postgres().used();
        double jvm = Cost.jvmMillis();
        long begun = System.nanoTime();
        int rows = work.getAsInt();
        double seconds = (System.nanoTime() - begun) / 1e9;
        double ofJvm = (Cost.jvmMillis() - jvm) / rows;
        double ofPostgres = (double) site.postgres().used().minus(postgres).toMillis() / rows;
        System.out.printf(
                "| %s | %d | %.1f per second | CPU-ms per row %.1f (%.1f + %.1f) |%n",
                variant, rows, rows / seconds, ofJvm + ofPostgres, ofJvm, ofPostgres);
        return rows / seconds;
    }

    private void left() {
        String byCommit = LeftBehind.perHousehold(site.jdbc(), BY_COMMIT);
        System.out.println(byCommit);
        for (String amphoe : List.of(BY_REST, BY_FORM)) {
            String other = LeftBehind.perHousehold(site.jdbc(), amphoe);
            if (!other.equals(byCommit)) {
                throw new IllegalStateException("not the same is left in " + amphoe + ": " + other);
            }
        }
    }
}
