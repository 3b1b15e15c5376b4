package th.kaechon.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/** The menu's decision table over its examples, on the product's FEEL engine and on the stock one. */
class FeelBenchmark {

    private static final Path TABLE = Path.of("dmn/intervention-menu.dmn");
    private static final Path EXAMPLES = Path.of("src/test/resources/dmn/intervention-menu.csv");
    private static final Duration WARM_UP = Duration.ofSeconds(5);
    private static final Duration MEASURED = Duration.ofSeconds(5);
    private static final int ROUNDS = 3;

    /** Evaluations per second of processor time of one thread. */
    record Rates(double product, double stock) {}

    private final List<Map<String, Object>> examples;

    FeelBenchmark() throws IOException {
        try (var reader = Files.newBufferedReader(EXAMPLES)) {
            examples = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader).stream()
                    .map(FeelBenchmark::facts)
                    .toList();
        }
    }

    Rates run(ProcessEngineConfigurationImpl product) {
        DefaultDmnEngineConfiguration cached = new DefaultDmnEngineConfiguration();
        cached.setFeelEngineFactory(product.getDmnEngineConfiguration().getFeelEngineFactory());
        DmnEngine ours = cached.buildEngine();
        DmnEngine stock = new DefaultDmnEngineConfiguration().buildEngine();
        requireSameAnswers(ours, stock);
        rate(ours, WARM_UP);
        rate(stock, WARM_UP);
        double[] ourRates = new double[ROUNDS];
        double[] stockRates = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            ourRates[round] = rate(ours, MEASURED);
            stockRates[round] = rate(stock, MEASURED);
        }
        return new Rates(median(ourRates), median(stockRates));
    }

    private void requireSameAnswers(DmnEngine ours, DmnEngine stock) {
        for (Map<String, Object> facts : examples) {
            var answer = ours.evaluateDecisionTable(decision(ours), facts).getResultList();
            var expected = stock.evaluateDecisionTable(decision(stock), facts).getResultList();
            if (!answer.equals(expected)) {
                throw new IllegalStateException("%s gives %s, not %s".formatted(facts, answer, expected));
            }
        }
    }

    private double rate(DmnEngine engine, Duration lasting) {
        DmnDecision decision = decision(engine);
        long evaluations = 0;
        long begun = processorTime();
        while (processorTime() - begun < lasting.toNanos()) {
            examples.forEach(facts -> engine.evaluateDecisionTable(decision, facts));
            evaluations += examples.size();
        }
        return evaluations * 1e9 / (processorTime() - begun);
    }

    private static DmnDecision decision(DmnEngine engine) {
        try (var table = Files.newInputStream(TABLE)) {
            return engine.parseDecisions(table).get(0);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, Object> facts(CSVRecord row) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("indicator", Integer.valueOf(row.get("indicator")));
        facts.put("lifeStage", row.get("lifeStage"));
        facts.put("condition", row.get("condition"));
        facts.put("ableToWork", Boolean.valueOf(row.get("ableToWork")));
        return facts;
    }

    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double median(double[] rates) {
        Arrays.sort(rates);
        return rates[rates.length / 2];
    }
}
