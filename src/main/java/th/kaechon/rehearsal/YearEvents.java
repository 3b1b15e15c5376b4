package th.kaechon.rehearsal;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import th.kaechon.campaign.FiscalYear;
import th.kaechon.casefile.CaseNumber;
import th.kaechon.casefile.Cases;
import th.kaechon.casefile.HouseholdCase;
import th.kaechon.identity.GroupId;
import th.kaechon.identity.Officer;
import th.kaechon.identity.OfficerRole;
import th.kaechon.intake.Intake;
import th.kaechon.intake.IntakeReport;
import th.kaechon.intake.ListFiles;
import th.kaechon.process.householdcase.CaseIntervention;
import th.kaechon.process.householdcase.CaseStarter;

/** What comes from outside in the course of the year: the list, households that join late, a death, a move. */
@Component
@Profile("rehearsal")
class YearEvents {

    private static final Logger LOG = LoggerFactory.getLogger(YearEvents.class);

    private final Intake intake;
    private final CaseStarter starter;
    private final Cases cases;
    private final CaseIntervention intervention;
    private final Desks desks;
    private final Scenario scenario;

    YearEvents(
            Intake intake,
            CaseStarter starter,
            Cases cases,
            CaseIntervention intervention,
            Desks desks,
            Scenario scenario) {
        this.intake = intake;
        this.starter = starter;
        this.cases = cases;
        this.intervention = intervention;
        this.desks = desks;
        this.scenario = scenario;
    }

    /** Whether a list came in. */
    boolean happen(LocalDate today) {
        boolean listed = false;
        if (today.equals(scenario.firstListDay())) {
            receive(DemoList.first(scenario.households()), scenario.fiscalYear());
            listed = true;
        }
        for (Scenario.LateList late : scenario.lateLists()) {
            if (today.equals(scenario.dayOf(late))) {
                receive(DemoList.late(late.file()), scenario.yearOf(late));
                listed = true;
            }
        }
        for (Scenario.Withdrawal withdrawal : scenario.withdrawals()) {
            if (today.equals(scenario.dayOf(withdrawal))) {
                withdraw(withdrawal);
            }
        }
        return listed;
    }

    /** Through the same door as a real list; a made-up one has no excuse for a refused row. */
    private void receive(ListFiles list, FiscalYear year) {
        IntakeReport report = intake.receive(list, year.value(), "rehearsal");
        CaseStarter.Started started = starter.startWaiting(year, done -> {});
        LOG.info("รับบัญชี {} ครัวเรือน เริ่มกรณี {}", report.accepted(), started.cases());
        if (report.refused() > 0 || started.failures() > 0 || started.cases() != report.accepted()) {
            throw new IllegalStateException("of %d households %d were refused, %d cases started, %d failed"
                    .formatted(report.accepted(), report.refused(), started.cases(), started.failures()));
        }
    }

    /** Any open case whose visits are all in the Logbook, since no other may close. */
    private void withdraw(Scenario.Withdrawal withdrawal) {
        List<CaseNumber> open = desks.openCases(scenario.fiscalYear());
        int first = Dice.of(scenario.seed(), "withdrawal", withdrawal.day()).below(open.size());
        for (int tried = 0; tried < open.size(); tried++) {
            HouseholdCase household =
                    cases.withNumber(open.get((first + tried) % open.size())).orElseThrow();
            GroupId centre =
                    GroupId.of(OfficerRole.AMPHOE_CENTRE, household.tambon().value());
            Officer officer = new Officer(centre.value(), Set.of(centre));
            if (intervention
                    .withdraw(household, withdrawal.reason(), "ซักซ้อม", officer)
                    .isEmpty()) {
                return;
            }
        }
        throw new IllegalStateException("no case can be withdrawn on " + withdrawal.day());
    }
}
