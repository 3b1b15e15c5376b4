package th.kaechon.meeting;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** What is needed to call a meeting. */
public record MeetingCall(
        MeetingKind kind,
        String areaCode,
        MeetingNumber number,
        LocalDate meetsOn,
        LocalTime meetsAt,
        @Nullable String place,
        @Nullable String link) {}
