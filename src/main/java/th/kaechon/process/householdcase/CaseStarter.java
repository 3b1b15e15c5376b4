package th.kaechon.process.householdcase;

import java.util.List;
import java.util.function.IntConsumer;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import th.kaechon.campaign.FiscalYear;
import th.kaechon.casefile.Cases;
import th.kaechon.casefile.HouseholdCase;
import th.kaechon.engine.EngineTransaction;
import th.kaechon.process.Values;

/**
 * Starts one process instance per household that is on the year's list and has no case yet. Case and instance are written
 * in one transaction per chunk, so that a kill at any row leaves whole chunks and the next start goes on behind them.
 */
@Service
public class CaseStarter {

    private static final Logger LOG = LoggerFactory.getLogger(CaseStarter.class);
    private static final int USUAL_PRIORITY = 50; // the engine's own default

    /** How many cases were started, and how many households could not be. */
    public record Started(int cases, int failures) {

        Started plus(Started more) {
            return new Started(cases + more.cases, failures + more.failures);
        }
    }

    private final Cases cases;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final EngineTransaction engine;
    private final TransactionTemplate transaction;
    private final int chunkSize;

    CaseStarter(
            Cases cases,
            RuntimeService runtime,
            RepositoryService repository,
            EngineTransaction engine,
            TransactionTemplate transaction,
            @Value("${kaechon.import.chunk-size}") int chunkSize) {
        this.cases = cases;
        this.runtime = runtime;
        this.repository = repository;
        this.engine = engine;
        this.transaction = transaction;
        this.chunkSize = chunkSize;
    }

    /** Starts all that wait; {@code progress} is told the number started so far after every chunk. */
    public Started startWaiting(FiscalYear year, IntConsumer progress) {
        String definition = newestDefinition();
        Started total = new Started(0, 0);
        while (cases.waiting(year) > total.failures()) {
            total = total.plus(startNext(year, definition, total.failures()));
            progress.accept(total.cases());
        }
        return total;
    }

    /** A chunk that fails is tried again one by one, so that a poison household hurts only itself. */
    private Started startNext(FiscalYear year, String definition, int skip) {
        try {
            return new Started(startChunk(year, definition, chunkSize, skip), 0);
        } catch (RuntimeException poisoned) {
            LOG.warn("a chunk of {} cases failed and is started one by one", chunkSize, poisoned);
        }
        Started total = new Started(0, 0);
        int left = Math.min(chunkSize, cases.waiting(year) - skip);
        for (int household = 0; household < left; household++) {
            total = total.plus(startOne(year, definition, skip + total.failures()));
        }
        return total;
    }

    private Started startOne(FiscalYear year, String definition, int skip) {
        try {
            return new Started(startChunk(year, definition, 1, skip), 0);
        } catch (RuntimeException poisoned) {
            LOG.error("the case of waiting household {} of {} could not be started", skip + 1, year.value(), poisoned);
            return new Started(0, 1);
        }
    }

    private int startChunk(FiscalYear year, String definition, int size, int skip) {
        return transaction.execute(status -> {
            List<HouseholdCase> opened = cases.openNext(year, size, skip);
            return engine.inOneFlush(() -> {
                opened.forEach(household -> start(household, definition));
                return opened.size();
            });
        });
    }

    private void start(HouseholdCase household, String definition) {
        runtime.createProcessInstanceById(definition)
                .businessKey(household.number().value())
                .setVariables(new Values()
                        .with(HouseholdCaseProcess.CASE_ID, household.id().value())
                        .with(
                                HouseholdCaseProcess.TAMBON_CODE,
                                household.tambon().value())
                        .with(HouseholdCaseProcess.PRIORITY, USUAL_PRIORITY)
                        .asMap())
                .execute();
    }

    private String newestDefinition() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(HouseholdCaseProcess.KEY)
                .latestVersion()
                .singleResult()
                .getId();
    }
}
