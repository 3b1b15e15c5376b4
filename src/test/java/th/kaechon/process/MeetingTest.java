package th.kaechon.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import th.kaechon.KaeChonTest;
import th.kaechon.MeetingHall;
import th.kaechon.casefile.Refusal;
import th.kaechon.identity.Officer;
import th.kaechon.identity.OfficerRole;
import th.kaechon.meeting.Attendance;
import th.kaechon.meeting.Attendee;
import th.kaechon.meeting.FieldRefusal;
import th.kaechon.meeting.Meeting;
import th.kaechon.meeting.MeetingCall;
import th.kaechon.meeting.MeetingKind;
import th.kaechon.meeting.MeetingNumber;
import th.kaechon.meeting.Meetings;
import th.kaechon.process.meeting.MeetingMembers;
import th.kaechon.process.meeting.MeetingWork;

/** A meeting from its call to its end, and what is refused on the way. Nothing waits in amphoe 2410. */
@KaeChonTest
@WalksEveryNodeOf("meeting")
class MeetingTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 4, 3);
    private static final String AMPHOE = "2410";

    @Autowired
    private MeetingWork work;

    @Autowired
    private MeetingMembers members;

    @Autowired
    private Meetings meetings;

    @Autowired
    private Attendance attendance;

    @Autowired
    private MeetingHall hall;

    @Autowired
    private HistoryService history;

    private Officer secretary;
    private long meeting;

    @BeforeEach
    void called() {
        secretary = hall.officer(OfficerRole.AMPHOE_CENTRE, AMPHOE);
        meeting = hall.call(MeetingKind.AMPHOE, AMPHOE, secretary);
    }

    @AfterEach
    void dismissed() {
        hall.dismiss(meeting);
    }

    @Test
    void isOpenedAdjournedOpenedAgainAndClosed() {
        assertThat(state()).isEqualTo(Meeting.State.CALLED);
        members.attend(meeting, MeetingHall.ATTENDEES, secretary);
        assertThat(work.open(meeting, secretary)).isEmpty();
        assertThat(state()).isEqualTo(Meeting.State.OPEN);
        assertThat(work.adjourn(meeting, "หมดเวลา", TODAY, secretary)).isEmpty();
        assertThat(state()).isEqualTo(Meeting.State.ADJOURNED);
        assertThat(work.open(meeting, secretary)).isEmpty();
        assertThat(work.close(meeting, secretary)).isEmpty();
        assertThat(state()).isEqualTo(Meeting.State.CLOSED);
        assertThat(history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey("AMPHOE-2410-" + meeting)
                        .finished()
                        .count())
                .isOne();
    }

    @Test
    void isCancelledWithAReasonWhileNothingIsResolved() {
        assertThat(work.cancel(meeting, " ", secretary)).contains(new Refusal("กรุณาระบุเหตุผลที่ยกเลิกการประชุม"));
        assertThat(work.cancel(meeting, "ประธานติดราชการ", secretary)).isEmpty();
        assertThat(state()).isEqualTo(Meeting.State.CANCELLED);
        assertThat(work.open(meeting, secretary)).contains(new Refusal("การประชุมนี้สิ้นสุดแล้ว"));
    }

    @Test
    void isNotOpenedWithoutAQuorumNorWithoutAChair() {
        List<Attendee> two = MeetingHall.ATTENDEES.stream()
                .map(one -> one.role() == Attendee.Role.MEMBER
                        ? new Attendee(one.name(), one.position(), one.role(), false)
                        : one)
                .toList();
        members.attend(meeting, two, secretary);
        assertThat(work.open(meeting, secretary))
                .contains(new Refusal("ยังไม่ครบองค์ประชุม มาประชุม 2 จาก 5 คน ต้องมีอย่างน้อย 3 คน"));
        List<Attendee> leaderless = MeetingHall.ATTENDEES.stream()
                .map(one -> new Attendee(
                        one.name(),
                        one.position(),
                        one.role() == Attendee.Role.CHAIR ? Attendee.Role.MEMBER : one.role(),
                        true))
                .toList();
        members.attend(meeting, leaderless, secretary);
        assertThat(work.open(meeting, secretary))
                .contains(new Refusal("ยังไม่มีประธานที่มาประชุม กรุณาระบุผู้ทำหน้าที่ประธาน"));
        assertThat(state()).isEqualTo(Meeting.State.CALLED);
    }

    @Test
    void isNotOpenedBeforeItsDay() {
        MeetingCall tomorrow = called(hall.numberOf(meeting), TODAY.plusDays(1));
        assertThat(work.change(meeting, tomorrow, secretary)).isEmpty();
        members.attend(meeting, MeetingHall.ATTENDEES, secretary);
        assertThat(work.open(meeting, secretary)).contains(new Refusal("ยังไม่ถึงวันประชุม (4 เมษายน 2566)"));
    }

    @Test
    void hasANumberOfItsOwnInTheYear() {
        MeetingNumber taken = hall.numberOf(meeting);
        work.cancel(meeting, "ทดสอบ", secretary);
        assertThat(work.call(called(taken, TODAY), secretary).refusals())
                .containsExactly(new FieldRefusal(
                        "number", "มีการประชุมครั้งที่ %s แล้ว (3 เมษายน 2566)".formatted(taken.thai())));
    }

    @Test
    void isOneAtATime() {
        assertThat(work.call(called(new MeetingNumber(99, 2566), TODAY), secretary)
                        .refusals())
                .containsExactly(new FieldRefusal(
                        "kind",
                        "ยังมีการประชุมครั้งที่ %s ที่ยังไม่ปิด กรุณาปิดก่อนเรียกประชุมใหม่"
                                .formatted(hall.numberOf(meeting).thai())));
    }

    @Test
    void everyMistypedFieldIsNamed() {
        MeetingCall wrong = new MeetingCall(
                MeetingKind.AMPHOE,
                AMPHOE,
                new MeetingNumber(0, 2023),
                LocalDate.of(2031, 1, 1),
                LocalTime.NOON,
                null,
                "javascript:alert(1)");
        assertThat(work.change(meeting, wrong, secretary))
                .containsExactly(
                        new FieldRefusal("number", "ครั้งที่ประชุมต้องเป็นจำนวนตั้งแต่ 1"),
                        new FieldRefusal("year", "กรุณาระบุปีเป็น พ.ศ. เช่น 2566"),
                        new FieldRefusal("meetsOn", "วันประชุมไม่อยู่ในปีงบประมาณที่เปิดดำเนินการ"),
                        new FieldRefusal("link", "ลิงก์ประชุมต้องขึ้นต้นด้วย https://"));
    }

    @Test
    void belongsToItsBodyAlone() {
        Officer other = hall.officer(OfficerRole.AMPHOE_CENTRE, "2406");
        Officer tambon = hall.officer(OfficerRole.TAMBON_TEAM, "241001");
        assertThat(work.find(meeting, other)).isEmpty();
        assertThat(work.find(meeting, tambon)).isPresent();
        for (Officer stranger : List.of(other, tambon)) {
            assertThat(work.open(meeting, stranger)).contains(new Refusal("ท่านไม่มีสิทธิ์ดำเนินการประชุมนี้"));
            assertThat(members.attend(meeting, MeetingHall.ATTENDEES, stranger))
                    .containsExactly(new FieldRefusal("attendees", "ท่านไม่มีสิทธิ์ดำเนินการประชุมนี้"));
            assertThat(work.change(meeting, called(new MeetingNumber(50, 2566), TODAY), stranger))
                    .containsExactly(new FieldRefusal("kind", "ท่านไม่มีสิทธิ์ดำเนินการประชุมนี้"));
            assertThat(work.refreshAgenda(meeting, stranger)).isZero();
        }
        assertThat(work.call(called(new MeetingNumber(98, 2566), TODAY), other).refusals())
                .contains(new FieldRefusal("kind", "ท่านไม่มีสิทธิ์ดำเนินการประชุมนี้"));
    }

    @Test
    void isAdjournedWithAReasonAndNotIntoThePast() {
        assertThat(work.adjourn(meeting, "หมดเวลา", TODAY, secretary))
                .contains(new Refusal("การประชุมนี้ไม่ได้เปิดอยู่"));
        members.attend(meeting, MeetingHall.ATTENDEES, secretary);
        work.open(meeting, secretary);
        assertThat(work.open(meeting, secretary)).contains(new Refusal("การประชุมนี้เปิดอยู่แล้ว"));
        assertThat(work.adjourn(meeting, "", TODAY, secretary)).contains(new Refusal("กรุณาระบุเหตุผลที่เลื่อนประชุม"));
        assertThat(work.adjourn(meeting, "หมดเวลา", TODAY.minusDays(1), secretary))
                .contains(new Refusal("วันที่นัดประชุมต่อต้องไม่อยู่ในอดีต"));
    }

    @Test
    void takesOverTheMembersOfTheLastOne() {
        members.attend(meeting, MeetingHall.ATTENDEES, secretary);
        work.cancel(meeting, "ทดสอบ", secretary);
        meeting = hall.call(MeetingKind.AMPHOE, AMPHOE, secretary);
        assertThat(attendance.of(meeting))
                .extracting(Attendee::name)
                .containsExactlyElementsOf(
                        MeetingHall.ATTENDEES.stream().map(Attendee::name).toList());
        assertThat(attendance.of(meeting)).noneMatch(Attendee::present);
        assertThat(members.attend(meeting, List.of(new Attendee(" ", "", Attendee.Role.MEMBER, true)), secretary))
                .containsExactly(new FieldRefusal("attendees[0].name", "กรุณาระบุชื่อผู้เข้าประชุม"));
    }

    private Meeting.State state() {
        return meetings.find(meeting).orElseThrow().state();
    }

    private static MeetingCall called(MeetingNumber number, LocalDate on) {
        return new MeetingCall(MeetingKind.AMPHOE, AMPHOE, number, on, LocalTime.of(9, 30), "หอประชุมอำเภอ", null);
    }
}
