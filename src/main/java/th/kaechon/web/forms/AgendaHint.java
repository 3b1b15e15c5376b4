package th.kaechon.web.forms;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import th.kaechon.casefile.CaseId;
import th.kaechon.meeting.Meeting;
import th.kaechon.meeting.MeetingNumber;
import th.kaechon.report.meeting.MeetingLists;
import th.kaechon.report.meeting.MeetingLists.LiveMeeting;

/** Tells whoever opens a meeting's task by itself that a live meeting has the case on its agenda. */
@Component
class AgendaHint {

    private final MeetingLists meetings;

    AgendaHint(MeetingLists meetings) {
        this.meetings = meetings;
    }

    /** What is shown, with the meeting if there is one. */
    Map<String, Object> over(Map<String, Object> shown, CaseId id) {
        Map<String, Object> more = new HashMap<>(shown);
        meetings.liveOf(id.value()).ifPresent(live -> more.put("meeting", hint(live)));
        return more;
    }

    private static Map<String, String> hint(LiveMeeting live) {
        return Map.of(
                "address",
                "/meetings/" + live.id(),
                "words",
                "กรณีนี้อยู่ในวาระการประชุม ครั้งที่ %s %s"
                        .formatted(
                                new MeetingNumber(live.numberInYear(), live.year()).thai(),
                                state(Meeting.State.valueOf(live.state()))));
    }

    private static String state(Meeting.State state) {
        return switch (state) {
            case CALLED -> "ที่เรียกประชุมไว้";
            case OPEN -> "ที่กำลังพิจารณา";
            case ADJOURNED -> "ที่เลื่อนไว้";
            case CLOSED, CANCELLED -> "ที่สิ้นสุดแล้ว";
        };
    }
}
