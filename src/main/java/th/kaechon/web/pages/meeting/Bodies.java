package th.kaechon.web.pages.meeting;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import th.kaechon.identity.Officer;
import th.kaechon.meeting.Agenda;
import th.kaechon.meeting.MeetingKind;
import th.kaechon.meeting.Meetings;
import th.kaechon.process.meeting.MeetingWork;
import th.kaechon.report.meeting.MeetingLists;
import th.kaechon.web.Denied;

/** The bodies whose meetings an officer leads. */
@Component
class Bodies {

    private final MeetingWork work;
    private final Meetings meetings;
    private final Agenda agenda;
    private final MeetingLists lists;

    Bodies(MeetingWork work, Meetings meetings, Agenda agenda, MeetingLists lists) {
        this.work = work;
        this.meetings = meetings;
        this.agenda = agenda;
        this.lists = lists;
    }

    List<Body> ledBy(Officer officer) {
        return Arrays.stream(MeetingKind.values())
                .flatMap(kind -> areas(officer, kind).map(area -> body(kind, area)))
                .toList();
    }

    private Stream<String> areas(Officer officer, MeetingKind kind) {
        return officer.scope().prefixes().stream()
                .filter(area -> work.mayLead(kind, area, officer))
                .sorted();
    }

    /** Another area's body is not found; one that the officer sees but does not lead is refused. */
    Body get(MeetingKind kind, String areaCode, Officer officer) {
        boolean sees = areaCode.length() == kind.areaDigits()
                && officer.scope().prefixes().stream()
                        .anyMatch(prefix -> prefix.startsWith(areaCode) || areaCode.startsWith(prefix));
        if (!sees) {
            throw Denied.notFound("ไม่พบพื้นที่นี้ในพื้นที่ของท่าน");
        }
        if (!work.mayLead(kind, areaCode, officer)) {
            throw Denied.forbidden("เรียกประชุมได้เฉพาะเจ้าหน้าที่ของหน่วยที่ประชุม");
        }
        return body(kind, areaCode);
    }

    private Body body(MeetingKind kind, String area) {
        return new Body(
                kind,
                area,
                lists.areaName(kind.name(), area),
                agenda.countWaiting(kind, area),
                meetings.atWork(kind, area).orElse(null));
    }
}
