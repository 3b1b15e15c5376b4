package th.kaechon.process.deadline;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Moves cases in the background, one change after the other. It looks for an unfinished one when the application starts and
 * then ever again, because the node that was at it may have died.
 */
@Component
@Order(70)
class CalendarMoving implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(CalendarMoving.class);

    private final CalendarChanges changes;
    private final CaseMoves moves;
    private final Duration lookEvery;
    private final ScheduledExecutorService oneAtATime = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "calendar-move");
        thread.setDaemon(true);
        return thread;
    });

    CalendarMoving(
            CalendarChanges changes,
            CaseMoves moves,
            @Value("${kaechon.calendar-move.look-every}") Duration lookEvery) {
        this.changes = changes;
        this.moves = moves;
        this.lookEvery = lookEvery;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        oneAtATime.scheduleWithFixedDelay(this::finishAll, 0, lookEvery.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Done when everything begun until now is finished, as far as this node works on it. */
    Future<?> goOn() {
        return oneAtATime.submit(this::finishAll);
    }

    /** A failure waits for the next look; without the catch there would be none. */
    private void finishAll() {
        try {
            changes.unfinished().forEach(moves::finish);
        } catch (RuntimeException failed) {
            LOG.error(
                    "moving cases after a change of the calendar has stopped ({}); it goes on in {}",
                    failed.getClass().getName(),
                    lookEvery);
        }
    }

    @PreDestroy
    void stop() {
        oneAtATime.shutdown();
    }
}
