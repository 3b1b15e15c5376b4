package th.kaechon.engine.jobs;

import java.time.Duration;
import java.util.Optional;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.NotifyAcquisitionRejectedJobsHandler;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.camunda.bpm.spring.boot.starter.property.JobExecutionProperty;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.task.TaskExecutor;

@Configuration(proxyBeanMethods = false)
class JobsConfiguration {

    /** As the starter's bean, which steps back for this one: the same settings mean the same. */
    @Bean
    JobExecutor jobExecutor(
            @Qualifier("camundaTaskExecutor") TaskExecutor threads,
            CamundaBpmProperties properties,
            @Value("${kaechon.jobs.per-transaction}") int perTransaction,
            PeopleFirst people) {
        ChunkingJobExecutor executor = new ChunkingJobExecutor(perTransaction, people);
        executor.setTaskExecutor(threads);
        executor.setRejectedJobsHandler(new NotifyAcquisitionRejectedJobsHandler());
        JobExecutionProperty jobs = properties.getJobExecution();
        Optional.ofNullable(jobs.getLockTimeInMillis()).ifPresent(executor::setLockTimeInMillis);
        Optional.ofNullable(jobs.getMaxJobsPerAcquisition()).ifPresent(executor::setMaxJobsPerAcquisition);
        Optional.ofNullable(jobs.getWaitTimeInMillis()).ifPresent(executor::setWaitTimeInMillis);
        Optional.ofNullable(jobs.getMaxWait()).ifPresent(executor::setMaxWait);
        Optional.ofNullable(jobs.getBackoffTimeInMillis()).ifPresent(executor::setBackoffTimeInMillis);
        Optional.ofNullable(jobs.getMaxBackoff()).ifPresent(executor::setMaxBackoff);
        Optional.ofNullable(jobs.getBackoffDecreaseThreshold()).ifPresent(executor::setBackoffDecreaseThreshold);
        Optional.ofNullable(jobs.getWaitIncreaseFactor()).ifPresent(executor::setWaitIncreaseFactor);
        return executor;
    }

    @Bean
    PeopleFirst peopleFirst(@Value("${kaechon.jobs.people-first}") Duration atWork) {
        return new PeopleFirst(atWork, System::nanoTime);
    }

    /** Before threads and connections go: running chunks end, waiting ones are unlocked for the other nodes. */
    @Bean
    ApplicationListener<ContextClosedEvent> stopJobsFirst(JobExecutor executor) {
        return closed -> executor.shutdown();
    }
}
