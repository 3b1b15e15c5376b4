package th.kaechon.process.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import th.kaechon.campaign.Campaigns;
import th.kaechon.campaign.FiscalYear;
import th.kaechon.meeting.FieldRefusal;
import th.kaechon.meeting.Meeting;
import th.kaechon.meeting.MeetingCall;
import th.kaechon.meeting.Meetings;
import th.kaechon.thai.ThaiDates;

/** What hinders calling a meeting as typed, field by field. */
@Component
class MeetingCalls {

    private final Meetings meetings;
    private final Campaigns campaigns;

    MeetingCalls(Meetings meetings, Campaigns campaigns) {
        this.meetings = meetings;
        this.campaigns = campaigns;
    }

    /** @param self the meeting that is changed; empty for a new one */
    List<FieldRefusal> refusals(MeetingCall call, Optional<Long> self) {
        List<FieldRefusal> found = new ArrayList<>();
        if (call.number().number() < 1) {
            found.add(new FieldRefusal("number", "ครั้งที่ประชุมต้องเป็นจำนวนตั้งแต่ 1"));
        }
        if (!ThaiDates.isBuddhistYear(call.number().year())) {
            found.add(new FieldRefusal("year", "กรุณาระบุปีเป็น พ.ศ. เช่น 2566"));
        }
        if (!campaigns.isOpen(FiscalYear.of(call.meetsOn()))) {
            found.add(new FieldRefusal("meetsOn", "วันประชุมไม่อยู่ในปีงบประมาณที่เปิดดำเนินการ"));
        }
        where(call, found);
        taken(call, self).ifPresent(found::add);
        return found;
    }

    private static void where(MeetingCall call, List<FieldRefusal> found) {
        String link = call.link();
        if (call.place() == null && link == null) {
            found.add(new FieldRefusal("place", "กรุณาระบุสถานที่หรือลิงก์ประชุมออนไลน์"));
        }
        if (link != null && !link.matches("https?://\\S+")) {
            found.add(new FieldRefusal("link", "ลิงก์ประชุมต้องขึ้นต้นด้วย https://"));
        }
    }

    private Optional<FieldRefusal> taken(MeetingCall call, Optional<Long> self) {
        return meetings.numbered(call.kind(), call.areaCode(), call.number())
                .filter(other -> !self.equals(Optional.of(other.id())))
                .map(MeetingCalls::taken);
    }

    static FieldRefusal taken(Meeting other) {
        return new FieldRefusal(
                "number",
                "มีการประชุมครั้งที่ %s แล้ว (%s)".formatted(other.number().thai(), ThaiDates.full(other.meetsOn())));
    }
}
