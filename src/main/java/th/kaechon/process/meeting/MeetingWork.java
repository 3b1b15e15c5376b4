package th.kaechon.process.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import th.kaechon.campaign.FiscalYear;
import th.kaechon.casefile.Refusal;
import th.kaechon.identity.Officer;
import th.kaechon.meeting.Agenda;
import th.kaechon.meeting.AgendaItem;
import th.kaechon.meeting.Attendance;
import th.kaechon.meeting.Attendance.Quorate;
import th.kaechon.meeting.FieldRefusal;
import th.kaechon.meeting.Meeting;
import th.kaechon.meeting.MeetingCall;
import th.kaechon.meeting.MeetingKind;
import th.kaechon.meeting.Meetings;
import th.kaechon.thai.ThaiDates;

/** The steps of a meeting. Whoever belongs to the body leads it: the tambon team, the amphoe centre, the changwat centre. */
@Service
public class MeetingWork {

    private static final Logger LOG = LoggerFactory.getLogger(MeetingWork.class);

    static final Refusal NOT_YOURS = new Refusal("ท่านไม่มีสิทธิ์ดำเนินการประชุมนี้");
    private static final Refusal NOT_OPEN = new Refusal("การประชุมนี้ไม่ได้เปิดอยู่");
    static final Refusal OVER = new Refusal("การประชุมนี้สิ้นสุดแล้ว");

    /** The called meeting, or what hinders, field by field. */
    public record Called(@Nullable Long meetingId, List<FieldRefusal> refusals) {}

    private final Meetings meetings;
    private final MeetingCalls calls;
    private final Attendance attendance;
    private final Agenda agenda;
    private final MeetingMembers members;
    private final MeetingInstances instances;
    private final Clock clock;

    MeetingWork(
            Meetings meetings,
            MeetingCalls calls,
            Attendance attendance,
            Agenda agenda,
            MeetingMembers members,
            MeetingInstances instances,
            Clock clock) {
        this.meetings = meetings;
        this.calls = calls;
        this.attendance = attendance;
        this.agenda = agenda;
        this.members = members;
        this.instances = instances;
        this.clock = clock;
    }

    public boolean mayLead(MeetingKind kind, String areaCode, Officer officer) {
        return MeetingBodies.mayLead(kind, areaCode, officer);
    }

    /** The meeting as far as the officer may see it: of an area that his own lies in or that lies in his own. */
    public Optional<Meeting> find(long meetingId, Officer officer) {
        return meetings.find(meetingId).filter(found -> MeetingBodies.mayLookOn(found, officer));
    }

    /** With the members of the body's last meeting and all cases that wait. */
    @Transactional
    public Called call(MeetingCall call, Officer officer) {
        List<FieldRefusal> refusals = new ArrayList<>(calls.refusals(call, Optional.empty()));
        if (!mayLead(call.kind(), call.areaCode(), officer)) {
            refusals.add(new FieldRefusal("kind", NOT_YOURS.thai()));
        }
        meetings.atWork(call.kind(), call.areaCode())
                .ifPresent(other -> refusals.add(new FieldRefusal(
                        "kind",
                        "ยังมีการประชุมครั้งที่ %s ที่ยังไม่ปิด กรุณาปิดก่อนเรียกประชุมใหม่"
                                .formatted(other.number().thai()))));
        if (!refusals.isEmpty()) {
            return new Called(null, refusals);
        }
        return meetings.add(call, FiscalYear.of(call.meetsOn()), officer.userId())
                .map(this::called)
                .orElseGet(() -> new Called(
                        null,
                        List.of(new FieldRefusal(
                                "kind", "มีผู้เรียกประชุมนี้ไปพร้อมกัน กรุณาดูรายการประชุมอีกครั้ง"))));
    }

    private Called called(long id) {
        attendance.takeOver(id);
        Meeting called = meetings.lock(id);
        int cases = agenda.refresh(called);
        instances.start(called);
        LOG.info(
                "เรียกประชุม {} {} ครั้งที่ {} วาระ {} กรณี", called.kind(), called.areaCode(), called.number(), cases);
        return new Called(id, List.of());
    }

    /** Another number, date, time or place, as long as it has not begun. */
    @Transactional
    public List<FieldRefusal> change(long meetingId, MeetingCall call, Officer officer) {
        Meeting meeting = meetings.lock(meetingId);
        if (!MeetingBodies.mayLead(meeting, officer)) {
            return List.of(new FieldRefusal("kind", NOT_YOURS.thai()));
        }
        if (meeting.state() != Meeting.State.CALLED) {
            return List.of(new FieldRefusal("kind", "แก้ไขได้ก่อนเปิดประชุมเท่านั้น"));
        }
        List<FieldRefusal> refusals = calls.refusals(call, Optional.of(meetingId));
        if (refusals.isEmpty()) {
            meetings.change(meetingId, call);
        }
        return refusals;
    }

