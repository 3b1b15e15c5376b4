package th.kaechon.assistance;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A visit on record with its state in the TPMAP Logbook. */
public record Visit(
        long id,
        long planItemId,
        LocalDate visitedOn,
        VisitReport.Kind kind,
        String description,
        @Nullable BigDecimal amount,
        HelpResult result,
        @Nullable String nextStep,
        String recordedBy,
        LogbookState logbook,
        @Nullable String reference) {

    public enum LogbookState {
        TO_KEY("รอบันทึก Logbook"),
        KEYED("บันทึก Logbook แล้ว"),
        EXCUSED("ยกเว้นโดยหัวหน้า");

        private final String thai;

        LogbookState(String thai) {
            this.thai = thai;
        }

        public String thai() {
            return thai;
        }
    }
}
