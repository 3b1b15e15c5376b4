package th.kaechon.engine;

import java.util.List;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.CustomScopeConfigurer;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationInitializer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.support.SimpleTransactionScope;

@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    /** Takes the migration as a parameter because the engine may not look for its tables before Flyway has made them. */
    @Bean
    ProcessEnginePlugin kaeChonEnginePlugin(FlywayMigrationInitializer migrated) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl configuration) {
                DefaultDmnEngineConfiguration dmn = new DefaultDmnEngineConfiguration();
                dmn.setFeelEngineFactory(CachingFeelEngine::new);
                dmn.getCustomPostDecisionTableEvaluationListeners().add(TableEvaluation::keep);
                configuration.setDmnEngineConfiguration(dmn);
                configuration.setResourceAuthorizationProvider(new NoTaskGrants());
                configuration.setEnableDefaultDbHistoryEventHandler(false);
                configuration.getCustomHistoryEventHandlers().add(new HistoryWithoutRepetition());
                configuration.setCustomSessionFactories(List.of(CandidateAuthorization.FACTORY));
            }
        };
    }

    @Bean
    static CustomScopeConfigurer transactionScope() {
        CustomScopeConfigurer scopes = new CustomScopeConfigurer();
        scopes.addScope(EngineTransaction.SCOPE, new SimpleTransactionScope());
        return scopes;
    }

    /** The starter's own executor does not wait for running jobs when the application stops; this one does. */
    @Bean
    ThreadPoolTaskExecutor camundaTaskExecutor(CamundaBpmProperties properties) {
        var jobs = properties.getJobExecution();
        ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
        executor.setCorePoolSize(jobs.getCorePoolSize());
        executor.setMaxPoolSize(jobs.getMaxPoolSize());
        executor.setQueueCapacity(jobs.getQueueCapacity());
        executor.setThreadNamePrefix("job-");
        executor.setWaitForTasksToCompleteOnShutdown(true);
        executor.setAwaitTerminationSeconds(60);
        return executor;
    }

    @Bean
    FilterRegistrationBean<WebappGuard> webappGuard(ObjectProvider<TaskService> tasks) {
        FilterRegistrationBean<WebappGuard> guard = new FilterRegistrationBean<>(new WebappGuard(tasks));
        guard.addUrlPatterns("/*");
        guard.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return guard;
    }
}
