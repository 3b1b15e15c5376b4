package th.kaechon.process.carryover;

import java.util.Optional;
import org.springframework.stereotype.Component;
import th.kaechon.assistance.CaseClosing;
import th.kaechon.campaign.FiscalYear;
import th.kaechon.casefile.CaseEntry;
import th.kaechon.casefile.CaseId;
import th.kaechon.casefile.CaseRecord;
import th.kaechon.casefile.Cases;
import th.kaechon.casefile.HouseholdCase;
import th.kaechon.casefile.Refusal;
import th.kaechon.household.HouseholdRegister;
import th.kaechon.process.householdcase.CaseIntervention;
import th.kaechon.process.householdcase.CaseStarter;

/** One household: its old case ends, its case of the new year is started or, where a list brought one already, goes on. */
@Component
class NextCase {

    private static final Refusal CLOSED = new Refusal("กรณีนี้ปิดแล้ว");

    private final Cases cases;
    private final CaseClosing closing;
    private final HouseholdRegister register;
    private final CaseStarter starter;
    private final CaseIntervention intervention;
    private final CaseRecord record;

    NextCase(
            Cases cases,
            CaseClosing closing,
            HouseholdRegister register,
            CaseStarter starter,
            CaseIntervention intervention,
            CaseRecord record) {
        this.cases = cases;
        this.closing = closing;
        this.register = register;
        this.starter = starter;
        this.intervention = intervention;
        this.record = record;
    }

    /** Writes nothing where something hinders. */
    CarryOvers.Outcome of(CaseId id, FiscalYear year, String officer) {
        HouseholdCase old = cases.lock(id);
        Optional<Refusal> obstacle = obstacle(old, year);
        if (obstacle.isPresent()) {
            return new CarryOvers.Outcome(null, obstacle.get());
        }
        register.carryOver(old.household(), old.fiscalYear().value(), year.value());
        starter.startOne(year, old.household());
        HouseholdCase next = cases.of(old.household(), year).orElseThrow();
        record.add(next.id(), CaseEntry.Kind.CARRIED_FROM, officer, old.number().value(), null);
        intervention.carryOver(old, next, officer);
        return new CarryOvers.Outcome(next, null);
    }

    private Optional<Refusal> obstacle(HouseholdCase old, FiscalYear year) {
        if (old.isClosed()) {
            return Optional.of(CLOSED);
        }
        return closing.obstacle(old.id()).or(() -> cases.of(old.household(), year)
                .filter(HouseholdCase::isClosed)
                .map(next ->
                        new Refusal("ครัวเรือนนี้มีกรณี %s ของปีงบประมาณ %d ที่ปิดแล้ว กรุณาปิดกรณีเดิมด้วยการทบทวนผล"
                                .formatted(next.number(), year.value()))));
    }
}
