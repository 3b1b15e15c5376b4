package th.kaechon.rehearsal;

import java.math.BigDecimal;
import java.util.Objects;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import th.kaechon.assistance.Agencies;
import th.kaechon.assistance.Agency;
import th.kaechon.assistance.HelpResult;
import th.kaechon.assistance.PlanItem;
import th.kaechon.assistance.Plans;
import th.kaechon.assistance.VisitReport;
import th.kaechon.identity.OfficerRole;
import th.kaechon.process.givehelp.HelpWork;

/** The agencies' visits, and the recorders who key them into the Logbook (letter steps 4 and 5). */
@Component
@Profile("rehearsal")
class Help {

    private final HelpWork work;
    private final Plans plans;
    private final Agencies agencies;
    private final Scenario scenario;

    Help(HelpWork work, Plans plans, Agencies agencies, Scenario scenario) {
        this.work = work;
        this.plans = plans;
        this.agencies = agencies;
        this.scenario = scenario;
    }

    void visit(Work desk) {
        Dice dice = desk.dice();
        HelpResult result = dice.pick(scenario.results());
        BigDecimal baht = dice.chance(0.5) ? BigDecimal.valueOf(500L * (1 + dice.below(20))) : null;
        work.recordVisit(
                desk.task(),
                new VisitReport(
                        desk.workDay(),
                        dice.pick(VisitReport.Kind.class),
                        "ซักซ้อม: เยี่ยมและช่วยเหลือ",
                        baht,
                        dice.pick(VisitReport.BudgetSource.class),
                        result,
                        result == HelpResult.DONE ? null : "ซักซ้อม: ติดตามต่อ"),
                desk.agency(workingAgency(desk)));
    }

    private Agency workingAgency(Work desk) {
        PlanItem item = plans.item(Objects.requireNonNull(desk.task().planItemId()));
        return agencies.seenFrom(desk.household().tambon().amphoe(), item.workingAgency());
    }

    void keyIntoLogbook(Work desk) {
        String reference = "LB-" + Objects.requireNonNull(desk.task().visitId());
        work.keyIntoLogbook(desk.task(), reference, desk.today(), desk.officer(OfficerRole.RECORDER));
    }
}
