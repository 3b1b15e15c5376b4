package th.kaechon.assistance;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import th.kaechon.casefile.CaseEntry;
import th.kaechon.casefile.CaseId;
import th.kaechon.casefile.CaseRecord;
import th.kaechon.casefile.Cases;
import th.kaechon.casefile.ClosingReason;
import th.kaechon.casefile.Refusal;

/** Closes a case; never while a visit still waits for the Logbook, unless a supervisor has excused it. */
@Service
public class CaseClosing {

    private final Cases cases;
    private final Logbook logbook;
    private final CaseRecord record;

    CaseClosing(Cases cases, Logbook logbook, CaseRecord record) {
        this.cases = cases;
        this.logbook = logbook;
        this.record = record;
    }

    /** The reason why the case may not close now, if there is one. */
    public Optional<Refusal> obstacle(CaseId id) {
        int open = logbook.toKey(id);
        return open == 0
                ? Optional.empty()
                : Optional.of(new Refusal(
                        "ยังปิดกรณีไม่ได้ มีการเยี่ยม %d ครั้งที่ยังไม่บันทึกลง TPMAP Logbook ให้ผู้บันทึกดำเนินการ หรือให้หัวหน้ายกเว้นพร้อมเหตุผล"
                                .formatted(open)));
    }

    public void close(CaseId id, ClosingReason reason, @Nullable String officer) {
        obstacle(id).ifPresent(refusal -> {
            throw new IllegalStateException("case " + id.value() + " has visits that are not in the Logbook");
        });
        cases.close(id, reason);
        record.add(id, CaseEntry.Kind.CLOSED, officer, reason.name(), null);
    }
}
