package th.kaechon.installation;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import th.kaechon.campaign.FiscalYear;
import th.kaechon.intake.Intake;
import th.kaechon.intake.IntakeReport;
import th.kaechon.intake.ListFile;
import th.kaechon.intake.ListFiles;

/** The demo's 1,775 synthetic households, through the same door as a real list; known ones are left as they are. */
@Component
@Order(40)
@ConditionalOnProperty("kaechon.demo")
class DemoRegister implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoRegister.class);

    private final Intake intake;
    private final Clock clock;

    DemoRegister(Intake intake, Clock clock) {
        this.intake = intake;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        IntakeReport report = intake.receive(
                ListFiles.of(file("tpmap-households.csv"), file("tpmap-members.csv")),
                FiscalYear.of(LocalDate.now(clock)).value(),
                "demo");
        LOG.info(
                "บัญชีตัวอย่าง: รับใหม่ {} มีอยู่แล้ว {} ไม่รับ {}",
                report.accepted(),
                report.known(),
                report.refused());
    }

    private static ListFile file(String name) throws IOException {
        return new ListFile(name, new ClassPathResource("demo/" + name).getContentAsByteArray());
    }
}
