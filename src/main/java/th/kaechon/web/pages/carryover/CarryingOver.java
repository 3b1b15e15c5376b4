package th.kaechon.web.pages.carryover;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import th.kaechon.process.carryover.CarryOver;

/**
 * Carries over behind the secretariat's back what was asked for. A stop or a failure in between loses nothing: the next look
 * goes on, on whichever node, and so does the next press of the button.
 */
@Component
class CarryingOver {

    private static final Logger LOG = LoggerFactory.getLogger(CarryingOver.class);

    private final CarryOver carryOver;
    private final Duration lookEvery;
    private final ScheduledExecutorService oneAtATime = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "carry-over");
        thread.setDaemon(true);
        return thread;
    });

    CarryingOver(CarryOver carryOver, @Value("${kaechon.carry-over.look-every}") Duration lookEvery) {
        this.carryOver = carryOver;
        this.lookEvery = lookEvery;
    }

    @EventListener
    void goOn(ApplicationReadyEvent ready) {
        oneAtATime.scheduleWithFixedDelay(this::settleAll, 0, lookEvery.toMillis(), TimeUnit.MILLISECONDS);
    }

    Future<?> start() {
        return oneAtATime.submit(this::settleAll);
    }

    /** A failure waits for the next look; without the catch there would be none. Its text may quote the register. */
    private void settleAll() {
        try {
            CarryOver.Settled settled = carryOver.settleAll();
            if (settled.carried() + settled.refused() > 0) {
                LOG.info(
                        "ยกยอดไปปีงบประมาณ {} จำนวน {} กรณี ไม่สำเร็จ {}",
                        carryOver.year().value(),
                        settled.carried(),
                        settled.refused());
            }
        } catch (RuntimeException failed) {
            LOG.error(
                    "carrying over has stopped with {}; it goes on in {}",
                    failed.getClass().getName(),
                    lookEvery);
        }
    }

    @PreDestroy
    void stop() {
        oneAtATime.shutdown();
    }
}
