package th.kaechon.installation;

import java.time.Clock;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import th.kaechon.campaign.Campaigns;
import th.kaechon.campaign.FiscalYear;
import th.kaechon.casefile.Cases;
import th.kaechon.process.householdcase.CaseStarter;

/** Opens the current year's campaign and starts a case for every listed household without one: also after a kill. */
@Component
@Order(50)
class Round implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(Round.class);

    private final Campaigns campaigns;
    private final Cases cases;
    private final CaseStarter starter;
    private final Clock clock;

    Round(Campaigns campaigns, Cases cases, CaseStarter starter, Clock clock) {
        this.campaigns = campaigns;
        this.cases = cases;
        this.starter = starter;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        FiscalYear year = FiscalYear.of(LocalDate.now(clock));
        campaigns.open(year);
        int waiting = cases.waiting(year);
        if (waiting > 0) {
            CaseStarter.Started started = starter.startWaiting(year, new ProgressLine(waiting, clock));
            LOG.info("เริ่มกรณีใหม่ {} ครัวเรือน ไม่สำเร็จ {}", started.cases(), started.failures());
        }
    }
}
