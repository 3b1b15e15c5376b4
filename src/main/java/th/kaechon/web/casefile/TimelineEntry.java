package th.kaechon.web.casefile;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One line of "who did what when".
 *
 * @param ofRecord an answer in the case's record; otherwise a movement of a task
 */
public record TimelineEntry(
        OffsetDateTime at,
        String what,
        String detail,
        @Nullable String officer,
        @Nullable String note,
        boolean ofRecord) {}
