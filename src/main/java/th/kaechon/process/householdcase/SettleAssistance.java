package th.kaechon.process.householdcase;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;
import th.kaechon.assistance.Visits;
import th.kaechon.casefile.CaseId;
import th.kaechon.casefile.Cases;

/** When all help has ended: does any of it exceed the amphoe's capacity (letter step 4)? */
@Component
class SettleAssistance implements ExecutionListener {

    private final Visits visits;
    private final Cases cases;
    private final LateEntry lateEntry;

    SettleAssistance(Visits visits, Cases cases, LateEntry lateEntry) {
        this.visits = visits;
        this.cases = cases;
        this.lateEntry = lateEntry;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (execution.isCanceled()) {
            return; // withdrawn meanwhile
        }
        CaseId caseId = new CaseId(HouseholdCaseProcess.CASE_ID.of(execution));
        lateEntry.assisted(cases.withId(caseId));
        HouseholdCaseProcess.BEYOND_CAPACITY.set(execution.getProcessInstance(), visits.beyondAmphoeCapacity(caseId));
    }
}
