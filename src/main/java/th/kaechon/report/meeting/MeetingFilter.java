package th.kaechon.report.meeting;

import org.jspecify.annotations.Nullable;

/** What to show of the meetings; without a value, all. */
public record MeetingFilter(@Nullable String kind, @Nullable String state, @Nullable Integer year) {

    public static final MeetingFilter ALL = new MeetingFilter(null, null, null);
}
