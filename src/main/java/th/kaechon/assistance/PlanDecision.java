package th.kaechon.assistance;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The amphoe meeting's decision about one household (letter step 3). */
public record PlanDecision(LocalDate meetingOn, @Nullable String note, List<Item> items) {

    /** {@code ownSolution} goes with {@link MenuEntry#OUTSIDE_THE_MENU}; {@code reason} with any departure from the proposal. */
    public record Item(
            long problemId,
            String menuEntryId,
            @Nullable String ownSolution,
            String agencyCode,
            @Nullable String reason) {}
}
