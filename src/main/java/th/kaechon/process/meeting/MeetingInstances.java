package th.kaechon.process.meeting;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import th.kaechon.engine.EngineTransaction;
import th.kaechon.meeting.Meeting;

/** A meeting's process instance, which supervisors watch in Cockpit; its business key is like AMPHOE-2408-12. */
@Component
class MeetingInstances {

    private final RuntimeService runtime;
    private final EngineTransaction engine;

    MeetingInstances(RuntimeService runtime, EngineTransaction engine) {
        this.runtime = runtime;
        this.engine = engine;
    }

    void start(Meeting meeting) {
        engine.withoutAuthorization(() -> runtime.startProcessInstanceByKey(MeetingProcess.KEY, key(meeting)));
    }

    void send(String message, Meeting meeting) {
        engine.withoutAuthorization(() -> runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(key(meeting))
                .correlateWithResult());
    }

    private static String key(Meeting meeting) {
        return "%s-%s-%d".formatted(meeting.kind(), meeting.areaCode(), meeting.id());
    }
}
