package th.kaechon.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.util.FileSystemUtils;
import th.kaechon.process.householdcase.CaseStarter;

/**
 * Starts generated households by the product and by plain use of the engine, side by side in one run, and prints rate,
 * processor time and disk per case. Run by {@code mvn -Pbench verify}; explained in {@code src/docs/benchmark.md}.
 */
public final class StartBenchmark {

    private static final Path DATA = Path.of("target", "bench");
    private static final int HOUSEHOLDS = Integer.getInteger("bench.households", 2000);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
    private static final int WARM_UP = Integer.getInteger("bench.warm-up", 500);
    private static final int[] CHUNK_SIZES = {1, 10, 20, 50};
    private static final int CHUNK_SIZE_ARGUMENT = 5; // of CaseStarter's constructor; the others are wired as always
    private static final String PLAIN = "plain";

    private record Variant(String name, Site site, Runnable start) {

        Cost measure(int households) {
            return Cost.of(site, households, start);
        }
    }

    private StartBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        FileSystemUtils.deleteRecursively(DATA);
        try (Site product = Site.product(DATA.resolve("product"));
                Site plain = Site.plain(DATA.resolve("plain"))) {
            describe(product);
            print(medians(variants(product, plain)));
            print(new FeelBenchmark().run(product.context().getBean(ProcessEngineConfigurationImpl.class)));
        }
    }

    private static List<Variant> variants(Site product, Site plain) {
        List<Variant> variants = new ArrayList<>();
        PlainStarter oneByOne = plain.context().getBean(PlainStarter.class);
        variants.add(new Variant(PLAIN, plain, () -> oneByOne.startWaiting(Site.YEAR)));
        for (int size : CHUNK_SIZES) {
            CaseStarter starter = starter(product, size);
            variants.add(new Variant("product, " + size, product, () -> starter.startWaiting(Site.YEAR, done -> {})));
        }
        return variants;
    }

    /** The product's bean once more, with another chunk size. */
    private static CaseStarter starter(Site product, int chunkSize) {
        String name = "caseStarterOf" + chunkSize;
        ((GenericApplicationContext) product.context())
                .registerBean(name, CaseStarter.class, bean -> bean.getConstructorArgumentValues()
                        .addIndexedArgumentValue(CHUNK_SIZE_ARGUMENT, chunkSize));
        return product.context().getBean(name, CaseStarter.class);
    }

    /** Every round begins with another variant, so that no one always meets the same state of the machine. */
    private static Map<String, Cost> medians(List<Variant> variants) {
        variants.forEach(variant -> variant.measure(WARM_UP));
        Map<String, List<Cost>> costs = new LinkedHashMap<>();
        variants.forEach(variant -> costs.put(variant.name(), new ArrayList<>()));
        List<Variant> order = new ArrayList<>(variants);
        for (int round = 1; round <= ROUNDS; round++) {
            for (Variant variant : order) {
                Cost cost = variant.measure(HOUSEHOLDS);
                costs.get(variant.name()).add(cost);
                System.out.printf("round %d  %-12s %s%n", round, variant.name(), row(cost));
            }
            Collections.rotate(order, 2);
        }
        Map<String, Cost> medians = new LinkedHashMap<>();
        costs.forEach((name, measured) -> medians.put(name, Cost.median(measured)));
        return medians;
    }

    private static void describe(Site product) {
        System.out.printf(
                "%d cores, %.0f GiB, Java %s, PostgreSQL %s%n",
                Runtime.getRuntime().availableProcessors(),
                Cost.memory() / (double) (1 << 30),
                Runtime.version(),
                product.postgresVersion());
        System.out.printf("%d households a round, %d rounds, %d to warm up%n", HOUSEHOLDS, ROUNDS, WARM_UP);
    }

    private static void print(Map<String, Cost> medians) {
        Cost plain = medians.get(PLAIN);
        System.out.println(
                "| variant, chunk | cases/s | CPU-ms per case (JVM + PostgreSQL) | KB per case | × plain, wall | × plain, CPU |");
        System.out.println("|---|---|---|---|---|---|");
        medians.forEach((name, cost) -> System.out.printf(
                "| %s | %s | %.1f | %.1f |%n", name, row(cost), plain.wall() / cost.wall(), plain.cpu() / cost.cpu()));
    }

    private static String row(Cost cost) {
        return "%.0f | %.2f (%.2f + %.2f) | %.1f"
                .formatted(cost.perSecond(), cost.cpu(), cost.jvm(), cost.postgres(), cost.bytes() / 1024);
    }

    private static void print(FeelBenchmark.Rates rates) {
        System.out.printf(
                "intervention-menu: %.0f evaluations per CPU second, stock FEEL engine %.0f, ratio %.0f%n",
                rates.product(), rates.stock(), rates.product() / rates.stock());
    }
}
