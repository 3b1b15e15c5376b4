package th.kaechon.process;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import th.kaechon.casefile.CaseId;

/**
 * A user task as the officer who asks may see it.
 *
 * @param key element id in the model
 * @param planItemId set for the tasks of give-help
 * @param visitId set for keying into the Logbook
 */
public record OpenTask(
        String id,
        String key,
        String name,
        @Nullable String assignee,
        @Nullable Instant due,
        CaseId caseId,
        @Nullable Long planItemId,
        @Nullable Long visitId) {}
