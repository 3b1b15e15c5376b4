package th.kaechon.process.householdcase;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import th.kaechon.assistance.CaseClosing;
import th.kaechon.casefile.CaseId;
import th.kaechon.casefile.ClosingReason;

/** Closes the case with the reason the process carries, at its end or on withdrawal. */
@Component
class CloseCase implements JavaDelegate {

    private final CaseClosing closing;

    CloseCase(CaseClosing closing) {
        this.closing = closing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseId caseId = new CaseId(HouseholdCaseProcess.CASE_ID.of(execution));
        ClosingReason reason = ClosingReason.valueOf(HouseholdCaseProcess.CLOSING_REASON.of(execution));
        closing.close(caseId, reason, null);
    }
}
