package th.kaechon.process.takeback;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import th.kaechon.casefile.CaseId;

/**
 * A completed task on record.
 *
 * @param id tells what came later in the same case
 * @param taskKey element id in the model
 * @param planItemId set for the tasks of give-help
 * @param visitId the visit recorded, or keyed into the Logbook
 * @param isKept whether the register's copy is there
 * @param lastEntry how far the case's record had come before
 */
record Completion(
        long id,
        String taskId,
        CaseId caseId,
        String taskKey,
        String taskName,
        @Nullable Long planItemId,
        @Nullable Long visitId,
        String officer,
        OffsetDateTime completedAt,
        long lastEntry,
        boolean isKept,
        @Nullable OffsetDateTime takenBackAt) {}
