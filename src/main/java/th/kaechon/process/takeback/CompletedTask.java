package th.kaechon.process.takeback;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import th.kaechon.casefile.CaseNumber;
import th.kaechon.casefile.Refusal;

/**
 * A task as whoever completed it sees it afterwards.
 *
 * @param until when it becomes too late to take it back
 * @param refusal why it cannot be taken back; null when it can
 * @param caseShown whether the officer may look at the case's page; an agency may not
 */
public record CompletedTask(
        String taskId,
        CaseNumber caseNumber,
        String taskName,
        OffsetDateTime completedAt,
        OffsetDateTime until,
        @Nullable Refusal refusal,
        boolean caseShown) {

    public boolean mayBeTakenBack() {
        return refusal == null;
    }
}
