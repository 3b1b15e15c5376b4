package th.kaechon.reminder;

import java.net.URI;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReminderConfiguration.Reminding.class)
class ReminderConfiguration {

    /**
     * @param baseUrl where officers reach the system, for the links in mails
     * @param scheduled whether this node looks at the clock by itself
     */
    @ConfigurationProperties("kaechon.reminders")
    record Reminding(@DefaultValue("http://localhost:8080") URI baseUrl, @DefaultValue("true") boolean scheduled) {}

    @Configuration(proxyBeanMethods = false)
    @EnableScheduling
    @ConditionalOnProperty(name = "kaechon.reminders.scheduled", matchIfMissing = true)
    static class Scheduled {}
}
