package th.kaechon.web.casefile;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import th.kaechon.casefile.CaseEntry;
import th.kaechon.process.TaskStep;

/** The case's own record and the engine's history of its tasks as one story, newest first. */
public final class Timeline {

    private Timeline() {}

    public static List<TimelineEntry> of(List<CaseEntry> entries, List<TaskStep> steps) {
        return Stream.concat(
                        entries.stream().map(Timeline::entry), steps.stream().flatMap(Timeline::entries))
                .sorted(Comparator.comparing(TimelineEntry::at).reversed())
                .toList();
    }

    private static TimelineEntry entry(CaseEntry entry) {
        return new TimelineEntry(
                entry.at(), entry.kind().thai(), EntryWords.detail(entry), entry.officer(), entry.note(), true);
    }

    private static Stream<TimelineEntry> entries(TaskStep step) {
        OffsetDateTime ended = step.completed() ? null : step.endedAt();
        return Stream.of(
                        task(step.createdAt(), "เกิดงาน", step, null),
                        task(step.claimedAt(), "รับงาน", step, step.officer()),
                        task(step.completed() ? step.endedAt() : null, "ทำงานเสร็จ", step, step.officer()),
                        task(ended, "งานสิ้นสุดโดยไม่ได้บันทึกผล", step, null))
                .filter(Objects::nonNull);
    }

    private static @Nullable TimelineEntry task(
            @Nullable OffsetDateTime at, String what, TaskStep step, @Nullable String officer) {
        return at == null ? null : new TimelineEntry(at, what, step.name(), officer, null, false);
    }
}
