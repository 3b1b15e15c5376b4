package th.kaechon.engine;

import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Runs several engine calls as one command, which joins the surrounding Spring transaction.
 */
@Component
public class EngineTransaction {

    /** The scope of beans that live as long as the transaction, for what a chunk of cases may ask once. */
    public static final String SCOPE = "transaction";

    private final ProcessEngineConfigurationImpl configuration;

    EngineTransaction(ProcessEngineConfigurationImpl configuration) {
        this.configuration = configuration;
    }

    /** One flush of batched inserts instead of one per call. */
    public <T> T inOneFlush(Supplier<T> calls) {
        return configuration.getCommandExecutorTxRequired().execute(context -> calls.get());
    }

    /** For what the officer may not do alone but the system does after its own check of role and area. */
    public <T extends @Nullable Object> T withoutAuthorization(Callable<T> calls) {
        return configuration.getCommandExecutorTxRequired().execute(context -> context.runWithoutAuthorization(calls));
    }
}
