package th.kaechon.installation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says count, rate and time left of a long run, at most once a second. */
class ProgressLine implements IntConsumer {

    private static final Logger LOG = LoggerFactory.getLogger(ProgressLine.class);

    private final int total;
    private final Clock clock;
    private final Instant begun;
    private Instant lastSaid = Instant.MIN;

    ProgressLine(int total, Clock clock) {
        this.total = total;
        this.clock = clock;
        this.begun = clock.instant();
    }

    @Override
    public void accept(int done) {
        Instant now = clock.instant();
        if (done < total && lastSaid.isAfter(now.minusSeconds(1))) {
            return;
        }
        lastSaid = now;
        LOG.info(line(done, Duration.between(begun, now)));
    }

    String line(int done, Duration elapsed) {
        double perSecond = done * 1000.0 / Math.max(1, elapsed.toMillis());
        long secondsLeft = perSecond == 0 ? 0 : Math.round((total - done) / perSecond);
        return "เริ่มกรณี %,d จาก %,d ครัวเรือน · %.0f ครัวเรือน/วินาที · เหลือ %d:%02d นาที"
                .formatted(done, total, perSecond, secondsLeft / 60, secondsLeft % 60);
    }
}
