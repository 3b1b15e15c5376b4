package th.kaechon;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** The letter's campaign: our clock and the engine's both run from 3 April 2566 (2023), 09:00 in Bangkok. */
@TestConfiguration(proxyBeanMethods = false)
public class TestTime {

    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
    private static final ZonedDateTime MORNING = ZonedDateTime.of(2023, 4, 3, 9, 0, 0, 0, BANGKOK);

    @Bean
    Clock clock() {
        Duration back = Duration.between(Instant.now(), MORNING);
        ClockUtil.offset(back.toMillis());
        return Clock.offset(Clock.system(BANGKOK), back);
    }
}
