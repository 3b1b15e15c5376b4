package th.kaechon.process.simulation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import th.kaechon.engine.EngineTransaction;

/**
 * Many steps in one transaction and one flush of the engine, in their order: a year of single transactions would take three
 * times as long. A chunk never holds two steps of one case, since the second would not see what the first has not flushed yet.
 */
@Component
@Profile("rehearsal")
public class Chunks {

    private static final int LARGEST = 25;

    private final TransactionTemplate transaction;
    private final EngineTransaction engine;

    Chunks(TransactionTemplate transaction, EngineTransaction engine) {
        this.transaction = transaction;
        this.engine = engine;
    }

    public <T> void forEach(List<T> steps, Function<T, String> caseNumber, Consumer<T> step) {
        int first = 0;
        while (first < steps.size()) {
            Set<String> cases = new HashSet<>();
            int end = first;
            while (end < steps.size() && cases.size() < LARGEST && cases.add(caseNumber.apply(steps.get(end)))) {
                end++;
            }
            together(steps.subList(first, end), step);
            first = end;
        }
    }

    private <T> void together(List<T> steps, Consumer<T> step) {
        transaction.executeWithoutResult(status -> engine.inOneFlush(() -> {
            steps.forEach(step);
            return steps.size();
        }));
    }
}
