package th.kaechon.process.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.kaechon.Fixture;
import th.kaechon.JobsOnDemand;
import th.kaechon.KaeChonTest;
import th.kaechon.MeetingHall;
import th.kaechon.Staff;
import th.kaechon.Walk;
import th.kaechon.assistance.MenuEntry;
import th.kaechon.assistance.PlanDecision;
import th.kaechon.assistance.PlanItem;
import th.kaechon.assistance.Plans;
import th.kaechon.casefile.HouseholdCase;
import th.kaechon.casefile.Refusal;
import th.kaechon.identity.GroupId;
import th.kaechon.identity.Officer;
import th.kaechon.identity.OfficerRole;
import th.kaechon.meeting.Agenda;
import th.kaechon.meeting.AgendaItem;
import th.kaechon.meeting.FieldRefusal;
import th.kaechon.meeting.MeetingAnswer;
import th.kaechon.meeting.MeetingAnswer.Kind;
import th.kaechon.meeting.MeetingKind;
import th.kaechon.meeting.ProposedAnswers;
import th.kaechon.process.takeback.TakeBack;

/** The amphoe centre's meeting decides, commits, fails row by row and corrects. */
@KaeChonTest
class MeetingDecisionsTest {

    private static final String DECIDE = "userTask_decideAssistance";

    @Autowired
    private MeetingHall hall;

    @Autowired
    private MeetingWork work;

    @Autowired
    private MeetingAnswers answers;

    @Autowired
    private MeetingCommit commit;

    @Autowired
    private MeetingCorrections corrections;

    @Autowired
    private ProposedAnswers proposed;

    @Autowired
    private Agenda agenda;

    @Autowired
    private Plans plans;

    @Autowired
    private TakeBack takeBack;

    @Autowired
    private Fixture fixture;

    @Autowired
    private Walk walk;

    @Autowired
    private Staff staff;

    @Autowired
    private JobsOnDemand jobs;

    @Autowired
    private JdbcClient jdbc;

    private Officer secretary;
    private HouseholdCase one;
    private HouseholdCase two;
    private long meeting;

    @BeforeEach
    void opened() {
        secretary = hall.amphoeSecretary();
        one = waiting();
        two = waiting();
        meeting = hall.open(MeetingKind.AMPHOE, "2408", secretary);
    }

    @AfterEach
    void dismissed() {
        hall.dismiss(meeting);
    }

    @Test
    void anAcceptedProposalBecomesThePlanAndAResolution() {
        MeetingAnswers.Result saved = accept(one);
        assertThat(saved.isSaved()).isTrue();
        assertThat(plans.of(one.id())).as("nothing moves before the commit").isEmpty();
        commit();
        assertThat(row(one).state()).isEqualTo(AgendaItem.State.DONE);
        List<PlanDecision.Item> decided = saved.item().answer().items();
        assertThat(plans.of(one.id()))
                .extracting(PlanItem::problemId, PlanItem::menuEntryId, PlanItem::agencyCode)
                .containsExactlyElementsOf(decided.stream()
                        .map(item -> tuple(item.problemId(), item.menuEntryId(), item.agencyCode()))
                        .toList());
        assertThat(resolved(one)).isEqualTo(decided.size());
        assertThat(row(two).state()).as("who was not answered waits").isEqualTo(AgendaItem.State.WAITING);
        assertThat(task(one)).isEmpty();
        assertThat(task(two)).hasSize(1);
    }

    @Test
    void anOverrideWithoutAReasonIsRefused() {
        PlanDecision.Item own = item(one, MenuEntry.OUTSIDE_THE_MENU, null, null);
        assertThat(answer(one, Kind.OUTSIDE, List.of(own)).refusals())
                .containsExactly(
                        new FieldRefusal("items[0].ownSolution", "กรุณาระบุแนวทางที่ที่ประชุมมีมตินอกเมนู"),
                        new FieldRefusal("items[0].reason", "กรุณาระบุเหตุผลที่ไม่ใช้แนวทางที่ระบบเสนอ"));
        assertThat(answer(one, Kind.CHANGE, List.of(item(one, "Z99", null, "มติ")))
                        .refusals())
                .containsExactly(new FieldRefusal("items[0].menuEntryId", "ไม่มีแนวทางนี้ในเมนูแก้จน"));
        assertThat(answer(one, Kind.JOIN, List.of(item(one, MenuEntry.OUTSIDE_THE_MENU, "รถรับส่ง", "มติ")))
                        .refusals())
                .containsExactly(new FieldRefusal(
                        "items", "หน่วยงานที่เลือกอยู่ในอำเภอทั้งหมด กรุณาเลือกหน่วยงานที่ไม่มีสำนักงานในอำเภอ"));
        assertThat(answer(one, Kind.REFER, List.of()).refusals())
                .containsExactly(new FieldRefusal("text", "กรุณาระบุเหตุผลที่ส่งต่อ ศจพ.จ."));
        assertThat(answer(one, Kind.RETURN, List.of()).refusals())
                .containsExactly(new FieldRefusal("kind", "เรื่องนี้ลงมติแบบนี้ไม่ได้"));
        assertThat(row(one).state()).isEqualTo(AgendaItem.State.WAITING);
    }

