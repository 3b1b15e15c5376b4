package th.kaechon.installation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Compares this node's clock with the database's. Timers are due and locks expire by the nodes' clocks: one that runs ahead
 * fires deadlines early and takes jobs from the others.
 */
@Component
class ClockHealthIndicator implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(ClockHealthIndicator.class);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration mostDrift;

    ClockHealthIndicator(JdbcClient jdbc, Clock clock, @Value("${kaechon.clock.most-drift}") Duration mostDrift) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.mostDrift = mostDrift;
    }

    @Override
    public Health health() {
        Duration drift = drift();
        if (drift.abs().compareTo(mostDrift) <= 0) {
            return Health.up().withDetail("drift", drift).build();
        }
        LOG.error("this node's clock and the database's are {} s apart", drift.toMillis() / 1000.0);
        return Health.down().withDetail("drift", drift).build();
    }

    /** Positive when this node is ahead; half of the question's way is taken out. */
    private Duration drift() {
        Instant asked = clock.instant();
        Instant database = jdbc.sql("select clock_timestamp()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
        Duration halfWay = Duration.between(asked, clock.instant()).dividedBy(2);
        return Duration.between(database, asked.plus(halfWay));
    }
}
