package th.kaechon.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.health.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.kaechon.KaeChonTest;

/** A node whose clock is off by more than five seconds says so. */
@KaeChonTest
class ClockHealthIndicatorTest {

    @Autowired
    private JdbcClient jdbc;

    @Value("${kaechon.clock.most-drift}")
    private Duration mostDrift;

    @ParameterizedTest
    @ValueSource(longs = {-600, -7, 7, 600})
    void raisesAnAlarmWhenTheClockIsOff(long seconds) {
        assertThat(indicator(Duration.ofSeconds(seconds)).health().getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void isQuietWhenTheClocksAgree() {
        assertThat(indicator(Duration.ZERO).health().getStatus()).isEqualTo(Status.UP);
        assertThat(mostDrift).isEqualTo(Duration.ofSeconds(5));
    }

    private ClockHealthIndicator indicator(Duration off) {
        return new ClockHealthIndicator(jdbc, Clock.offset(Clock.systemDefaultZone(), off), mostDrift);
    }
}
