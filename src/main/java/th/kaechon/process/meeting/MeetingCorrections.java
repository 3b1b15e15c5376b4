package th.kaechon.process.meeting;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import th.kaechon.casefile.CaseNumber;
import th.kaechon.casefile.Cases;
import th.kaechon.casefile.HouseholdCase;
import th.kaechon.casefile.Refusal;
import th.kaechon.identity.Officer;
import th.kaechon.meeting.Agenda;
import th.kaechon.meeting.Meeting;
import th.kaechon.meeting.Meetings;
import th.kaechon.meeting.Resolutions;
import th.kaechon.meeting.Resolutions.Resolution;
import th.kaechon.process.takeback.TakeBack;

/** A resolution is never edited: it comes back onto an open meeting's agenda and is corrected by a new one that names it. */
@Service
public class MeetingCorrections {

    private final Meetings meetings;
    private final Agenda agenda;
    private final Resolutions resolutions;
    private final Cases cases;
    private final TakeBack takeBack;

    MeetingCorrections(Meetings meetings, Agenda agenda, Resolutions resolutions, Cases cases, TakeBack takeBack) {
        this.meetings = meetings;
        this.agenda = agenda;
        this.resolutions = resolutions;
        this.cases = cases;
        this.takeBack = takeBack;
    }

    /** Puts the body's newest resolution about the case on the agenda again. */
    @Transactional
    public Optional<Refusal> ask(long meetingId, String caseNumber, String reason, Officer officer) {
        Meeting meeting = meetings.lock(meetingId);
        if (!MeetingBodies.mayLead(meeting, officer)) {
            return refused("ท่านไม่มีสิทธิ์ดำเนินการประชุมนี้");
        }
        if (meeting.state() != Meeting.State.OPEN) {
            return refused("การประชุมนี้ไม่ได้เปิดอยู่");
        }
        if (reason.isBlank()) {
            return refused("กรุณาระบุเหตุผลที่แก้ไขมติ");
        }
        Optional<Resolution> found = CaseNumber.parse(caseNumber)
                .flatMap(cases::withNumber)
                .map(HouseholdCase::id)
                .flatMap(id -> resolutions.newest(id, meeting.kind(), meeting.areaCode()));
        return found.isEmpty()
                ? refused("ไม่พบมติของที่ประชุมนี้สำหรับกรณีดังกล่าว")
                : ask(meeting, found.get(), reason);
    }

    private Optional<Refusal> ask(Meeting meeting, Resolution corrected, String reason) {
        if (agenda.isBeingCorrected(corrected.id())) {
            return refused("มติของกรณีนี้อยู่ในวาระแก้ไขแล้ว");
        }
        Optional<Refusal> obstacle = takeBack.obstacleToCorrection(corrected.taskId());
        if (obstacle.isEmpty()) {
            agenda.addCorrection(meeting, corrected, reason);
        }
        return obstacle;
    }

    private static Optional<Refusal> refused(String thai) {
        return Optional.of(new Refusal(thai));
    }
}
