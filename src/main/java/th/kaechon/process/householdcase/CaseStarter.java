package th.kaechon.process.householdcase;

import java.util.List;
import java.util.function.IntConsumer;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import th.kaechon.campaign.Campaigns;
import th.kaechon.campaign.FiscalYear;
import th.kaechon.casefile.Cases;
import th.kaechon.casefile.HouseholdCase;
import th.kaechon.engine.EngineTransaction;
import th.kaechon.household.HouseholdId;
import th.kaechon.process.Deadlines;
import th.kaechon.process.Values;
import th.kaechon.process.deadline.LateJoiners;

/**
 * Starts one process instance per household that is on the year's list and has no case yet. Case and instance are written
 * in one transaction per chunk, so that a kill at any row leaves whole chunks and the next start goes on behind them.
 */
@Service
public class CaseStarter {

    public static final int USUAL_PRIORITY = 50; // the engine's own default

    private static final Logger LOG = LoggerFactory.getLogger(CaseStarter.class);

    /** How many cases were started, and how many households could not be. */
    public record Started(int cases, int failures) {

        Started plus(Started more) {
            return new Started(cases + more.cases, failures + more.failures);
        }
    }

    private final Campaigns campaigns;
    private final Cases cases;
    private final LateJoiners lateJoiners;
    private final ObjectProvider<Deadlines> deadlines;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final EngineTransaction engine;
    private final TransactionTemplate transaction;
    private final int chunkSize;

    CaseStarter(
            Campaigns campaigns,
            Cases cases,
            LateJoiners lateJoiners,
            ObjectProvider<Deadlines> deadlines,
            RuntimeService runtime,
            RepositoryService repository,
            EngineTransaction engine,
            TransactionTemplate transaction,
            @Value("${kaechon.import.chunk-size}") int chunkSize) {
        this.campaigns = campaigns;
        this.cases = cases;
        this.lateJoiners = lateJoiners;
        this.deadlines = deadlines;
        this.runtime = runtime;
        this.repository = repository;
        this.engine = engine;
        this.transaction = transaction;
        this.chunkSize = chunkSize;
    }

    /** Opens the year's campaign if need be and starts all that wait; {@code progress} is told the number started so far after every chunk. */
    public Started startWaiting(FiscalYear year, IntConsumer progress) {
        campaigns.open(year);
        String definition = newestDefinition();
        List<HouseholdId> waiting = cases.waitingHouseholds(year);
        Started total = new Started(0, 0);
        for (int first = 0; first < waiting.size(); first += chunkSize) {
            List<HouseholdId> chunk = waiting.subList(first, Math.min(first + chunkSize, waiting.size()));
            total = total.plus(start(year, chunk, definition));
            progress.accept(total.cases());
        }
        return total;
    }

    /** Starts the case of one household, with whatever the caller writes beside it; nothing where it has one in the year. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void startOne(FiscalYear year, HouseholdId household) {
        startTogether(year, List.of(household), newestDefinition());
    }

    /** A chunk that fails is tried again one by one, so that a poison household hurts only itself. */
    private Started start(FiscalYear year, List<HouseholdId> chunk, String definition) {
        try {
            return new Started(startTogether(year, chunk, definition), 0);
        } catch (RuntimeException poisoned) {
            LOG.warn("a chunk of {} cases failed and is started one by one", chunk.size(), poisoned);
        }
        return chunk.stream()
                .map(household -> startAlone(year, household, definition))
                .reduce(new Started(0, 0), Started::plus);
    }

    private Started startAlone(FiscalYear year, HouseholdId household, String definition) {
        try {
            return new Started(startTogether(year, List.of(household), definition), 0);
        } catch (RuntimeException poisoned) {
            LOG.error("the case of household {} of {} could not be started", household.value(), year.value(), poisoned);
            return new Started(0, 1);
        }
    }

    private int startTogether(FiscalYear year, List<HouseholdId> households, String definition) {
        return transaction.execute(status -> {
            List<HouseholdCase> opened = cases.open(year, households);
            lateJoiners.join(year, opened);
            deadlines
                    .getObject()
                    .readAhead(opened.stream().map(HouseholdCase::id).toList());
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