    /** Opens it, or again after it was adjourned; refused without a quorum and before its day. */
    @Transactional
    public Optional<Refusal> open(long meetingId, Officer officer) {
        return step(meetingId, officer, meeting -> {
            boolean again = meeting.state() == Meeting.State.ADJOURNED;
            if (!again && meeting.state() != Meeting.State.CALLED) {
                return Optional.of(new Refusal("การประชุมนี้เปิดอยู่แล้ว"));
            }
            LocalDate today = LocalDate.now(clock);
            LocalDate called = again ? attendance.resumesOn(meetingId) : meeting.meetsOn();
            if (!again && called.isAfter(today)) {
                return Optional.of(new Refusal("ยังไม่ถึงวันประชุม (%s)".formatted(ThaiDates.full(called))));
            }
            Quorate found = members.quorate(meeting);
            Optional<Refusal> hindered = members.hinder(meeting, found);
            if (hindered.isEmpty()) {
                attendance.sit(meetingId, called.isAfter(today) ? today : called, found, officer.userId());
                agenda.refresh(meeting);
                meetings.begin(meetingId);
                instances.send(again ? MeetingProcess.RESUMED : MeetingProcess.OPENED, meeting);
            }
            return hindered;
        });
    }

    @Transactional
    public Optional<Refusal> adjourn(long meetingId, String reason, LocalDate resumesOn, Officer officer) {
        return step(meetingId, officer, meeting -> {
            if (meeting.state() != Meeting.State.OPEN) {
                return Optional.of(NOT_OPEN);
            }
            if (reason.isBlank()) {
                return Optional.of(new Refusal("กรุณาระบุเหตุผลที่เลื่อนประชุม"));
            }
            if (resumesOn.isBefore(LocalDate.now(clock))) {
                return Optional.of(new Refusal("วันที่นัดประชุมต่อต้องไม่อยู่ในอดีต"));
            }
            attendance.rise(meetingId, officer.userId(), reason, resumesOn);
            meetings.adjourn(meetingId);
            instances.send(MeetingProcess.ADJOURNED, meeting);
            return Optional.empty();
        });
    }

    /** Refused while an answer is not committed; what was not answered waits for the next meeting. */
    @Transactional
    public Optional<Refusal> close(long meetingId, Officer officer) {
        return step(meetingId, officer, meeting -> {
            if (meeting.state() != Meeting.State.OPEN) {
                return Optional.of(NOT_OPEN);
            }
            int uncommitted = agenda.count(
                    meetingId, AgendaItem.State.ANSWERED, AgendaItem.State.COMMITTING, AgendaItem.State.FAILED);
            if (uncommitted > 0) {
                return Optional.of(new Refusal(
                        "ยังมี %d เรื่องที่ลงมติแล้วแต่ยังไม่ได้บันทึก กรุณาบันทึกมติ หรือย้อนคำตอบก่อนปิดประชุม"
                                .formatted(uncommitted)));
            }
            attendance.rise(meetingId, officer.userId(), null, null);
            meetings.end(meetingId, Meeting.State.CLOSED, officer.userId(), null);
            instances.send(MeetingProcess.CLOSED, meeting);
            return Optional.empty();
        });
    }

    /** Refused once something was resolved. */
    @Transactional
    public Optional<Refusal> cancel(long meetingId, String reason, Officer officer) {
        return step(meetingId, officer, meeting -> {
            if (reason.isBlank()) {
                return Optional.of(new Refusal("กรุณาระบุเหตุผลที่ยกเลิกการประชุม"));
            }
            if (agenda.count(meetingId, AgendaItem.State.DONE, AgendaItem.State.COMMITTING) > 0) {
                return Optional.of(new Refusal("ที่ประชุมมีมติแล้ว จึงยกเลิกไม่ได้ ให้ปิดประชุมแทน"));
            }
            attendance.rise(meetingId, officer.userId(), reason, null);
            meetings.end(meetingId, Meeting.State.CANCELLED, officer.userId(), reason);
            instances.send(MeetingProcess.CANCELLED, meeting);
            return Optional.empty();
        });
    }

    private Optional<Refusal> step(long meetingId, Officer officer, Function<Meeting, Optional<Refusal>> step) {
        Meeting meeting = meetings.lock(meetingId);
        if (!MeetingBodies.mayLead(meeting, officer)) {
            return Optional.of(NOT_YOURS);
        }
        if (meeting.state().isOver()) {
            return Optional.of(OVER);
        }
        Optional<Refusal> refusal = step.apply(meeting);
        if (refusal.isEmpty()) {
            LOG.info(
                    "ประชุม {} {} ครั้งที่ {}: {}",
                    meeting.kind(),
                    meeting.areaCode(),
                    meeting.number(),
                    meetings.find(meetingId).orElseThrow().state());
        }
        return refusal;
    }

    /** Puts the cases on the agenda that have come to wait since; gives how many. */
    @Transactional
    public int refreshAgenda(long meetingId, Officer officer) {
        Meeting meeting = meetings.lock(meetingId);
        boolean may =
                MeetingBodies.mayLead(meeting, officer) && !meeting.state().isOver();
        return may ? agenda.refresh(meeting) : 0;
    }
}
