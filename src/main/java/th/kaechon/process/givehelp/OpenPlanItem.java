package th.kaechon.process.givehelp;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import th.kaechon.assistance.Agencies;
import th.kaechon.assistance.Agency;
import th.kaechon.assistance.PlanItem;
import th.kaechon.assistance.Plans;
import th.kaechon.casefile.CaseId;
import th.kaechon.casefile.Cases;
import th.kaechon.casefile.HouseholdCase;

/** Finds the plan item this instance carries out and the office that does the work. */
@Component
class OpenPlanItem implements JavaDelegate {

    private final Plans plans;
    private final Cases cases;
    private final Agencies agencies;

    OpenPlanItem(Plans plans, Cases cases, Agencies agencies) {
        this.plans = plans;
        this.cases = cases;
        this.agencies = agencies;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseId caseId = new CaseId(GiveHelpProcess.CASE_ID.of(execution));
        PlanItem item = plans.of(caseId)
                .get(GiveHelpProcess.PLAN_ITEM_ORDINAL.of(execution).intValue());
        HouseholdCase household = cases.withId(caseId);
        Agency agency = agencies.seenFrom(household.tambon().amphoe(), item.workingAgency());
        GiveHelpProcess.PLAN_ITEM_ID.set(execution, item.id());
        GiveHelpProcess.AGENCY_CODE.set(execution, agency.code());
        GiveHelpProcess.AGENCY_AREA.set(execution, agency.seat().areaOf(household.tambon()));
    }
}
