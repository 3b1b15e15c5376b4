package th.kaechon.web.pages.carryover;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import th.kaechon.process.carryover.CarryOver;

/**
 * Carries over behind the secretariat's back what was asked for. A stop in between loses nothing: the next start of the
 * application goes on, and so does the next press of the button.
 */
@Component
class CarryingOver {

    private static final Logger LOG = LoggerFactory.getLogger(CarryingOver.class);

    private final CarryOver carryOver;
    private final ExecutorService oneAtATime = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "carry-over");
        thread.setDaemon(true);
        return thread;
    });

    CarryingOver(CarryOver carryOver) {
        this.carryOver = carryOver;
    }

    @EventListener
    void goOn(ApplicationReadyEvent ready) {
        start();
    }

    Future<?> start() {
        return oneAtATime.submit(() -> {
            CarryOver.Settled settled = carryOver.settleAll();
            if (settled.carried() + settled.refused() > 0) {
                LOG.info(
                        "ยกยอดไปปีงบประมาณ {} จำนวน {} กรณี ไม่สำเร็จ {}",
                        carryOver.year().value(),
                        settled.carried(),
                        settled.refused());
            }
        });
    }

    @PreDestroy
    void stop() {
        oneAtATime.shutdown();
    }
}
