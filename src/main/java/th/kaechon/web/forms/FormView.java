package th.kaechon.web.forms;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an embedded form loads: the task, the household beside it, the choices, the first values. */
record FormView(
        TaskHead task,
        @JsonProperty("case") CaseHead householdCase,
        @Nullable HouseholdHead household,
        Map<String, List<Choice>> choices,
        Map<String, ?> values,
        Map<String, Object> shown,
        DraftHead draft) {

    /** {@code officer} is who asks, {@code assignee} the name of who has claimed the task. */
    record TaskHead(
            String id, String key, String name, String officer, boolean mine, @Nullable String assignee, String due) {}

    /** Revision 0: nothing saved yet; the values are then the form's first. */
    record DraftHead(int revision, @Nullable String device, @Nullable String savedBy, @Nullable String savedAt) {

        static final DraftHead NONE = new DraftHead(0, null, null, null);
    }

    record CaseHead(String number, List<String> targetGroups, List<String> overdue) {}

    record HouseholdHead(
            String address,
            String tambon,
            String amphoe,
            @Nullable BigDecimal averageIncome,
            List<MemberHead> members,
            List<IndicatorHead> indicators) {}

    /** A member as the officer sees it; the citizen id masked. */
    record MemberHead(
            long id,
            String title,
            String firstName,
            String lastName,
            String name,
            @Nullable Integer age,
            String birthDate,
            String relation,
            String citizenIdMasked,
            String health,
            boolean caresForSelf,
            boolean welfareCard,
            String state) {}

    record IndicatorHead(
            long id,
            int code,
            String dimension,
            String name,
            @Nullable Long memberId,
            @Nullable String memberName,
            boolean met) {}
}
