package th.kaechon.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.util.FileSystemUtils;
import th.kaechon.process.householdcase.CaseStarter;

/**
 * Every open case's timer is due at once: the product against the stock starter configuration, side by side in one run. Run by
 * {@code mvn -Pbench verify -Dbench=storm}; explained in {@code src/docs/benchmark.md}.
 */
public final class StormBenchmark {

    private static final Path DATA = Path.of("target", "bench-storm");
    private static final int TIMERS = Integer.getInteger("bench.storm", 20000);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
    private static final int STARTED = Math.min(2000, TIMERS);
    private static final int COPIES = TIMERS / STARTED;
    private static final int WARM_UP = Math.min(3, COPIES);
    private static final int ACQUISITIONS = 200;

    private StormBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        FileSystemUtils.deleteRecursively(DATA);
        try (Site plain = Site.plain(DATA.resolve("plain"));
                Site product = Site.product(DATA.resolve("product"))) {
            describe(product, plain);
            start(product, () -> startByProduct(product));
            start(plain, () -> {
                plain.context().getBean(PlainStarter.class).startWaiting(Site.YEAR);
                return null;
            });
            storm("not counted", product, WARM_UP, product);
            storm("not counted", plain, WARM_UP, plain);
            Map<String, Storm> medians = compare(product, plain);
            try (Site second = product.secondNode()) {
                Storm.executor(second).shutdown();
                medians.put("product, two nodes", byTwoNodes(product, second));
            }
            print(medians);
        }
        // Alone: the web applications belong to the engine that came last, and no other may be closed under them.
        try (Site product = Site.product(DATA.resolve("people"))) {
            start(product, () -> startByProduct(product));
            Completions.duringAStorm(product, new CaseCopies(product.jdbc()), COPIES, STARTED);
        }
    }

    private static CaseStarter.Started startByProduct(Site product) {
        return product.context().getBean(CaseStarter.class).startWaiting(Site.YEAR, done -> {});
    }

    private static void start(Site site, Supplier<?> start) {
        Storm.executor(site).shutdown();
        site.enter(STARTED);
        start.get();
    }

    /** In turns, so that a slow hour of the machine falls on both. */
    private static Map<String, Storm> compare(Site product, Site plain) {
        List<Storm> ofProduct = new ArrayList<>();
        List<Storm> ofStock = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            ofProduct.add(storm("round %d product".formatted(round), product, COPIES, product));
            ofStock.add(storm("round %d stock".formatted(round), plain, COPIES, plain));
        }
        Map<String, Storm> medians = new LinkedHashMap<>();
        medians.put("product", median(ofProduct));
        medians.put("stock", median(ofStock));
        return medians;
    }

    private static Storm byTwoNodes(Site product, Site second) {
        List<Storm> storms = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            storms.add(storm("round %d two nodes".formatted(round), product, COPIES, product, second));
        }
        return median(storms);
    }

    private static Storm median(List<Storm> storms) {
        storms.sort(Comparator.comparingDouble(Storm::seconds));
        return storms.get((storms.size() - 1) / 2);
    }

    private static Storm storm(String title, Site site, int copies, Site... nodes) {
        CaseCopies cases = new CaseCopies(site.jdbc());
        cases.make(copies);
        int timers = copies * STARTED;
        double idle = Storm.acquisition(site, ACQUISITIONS);
        Map<String, Long> scansBefore = scans(site);
        midnight();
        double due = Storm.acquisition(site, ACQUISITIONS);
        Storm storm = Storm.over(timers, nodes);
        morning();
        System.out.printf("%s: %s%n", title, row(storm));
        System.out.printf(
                "  acquisition statement, mean of %d: none due %.2f ms, all due %.2f ms%n", ACQUISITIONS, idle, due);
        System.out.printf(
                "  sequential scans of act_ru tables with more than 1,000 rows: %s%n", more(scansBefore, scans(site)));
        System.out.printf("  lost or doubled: %s%n", Storm.flaws(site, timers));
        cases.remove();
        return storm;
    }

    /** The engine's clock of all nodes in this JVM; the rows stay as the calendar wrote them. */
    static void midnight() {
        LocalDateTime now = LocalDateTime.now(Clock.systemDefaultZone());
        LocalDateTime after = LocalDateTime.of(Site.YEAR.value() - 543, 4, 16, 0, 0);
        ClockUtil.offset(Duration.between(now, after).toMillis());
    }

    static void morning() {
        ClockUtil.reset();
    }

    private static Map<String, Long> scans(Site site) {
        Map<String, Long> scans = new LinkedHashMap<>();
        site.jdbc()
                .sql(
                        """
                select relname, seq_scan from pg_stat_user_tables
                where relname like 'act\\_ru\\_%' and n_live_tup > 1000 order by 1
                """)
                .query((row, number) -> scans.put(row.getString(1), row.getLong(2)))
                .list();
        return scans;
    }

    private static Map<String, Long> more(Map<String, Long> before, Map<String, Long> after) {
        Map<String, Long> more = new LinkedHashMap<>();
        before.forEach((table, scans) -> {
            long added = after.getOrDefault(table, scans) - scans;
            if (added > 0) {
                more.put(table, added);
            }
        });
        return more;
    }

    private static void describe(Site... sites) {
        System.out.printf(
                "%d cores, %.0f GiB, Java %s, PostgreSQL %s%n",
                Runtime.getRuntime().availableProcessors(),
                Cost.memory() / (double) (1 << 30),
                Runtime.version(),
                sites[0].postgresVersion());
        System.out.printf("%,d timers due at once, %d rounds%n", COPIES * STARTED, ROUNDS);
        for (Site site : sites) {
            var executor = Storm.executor(site);
            System.out.printf(
                    "%s: %d jobs per acquisition, lock %d s%n",
                    executor.getClass().getSimpleName(),
                    executor.getMaxJobsPerAcquisition(),
                    executor.getLockTimeInMillis() / 1000);
        }
    }

    private static void print(Map<String, Storm> medians) {
        Storm stock = medians.get("stock");
        System.out.println(
                "| variant | timers | timers/s | CPU-ms per timer (JVM + PostgreSQL) | last to first tenth | × stock, wall | × stock, CPU |");
        System.out.println("|---|---|---|---|---|---|---|");
        medians.forEach((name, storm) -> System.out.printf(
                "| %s | %,d | %s | %.1f | %.1f |%n",
                name, storm.timers(), row(storm), storm.perSecond() / stock.perSecond(), stock.cpu() / storm.cpu()));
    }

    private static String row(Storm storm) {
        return "%.0f | %.2f (%.2f + %.2f) | %.2f"
                .formatted(storm.perSecond(), storm.cpu(), storm.jvm(), storm.postgres(), storm.lastToFirstTenth());
    }
}
