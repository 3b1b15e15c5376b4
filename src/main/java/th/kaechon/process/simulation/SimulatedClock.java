package th.kaechon.process.simulation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import th.kaechon.campaign.FiscalYear;

/**
 * The clock of a rehearsal: it stands still until it is set, and the engine's clock with it. Takes the place of the machine's
 * clock because that one is a bean only where there is no other.
 */
@Component
@Profile("rehearsal")
public class SimulatedClock extends Clock {

    private final ZoneId zone = ZoneId.systemDefault(); // checked at the start (ADR 3)
    private volatile Instant now;

    SimulatedClock(@Value("${kaechon.rehearsal.year}") int year) {
        now = new FiscalYear(year).firstDay().atStartOfDay(zone).toInstant();
        tellTheEngine();
    }

    /** Never back: what has happened stays in the past. */
    public void set(LocalDate day, LocalTime time) {
        Instant wanted = day.atTime(time).atZone(zone).toInstant();
        if (wanted.isBefore(now)) {
            throw new IllegalArgumentException("the rehearsal's clock does not go back");
        }
        now = wanted;
        tellTheEngine();
    }

    public void pass(Duration time) {
        now = now.plus(time);
        tellTheEngine();
    }

    private void tellTheEngine() {
        ClockUtil.setCurrentTime(Date.from(now));
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return other.equals(zone) ? this : Clock.fixed(now, other);
    }
}