    @Test
    void ofTwoSecretariesOneWinsAndTheOtherIsTold() {
        AgendaItem seen = row(one);
        assertThat(accept(one).isSaved()).isTrue();
        MeetingAnswers.Result late = answers.answer(
                meeting, seen.id(), seen.version(), MeetingAnswer.of(Kind.POSTPONE, null), hall.amphoeSecretary());
        assertThat(late.isOutdated()).isTrue();
        assertThat(late.item().answer().kind()).isEqualTo(Kind.ACCEPT);
        assertThat(late.item().answeredBy()).isEqualTo(secretary.userId());
    }

    @Test
    void theLastAnswerIsUndoneAndTheOneBeforeItStandsAgain() {
        accept(one);
        answer(one, Kind.POSTPONE, List.of());
        assertThat(row(one).state()).isEqualTo(AgendaItem.State.POSTPONED);
        assertThat(answers.undo(meeting, secretary).orElseThrow().state()).isEqualTo(AgendaItem.State.ANSWERED);
        assertThat(answers.undo(meeting, secretary).orElseThrow().state()).isEqualTo(AgendaItem.State.WAITING);
        assertThat(answers.undo(meeting, secretary)).isEmpty();
    }

    @Test
    void aRowThatFailsStaysWithItsReasonAndTheRestGoesOn() {
        accept(one);
        accept(two);
        walk.decideOutsideTheMenu(one, 1); // in Tasklist, meanwhile
        commit();
        assertThat(row(one).state()).isEqualTo(AgendaItem.State.FAILED);
        assertThat(row(one).failure()).isEqualTo("กรณีนี้เดินต่อไปแล้วนอกการประชุม จึงไม่มีเรื่องให้ลงมติ");
        assertThat(row(two).state()).isEqualTo(AgendaItem.State.DONE);
        assertThat(work.close(meeting, secretary))
                .contains(new Refusal(
                        "ยังมี 1 เรื่องที่ลงมติแล้วแต่ยังไม่ได้บันทึก กรุณาบันทึกมติ หรือย้อนคำตอบก่อนปิดประชุม"));
        work.refreshAgenda(meeting, secretary);
        assertThat(row(one).state()).isEqualTo(AgendaItem.State.LEFT);
        assertThat(work.close(meeting, secretary)).isEmpty();
        assertThat(plans.of(one.id())).hasSize(1);
    }

    @Test
    void anInterventionThatTheMenuNoLongerHasFailsItsRowAlone() {
        accept(two);
        String withdrawn = accept(one).item().answer().items().get(0).menuEntryId();
        PlanDecision.Item outside = item(two, MenuEntry.OUTSIDE_THE_MENU, "จัดรถรับส่งไปตลาดนัด", "มติ");
        answer(two, Kind.OUTSIDE, List.of(outside));
        try {
            jdbc.sql("update menu_entry set withdrawn_on = '2023-04-03' where id = :id")
                    .param("id", withdrawn)
                    .update();
            commit();
        } finally {
            jdbc.sql("update menu_entry set withdrawn_on = null").update();
        }
        assertThat(row(one).failure()).isEqualTo("ไม่มีแนวทางนี้ในเมนูแก้จน");
        assertThat(plans.of(one.id())).isEmpty();
        assertThat(row(two).state()).isEqualTo(AgendaItem.State.DONE);
        commit();
        assertThat(row(one).state()).as("pressed again").isEqualTo(AgendaItem.State.DONE);
        assertThat(plans.of(two.id())).as("done once").hasSize(1);
        assertThat(commit.commit(meeting, secretary)).contains(new Refusal("ยังไม่มีคำตอบที่จะบันทึกเป็นมติ"));
    }

