package th.kaechon.process.householdcase;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;
import th.kaechon.assistance.Visits;
import th.kaechon.casefile.CaseId;

/** When all help has ended: does any of it exceed the amphoe's capacity (letter step 4)? */
@Component
class SettleAssistance implements ExecutionListener {

    private final Visits visits;

    SettleAssistance(Visits visits) {
        this.visits = visits;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (execution.isCanceled()) {
            return; // withdrawn meanwhile
        }
        CaseId caseId = new CaseId(HouseholdCaseProcess.CASE_ID.of(execution));
        HouseholdCaseProcess.BEYOND_CAPACITY.set(execution.getProcessInstance(), visits.beyondAmphoeCapacity(caseId));
    }
}
