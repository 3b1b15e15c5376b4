package th.kaechon;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** The letter's campaign: our clock and the engine's both run from 3 April 2566 (2023), 09:00 in Bangkok. */
@TestConfiguration(proxyBeanMethods = false)
public class TestTime {

    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
    private static final LocalDate USUAL_DAY = LocalDate.of(2023, 4, 3);

    @Bean
    Travel clock() {
        return new Travel();
    }

    /** A clock that can be moved for a while to the morning of another day, and the engine's with it. */
    public static final class Travel extends Clock {

        private volatile Duration ahead = Duration.ZERO;

        Travel() {
            moveTo(USUAL_DAY);
        }

        /** It is that day while the work is done, and 3 April again after it. */
        public void on(LocalDate day, Runnable work) {
            moveTo(day);
            try {
                work.run();
            } finally {
                moveTo(USUAL_DAY);
            }
        }

        private void moveTo(LocalDate day) {
            ahead = Duration.between(Instant.now(), ZonedDateTime.of(day.atTime(9, 0), BANGKOK));
            ClockUtil.offset(ahead.toMillis());
        }

        @Override
        public ZoneId getZone() {
            return BANGKOK;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.offset(Clock.system(zone), ahead);
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(ahead);
        }
    }
}