    @Test
    void whatSomebodyHoldsInTasklistIsLeftToThem() {
        accept(one);
        String colleague = fixture.account("colleague2408", List.of(GroupId.of(OfficerRole.AMPHOE_CENTRE, "2408")));
        jdbc.sql("update act_ru_task set assignee_ = :user where id_ = :task")
                .param("user", colleague)
                .param("task", task(one).get(0))
                .update();
        commit();
        assertThat(row(one).failure()).isEqualTo("เจ้าหน้าที่ทดสอบ รับงานของกรณีนี้ไปทำใน Tasklist แล้ว");
        assertThat(task(one)).hasSize(1);
    }

    @Test
    void aCorrectionIsANewResolutionThatNamesTheOld() {
        accept(one);
        commit();
        assertThat(takeBack.recent(secretary))
                .noneMatch(done -> done.caseNumber().equals(one.number()));
        assertThat(takeBack.takeBack(taskOfResolution(one), "พิมพ์ผิด", secretary))
                .contains(new Refusal("งานนี้เป็นมติที่ประชุมครั้งที่ %s แก้ไขได้ด้วยมติใหม่ของที่ประชุมเท่านั้น"
                        .formatted(hall.numberOf(meeting))));
        assertThat(corrections.ask(meeting, one.number().value(), " ", secretary))
                .contains(new Refusal("กรุณาระบุเหตุผลที่แก้ไขมติ"));
        assertThat(corrections.ask(meeting, two.number().value(), "พิมพ์ผิด", secretary))
                .contains(new Refusal("ไม่พบมติของที่ประชุมนี้สำหรับกรณีดังกล่าว"));
        assertThat(corrections.ask(meeting, one.number().value(), "หน่วยงานไม่มีงบ", secretary))
                .isEmpty();
        assertThat(corrections.ask(meeting, one.number().value(), "หน่วยงานไม่มีงบ", secretary))
                .contains(new Refusal("มติของกรณีนี้อยู่ในวาระแก้ไขแล้ว"));
        answer(one, Kind.OUTSIDE, List.of(item(one, MenuEntry.OUTSIDE_THE_MENU, "จัดรถรับส่งไปตลาดนัด", "ไม่มีงบ")));
        commit();
        assertThat(row(one).state()).isEqualTo(AgendaItem.State.DONE);
        assertThat(plans.of(one.id())).extracting(PlanItem::label).containsExactly("จัดรถรับส่งไปตลาดนัด");
        assertThat(jdbc.sql(
                                """
                        select count(*) from resolution new join resolution old on old.id = new.corrects
                        where new.case_id = :case and new.corrects_because = 'หน่วยงานไม่มีงบ'
                        """)
                        .param("case", one.id().value())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void aResolutionCannotBeCorrectedOnceHelpWasGiven() {
        answer(one, Kind.OUTSIDE, List.of(item(one, MenuEntry.OUTSIDE_THE_MENU, "จัดรถรับส่งไปตลาดนัด", "มติ")));
        commit();
        jobs.continueAsync(fixture.instanceOf(one));
        walk.visit(one, "CONTINUE");
        assertThat(corrections.ask(meeting, one.number().value(), "พิมพ์ผิด", secretary))
                .hasValueSatisfying(refusal -> assertThat(refusal.thai()).contains("ต่อจากงานนี้แล้ว"));
    }

    @Test
    void aPostponedCaseWaitsForTheNextMeeting() {
        answer(one, Kind.POSTPONE, List.of());
        assertThat(work.close(meeting, secretary)).isEmpty();
        meeting = hall.open(MeetingKind.AMPHOE, "2408", secretary);
        assertThat(row(one).state()).isEqualTo(AgendaItem.State.WAITING);
    }

    @Test
    void theRecordIsNeverChanged() {
        accept(one);
        commit();
        for (String change : List.of(
                "update resolution set text = 'x' where case_id = " + one.id().value(),
                "delete from resolution_item where resolution_id in (select id from resolution where case_id = %d)"
                        .formatted(one.id().value()))) {
            assertThatThrownBy(() -> jdbc.sql(change).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("is a record");
        }
    }

    @Test
    void theOfficerOfAnotherAmphoeHasNoRowHere() {
        Officer stranger = hall.officer(OfficerRole.AMPHOE_CENTRE, "2406");
        AgendaItem row = row(one);
        assertThat(answers.answer(meeting, row.id(), row.version(), MeetingAnswer.of(Kind.ACCEPT, null), stranger)
                        .item())
                .isNull();
        assertThat(answers.undo(meeting, stranger)).isEmpty();
        assertThat(answers.previewOfAll(meeting, "240801", stranger).rows()).isZero();
        assertThat(answers.acceptAll(meeting, "240801", 2, stranger)).isPresent();
        assertThat(commit.commit(meeting, stranger)).contains(new Refusal("ท่านไม่มีสิทธิ์ดำเนินการประชุมนี้"));
        assertThat(corrections.ask(meeting, one.number().value(), "x", stranger))
                .contains(new Refusal("ท่านไม่มีสิทธิ์ดำเนินการประชุมนี้"));
    }

    @Test
    void allProposalsOfATambonAreAcceptedAsPreviewed() {
        MeetingAnswers.Preview preview = answers.previewOfAll(meeting, "240801", secretary);
        assertThat(preview.rows()).isGreaterThanOrEqualTo(2);
        assertThat(preview.of()).isNotEmpty().allMatch(share -> share.households() <= preview.rows());
        assertThat(answers.acceptAll(meeting, "240801", preview.rows() - 1, secretary))
                .contains(new Refusal("มีการเปลี่ยนแปลงหลังจากแสดงตัวอย่าง กรุณาดูตัวอย่างใหม่ก่อนยืนยัน"));
        assertThat(row(one).state()).isEqualTo(AgendaItem.State.WAITING);
        assertThat(answers.acceptAll(meeting, "240801", preview.rows(), secretary))
                .isEmpty();
        assertThat(row(one).state()).isEqualTo(AgendaItem.State.ANSWERED);
        assertThat(row(two).answer()).isEqualTo(proposed.of(row(two)).orElseThrow());
    }

    @Test
    void anotherAgencyThanProposedNeedsAReasonToo() {
        PlanDecision.Item proposed = accept(one).item().answer().items().get(0);
        PlanDecision.Item elsewhere =
                new PlanDecision.Item(proposed.problemId(), proposed.menuEntryId(), null, "employment", null);

        assertThat(proposed.agencyCode()).isNotEqualTo("employment");
        assertThat(answer(one, Kind.CHANGE, List.of(elsewhere)).refusals())
                .containsExactly(new FieldRefusal("items[0].reason", "กรุณาระบุเหตุผลที่ไม่ใช้หน่วยงานที่ระบบเสนอ"));
        assertThat(answer(
                                one,
                                Kind.CHANGE,
                                List.of(new PlanDecision.Item(
                                        proposed.problemId(),
                                        proposed.menuEntryId(),
                                        null,
                                        "employment",
                                        "มีงบอยู่แล้ว")))
                        .refusals())
                .isEmpty();
    }

    private HouseholdCase waiting() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        walk.toTargeting(household);
        return household;
    }

    private MeetingAnswers.Result accept(HouseholdCase household) {
        return answer(household, Kind.ACCEPT, List.of());
    }

    private MeetingAnswers.Result answer(HouseholdCase household, Kind kind, List<PlanDecision.Item> items) {
        return hall.answer(meeting, household, new MeetingAnswer(kind, null, items, Map.of(), null), secretary);
    }

    private PlanDecision.Item item(HouseholdCase household, String entry, String own, String reason) {
        long problem = jdbc.sql("select min(id) from problem where case_id = :case")
                .param("case", household.id().value())
                .query(Long.class)
                .single();
        return new PlanDecision.Item(problem, entry, own, "lao", reason);
    }

    private void commit() {
        hall.commit(meeting, secretary);
    }

    private AgendaItem row(HouseholdCase household) {
        return hall.row(meeting, household);
    }

    private int resolved(HouseholdCase household) {
        return jdbc.sql(
                        """
                select count(*) from resolution join resolution_item on resolution_id = resolution.id
                where case_id = :case and proposed
                """)
                .param("case", household.id().value())
                .query(Integer.class)
                .single();
    }

    private String taskOfResolution(HouseholdCase household) {
        return jdbc.sql("select task_id from resolution where case_id = :case")
                .param("case", household.id().value())
                .query(String.class)
                .single();
    }

    private List<String> task(HouseholdCase household) {
        return staff.amphoeCentre().tasks(household.number().value(), DECIDE);
    }
}
