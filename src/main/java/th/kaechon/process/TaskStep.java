package th.kaechon.process;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One user task of a case as the engine's history tells it.
 *
 * @param name without the case number
 * @param officer who holds it, or who completed it
 * @param endedAt null while it is open
 * @param completed false where it ended without an answer: withdrawn, excused, taken back
 */
public record TaskStep(
        String taskId,
        String name,
        OffsetDateTime createdAt,
        @Nullable OffsetDateTime claimedAt,
        @Nullable String officer,
        @Nullable OffsetDateTime endedAt,
        boolean completed) {

    public boolean isOpen() {
        return endedAt == null;
    }
}
