package th.kaechon.bench;

import java.time.Clock;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.beans.factory.config.CustomScopeConfigurer;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.SimpleTransactionScope;
import org.springframework.transaction.support.TransactionTemplate;
import th.kaechon.campaign.Campaigns;
import th.kaechon.casefile.CaseRecord;
import th.kaechon.casefile.Overdue;
import th.kaechon.casefile.OwnDates;
import th.kaechon.engine.EngineTransaction;
import th.kaechon.identity.GroupNames;
import th.kaechon.process.Deadlines;

/**
 * The engine as its starter configures it, with the beans the model asks for at a start and at a deadline. Carries no
 * {@code @Configuration}, so that the product's component scan passes it by.
 */
@EnableAutoConfiguration
@ComponentScan(
        basePackageClasses = {Campaigns.class, Deadlines.class, GroupNames.class, Overdue.class},
        useDefaultFilters = false,
        includeFilters = {
            @Filter(
                    type = FilterType.ASSIGNABLE_TYPE,
                    classes = {
                        Campaigns.class,
                        Deadlines.class,
                        GroupNames.class,
                        Overdue.class,
                        OwnDates.class,
                        CaseRecord.class
                    }),
            @Filter(type = FilterType.REGEX, pattern = PlainApplication.BEHIND_THE_TIMERS)
        })
class PlainApplication {

    static final String BEHIND_THE_TIMERS = "th\\.kaechon\\.process\\.householdcase\\.(MarkOverdue|PrioritySteps)";

    @Bean
    static CustomScopeConfigurer transactionScope() {
        CustomScopeConfigurer scopes = new CustomScopeConfigurer();
        scopes.addScope(EngineTransaction.SCOPE, new SimpleTransactionScope());
        return scopes;
    }

    @Bean
    Clock clock() {
        return Clock.systemDefaultZone();
    }

    @Bean
    StockSchema stockSchema() {
        return new StockSchema();
    }

    @Bean
    PlainStarter plainStarter(JdbcClient jdbc, RuntimeService runtime, TransactionTemplate transaction) {
        return new PlainStarter(jdbc, runtime, transaction);
    }
}
