package th.kaechon.process.householdcase;

import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import th.kaechon.assistance.CaseClosing;
import th.kaechon.assistance.Logbook;
import th.kaechon.casefile.CaseEntry;
import th.kaechon.casefile.CaseRecord;
import th.kaechon.casefile.Cases;
import th.kaechon.casefile.ClosingReason;
import th.kaechon.casefile.HouseholdCase;
import th.kaechon.casefile.Refusal;
import th.kaechon.engine.EngineTransaction;
import th.kaechon.identity.Officer;
import th.kaechon.identity.OfficerRole;
import th.kaechon.process.Values;
import th.kaechon.process.givehelp.GiveHelpProcess;

/** What may happen to a case outside its tasks: withdrawal, carrying over, a supervisor excusing visits from the Logbook. */
@Service
public class CaseIntervention {

    private static final Refusal NOT_YOURS = new Refusal("ท่านไม่มีสิทธิ์ดำเนินการนี้กับกรณีนี้");
    private static final Refusal CLOSED = new Refusal("กรณีนี้ปิดแล้ว");

    private final Cases cases;
    private final RuntimeService runtime;
    private final EngineTransaction engine;
    private final CaseClosing closing;
    private final Logbook logbook;
    private final CaseRecord record;

    CaseIntervention(
            Cases cases,
            RuntimeService runtime,
            EngineTransaction engine,
            CaseClosing closing,
            Logbook logbook,
            CaseRecord record) {
        this.cases = cases;
        this.runtime = runtime;
        this.engine = engine;
        this.closing = closing;
        this.logbook = logbook;
        this.record = record;
    }

    /** The tambon team or the amphoe centre withdraws a household that died or moved; everything under way ends. */
    @Transactional
    public Optional<Refusal> withdraw(HouseholdCase withdrawn, ClosingReason reason, String note, Officer officer) {
        if (!mayWithdraw(withdrawn, officer) || !ClosingReason.ofWithdrawal().contains(reason)) {
            return Optional.of(NOT_YOURS);
        }
        if (cases.lock(withdrawn.id()).isClosed()) {
            return Optional.of(CLOSED);
        }
        Optional<Refusal> obstacle = closing.obstacle(withdrawn.id());
        if (obstacle.isEmpty()) {
            record.add(withdrawn.id(), CaseEntry.Kind.WITHDRAWN, officer.userId(), reason.name(), note);
            send(withdrawn, HouseholdCaseProcess.HOUSEHOLD_WITHDRAWN, reason);
        }
        return obstacle;
    }

    public boolean mayWithdraw(HouseholdCase withdrawn, Officer officer) {
        return officer.acts(OfficerRole.AMPHOE_CENTRE, withdrawn.tambon())
                || officer.acts(OfficerRole.TAMBON_TEAM, withdrawn.tambon());
    }

    /** Visits that nobody will key any more: a supervisor says why, and their Logbook tasks end. */
    @Transactional
    public Optional<Refusal> excuseLogging(HouseholdCase excused, String reason, Officer officer) {
        if (!officer.acts(OfficerRole.SUPERVISOR, excused.tambon())) {
            return Optional.of(NOT_YOURS);
        }
        cases.lock(excused.id());
        if (logbook.toKey(excused.id()) == 0) {
            return Optional.of(new Refusal("ไม่มีการเยี่ยมที่รอบันทึก Logbook"));
        }
        logbook.excuseAll(excused.id(), officer.userId(), reason);
        engine.withoutAuthorization(() -> runtime.createMessageCorrelation(GiveHelpProcess.LOGGING_EXCUSED)
                .processInstanceBusinessKey(excused.number().value())
                .correlateAllWithResult());
        return Optional.empty();
    }

    /** The case ends because the household's next one takes its place; everything under way ends. Locked by the caller. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void carryOver(HouseholdCase carried, HouseholdCase next, String officer) {
        record.add(
                carried.id(),
                CaseEntry.Kind.CARRIED_OVER,
                officer,
                next.number().value(),
                null);
        send(carried, HouseholdCaseProcess.HOUSEHOLD_WITHDRAWN, ClosingReason.CARRIED_OVER);
    }

    private void send(HouseholdCase to, String message, ClosingReason reason) {
        engine.withoutAuthorization(() -> runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(to.number().value())
                .setVariables(new Values()
                        .with(HouseholdCaseProcess.CLOSING_REASON, reason.name())
                        .asMap())
                .correlateWithResult());
    }
}
