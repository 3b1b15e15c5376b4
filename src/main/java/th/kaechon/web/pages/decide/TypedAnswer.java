package th.kaechon.web.pages.decide;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import th.kaechon.assistance.PlanDecision;
import th.kaechon.casefile.HouseholdClass;
import th.kaechon.meeting.MeetingAnswer;
import th.kaechon.thai.ThaiText;

/** An answer as the screen sends it. */
record TypedAnswer(
        @JsonProperty int version,
        @JsonProperty MeetingAnswer.@Nullable Kind kind,
        @JsonProperty @Nullable HouseholdClass householdClass,
        @JsonProperty @Nullable List<Item> items,
        @JsonProperty @Nullable Map<Long, String> joining,
        @JsonProperty @Nullable String text) {

    private static final int LONGEST_TEXT = 2000;

    record Item(
            @JsonProperty long problemId,
            @JsonProperty @Nullable String menuEntryId,
            @JsonProperty @Nullable String ownSolution,
            @JsonProperty @Nullable String agencyCode,
            @JsonProperty @Nullable String reason) {

        PlanDecision.Item item() {
            return new PlanDecision.Item(
                    problemId,
                    Objects.requireNonNullElse(menuEntryId, ""),
                    clean(ownSolution),
                    Objects.requireNonNullElse(agencyCode, ""),
                    clean(reason));
        }
    }

    boolean isTooLong() {
        return isTooLong(text)
                || items != null
                        && items.stream().anyMatch(item -> isTooLong(item.ownSolution()) || isTooLong(item.reason()));
    }

    private static boolean isTooLong(@Nullable String typed) {
        return typed != null && typed.length() > LONGEST_TEXT;
    }

    MeetingAnswer answer() {
        return new MeetingAnswer(
                Objects.requireNonNull(kind),
                householdClass,
                items == null ? List.of() : items.stream().map(Item::item).collect(Collectors.toList()),
                joining == null ? Map.of() : joining,
                clean(text));
    }

    private static @Nullable String clean(@Nullable String typed) {
        String normal = typed == null ? "" : ThaiText.normalise(typed);
        return normal.isEmpty() ? null : normal;
    }
}
