package th.kaechon.process.meeting;

/** Everything Java may know of {@code processes/meeting.bpmn}; a conformance test holds both together. */
final class MeetingProcess {

    static final String KEY = "meeting";

    static final String OPENED = "meetingOpened";
    static final String ADJOURNED = "meetingAdjourned";
    static final String RESUMED = "meetingResumed";
    static final String CLOSED = "meetingClosed";
    static final String CANCELLED = "meetingCancelled";

    private MeetingProcess() {}
}
