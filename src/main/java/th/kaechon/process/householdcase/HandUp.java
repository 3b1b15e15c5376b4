package th.kaechon.process.householdcase;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;
import th.kaechon.assistance.HandUpKind;
import th.kaechon.assistance.HandUps;
import th.kaechon.casefile.CaseId;

/** Listens at both ends of a task that waits for the changwat centre: what begins is handed up, what ends waits no longer. */
@Component
class HandUp implements ExecutionListener {

    private final HandUps handUps;

    HandUp(HandUps handUps) {
        this.handUps = handUps;
    }

    @Override
    public void notify(DelegateExecution execution) {
        CaseId id = new CaseId(HouseholdCaseProcess.CASE_ID.of(execution));
        HandUpKind kind = Objects.requireNonNull(HouseholdCaseProcess.HAND_UP_OF.get(execution.getCurrentActivityId()));
        if (EVENTNAME_START.equals(execution.getEventName())) {
            handUps.send(id, kind);
        } else {
            handUps.leave(id, kind);
        }
    }
}
