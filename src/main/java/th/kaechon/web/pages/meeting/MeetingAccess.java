package th.kaechon.web.pages.meeting;

import java.util.Optional;
import org.springframework.stereotype.Component;
import th.kaechon.casefile.Refusal;
import th.kaechon.identity.Officer;
import th.kaechon.identity.OfficerRole;
import th.kaechon.meeting.Meeting;
import th.kaechon.process.meeting.MeetingWork;
import th.kaechon.web.CurrentOfficer;
import th.kaechon.web.Denied;

/** Who may look at which meeting, and who leads it. */
@Component
class MeetingAccess {

    private final CurrentOfficer current;
    private final MeetingWork work;

    MeetingAccess(CurrentOfficer current, MeetingWork work) {
        this.current = current;
        this.work = work;
    }

    Officer reader() {
        Officer officer = current.get();
        if (officer.scope().prefixes().isEmpty()) {
            throw Denied.forbidden("หน้านี้สำหรับเจ้าหน้าที่ที่ดูแลกรณีครัวเรือน");
        }
        return officer;
    }

    Meeting seen(long id, Officer officer) {
        return work.find(id, officer).orElseThrow(() -> Denied.notFound("ไม่พบการประชุมนี้ในพื้นที่ของท่าน"));
    }

    boolean leads(Meeting meeting, Officer officer) {
        return work.mayLead(meeting.kind(), meeting.areaCode(), officer);
    }

    Meeting led(long id, Officer officer) {
        Meeting meeting = seen(id, officer);
        if (!leads(meeting, officer)) {
            throw Denied.forbidden("การดำเนินการประชุมทำโดยเจ้าหน้าที่ของหน่วยที่ประชุมเท่านั้น");
        }
        return meeting;
    }

    /** The internal minutes name households. */
    boolean seesInternalMinutes(Meeting meeting, Officer officer) {
        return leads(meeting, officer)
                || officer.scopeAs(OfficerRole.SECRETARIAT, OfficerRole.SUPERVISOR).prefixes().stream()
                        .anyMatch(meeting.areaCode()::startsWith);
    }

    boolean setsRules(Officer officer) {
        return !officer.scopeAs(OfficerRole.SECRETARIAT).prefixes().isEmpty();
    }

    static void refuse(Optional<Refusal> refusal) {
        refusal.ifPresent(found -> {
            throw Denied.badInput(found.thai());
        });
    }
}
