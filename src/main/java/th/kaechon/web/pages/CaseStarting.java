package th.kaechon.web.pages;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import th.kaechon.campaign.FiscalYear;
import th.kaechon.process.householdcase.CaseStarter;

/**
 * Starts waiting cases behind the secretariat's back, one list after the other, so that nobody watches a spinner for
 * hundreds of households. A stop in between loses nothing: the next start of the application goes on.
 */
@Component
class CaseStarting {

    private static final Logger LOG = LoggerFactory.getLogger(CaseStarting.class);

    private final CaseStarter starter;
    private final ExecutorService oneAtATime = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "case-starting");
        thread.setDaemon(true);
        return thread;
    });

    CaseStarting(CaseStarter starter) {
        this.starter = starter;
    }

    void startWaiting(FiscalYear year) {
        oneAtATime.execute(() -> {
            CaseStarter.Started started = starter.startWaiting(year, done -> {});
            LOG.info("เริ่มกรณีใหม่ {} ครัวเรือน ไม่สำเร็จ {}", started.cases(), started.failures());
        });
    }

    @PreDestroy
    void stop() {
        oneAtATime.shutdown();
    }
}
