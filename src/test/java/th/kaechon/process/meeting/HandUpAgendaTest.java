package th.kaechon.process.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.kaechon.Fixture;
import th.kaechon.JobsOnDemand;
import th.kaechon.KaeChonTest;
import th.kaechon.MeetingHall;
import th.kaechon.Staff;
import th.kaechon.Walk;
import th.kaechon.assistance.Plans;
import th.kaechon.casefile.HouseholdCase;
import th.kaechon.identity.Officer;
import th.kaechon.identity.OfficerRole;
import th.kaechon.meeting.Agenda;
import th.kaechon.meeting.AgendaItem;
import th.kaechon.meeting.AgendaItem.State;
import th.kaechon.meeting.MeetingAnswer;
import th.kaechon.meeting.MeetingAnswer.Kind;
import th.kaechon.meeting.MeetingKind;
import th.kaechon.meeting.Subject;

/** What waits for the changwat centre's meeting (letters 3.2 and 4), its clocks, and resolutions corrected to and fro. */
@KaeChonTest
class HandUpAgendaTest {

    private static final String NAME = "userTask_nameJoiningAgency";
    private static final String RECEIVE = "userTask_receiveReferral";
    private static final String DECIDE = "userTask_decideAssistance";
    private static final MeetingAnswer ACCEPT = MeetingAnswer.of(Kind.ACCEPT, null);
    private static final MeetingAnswer RETURN = MeetingAnswer.of(Kind.RETURN, "อำเภอมีงบประมาณแล้ว");
    private static final MeetingAnswer POSTPONE = MeetingAnswer.of(Kind.POSTPONE, null);
    private static final String PLAN = "ประสาน พมจ. จัดหาที่อยู่อาศัย";

    @Autowired
    private MeetingHall hall;

    @Autowired
    private MeetingWork work;

    @Autowired
    private MeetingCorrections corrections;

    @Autowired
    private Agenda agenda;

    @Autowired
    private Plans plans;

    @Autowired
    private Fixture fixture;

    @Autowired
    private Walk walk;

    @Autowired
    private Staff staff;

    @Autowired
    private JobsOnDemand jobs;

    @Autowired
    private ManagementService management;

    @Autowired
    private JdbcClient jdbc;

    private Officer secretary;
    private HouseholdCase joined;
    private HouseholdCase referred;
    private long meeting;

    @BeforeEach
    void handedUp() {
        secretary = hall.officer(OfficerRole.CHANGWAT_CENTRE, "24");
        joined = targeted();
        walk.decide(joined, "employment", 1);
        referred = targeted();
        walk.refer(referred);
        open();
    }

    @AfterEach
    void dismissed() {
        hall.dismiss(meeting);
    }

    @Test
    void theAgendaHoldsWhatWasHandedUpAndNothingElse() {
        HouseholdCase undecided = targeted();
        HouseholdCase returned = targeted();
        walk.refer(returned);
        walk.giveBack(returned, RECEIVE);
        hall.dismiss(meeting);
        open();
        assertThat(agenda.items(meeting))
                .extracting(AgendaItem::caseId, AgendaItem::subject)
                .contains(tuple(joined.id(), Subject.NAME_AGENCY), tuple(referred.id(), Subject.RECEIVE_REFERRAL));
        assertThat(agenda.items(meeting)).extracting(AgendaItem::caseId).doesNotContain(undecided.id(), returned.id());
        assertThat(agenda.items(meeting)).allMatch(agenda::waits);
    }

    @Test
    void whatIsPostponedStaysOnItsClockUntilTheNextMeeting() {
        answer(joined, POSTPONE);
        answer(referred, POSTPONE);
        assertThat(work.close(meeting, secretary)).isEmpty();
        assertThat(handUps(joined)).containsExactly("JOIN OPEN");
        assertThat(clocks(joined)).isOne();
        assertThat(clocks(referred)).isOne();
        open();
        assertThat(hall.row(meeting, joined).state()).isEqualTo(State.WAITING);
        assertThat(hall.row(meeting, referred).state()).isEqualTo(State.WAITING);
    }

    @Test
    void whatWasEscalatedCanStillBeDecided() {
        jobs.fireTimer(fixture.instanceOf(joined), "timer_joinClock");
        jobs.fireTimer(fixture.instanceOf(referred), "timer_referralClock");
        answer(joined, ACCEPT);
        answer(referred, RETURN);
        commit();
        assertThat(handUps(joined)).containsExactly("JOIN ACCEPTED");
        assertThat(handUps(referred)).containsExactly("REFERRAL RETURNED");
        assertThat(helpers(joined)).containsExactly("agencyemployment24");
        assertThat(clocks(joined) + clocks(referred)).isZero();
    }

    @Test
    void whatMovedOnFailsAloneAndTheOthersGoOn() {
        HouseholdCase other = targeted();
        walk.decide(other, "employment", 1);
        hall.dismiss(meeting);
        open();
        answer(joined, ACCEPT);
        answer(referred, MeetingAnswer.of(Kind.ACCEPT, PLAN));
        answer(other, ACCEPT);
        walk.giveBack(joined, NAME); // in Tasklist, meanwhile
        walk.receiveReferral(referred);
        commit();
        for (HouseholdCase late : List.of(joined, referred)) {
            assertThat(hall.row(meeting, late).state()).isEqualTo(State.FAILED);
            assertThat(hall.row(meeting, late).failure())
                    .isEqualTo("กรณีนี้เดินต่อไปแล้วนอกการประชุม จึงไม่มีเรื่องให้ลงมติ");
            assertThat(resolutions(late)).isEmpty();
        }
        assertThat(hall.row(meeting, other).state()).isEqualTo(State.DONE);
    }

    @Test
    void anAgencyThatCoversTheAmphoeMeanwhileFailsItsRowAlone() {
        answer(joined, ACCEPT);
        answer(referred, MeetingAnswer.of(Kind.ACCEPT, PLAN));
        try {
            jdbc.sql("insert into agency_coverage (agency_code, amphoe_code) values ('employment', '2408')")
                    .update();
            commit();
        } finally {
            jdbc.sql("delete from agency_coverage where agency_code = 'employment' and amphoe_code = '2408'")
                    .update();
        }
        assertThat(hall.row(meeting, joined).state()).isEqualTo(State.FAILED);
        assertThat(hall.row(meeting, joined).failure()).isEqualTo("กรุณามอบหมายหน่วยงานให้ครบทุกแนวทาง");
        assertThat(handUps(joined)).containsExactly("JOIN OPEN");
        assertThat(hall.row(meeting, referred).state()).isEqualTo(State.DONE);
    }

    @Test
    void aNamedAgencyIsCorrectedAndThenReturnedAndThenNamedAgain() {
        answer(joined, ACCEPT);
        commit();
        correct(joined, naming("skills"));
        assertThat(helpers(joined)).containsExactly("agencyskills24");
        correct(joined, RETURN);
        assertThat(tasks(joined, NAME)).isEmpty();
        assertThat(staff.amphoeCentre().tasks(joined.number().value(), DECIDE)).hasSize(1);
        correct(joined, ACCEPT);
        assertThat(helpers(joined)).containsExactly("agencyemployment24");
        assertThat(handUps(joined)).endsWith("JOIN ACCEPTED").doesNotContain("JOIN OPEN");
        assertThat(clocks(joined)).isZero();
        assertThat(resolutions(joined))
                .containsExactly(
                        "NAME_AGENCY ACCEPT employment",
                        "NAME_AGENCY CHANGE skills",
                        "NAME_AGENCY RETURN -",
                        "NAME_AGENCY ACCEPT employment");
    }

    @Test
    void aReturnedReferralIsReceivedAfterAllAndReturnedAgain() {
        answer(referred, RETURN);
        commit();
        correct(referred, MeetingAnswer.of(Kind.ACCEPT, PLAN));
        assertThat(handUps(referred)).endsWith("REFERRAL ACCEPTED").doesNotContain("REFERRAL OPEN");
        assertThat(staff.amphoeCentre().tasks(referred.number().value(), DECIDE))
                .isEmpty();
        correct(referred, RETURN);
        assertThat(staff.amphoeCentre().tasks(referred.number().value(), DECIDE))
                .hasSize(1);
    }

    @Test
    void whatHelpRestsOnIsNotCorrected() {
        answer(joined, ACCEPT);
        commit();
        walk.visit(joined, "CONTINUE");
        assertThat(corrections.ask(meeting, joined.number().value(), "พิมพ์ผิด", secretary))
                .hasValueSatisfying(
                        refusal -> assertThat(refusal.thai()).contains("ต่อจากงานนี้แล้ว จึงนำงานกลับไม่ได้"));
    }

    private HouseholdCase targeted() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        walk.toTargeting(household);
        return household;
    }

    private void open() {
        meeting = hall.open(MeetingKind.CHANGWAT, "24", secretary);
    }

    private MeetingAnswers.Result answer(HouseholdCase household, MeetingAnswer answer) {
        return hall.answer(meeting, household, answer, secretary);
    }

    private MeetingAnswer naming(String agency) {
        long item = plans.of(joined.id()).get(0).id();
        return new MeetingAnswer(Kind.CHANGE, null, List.of(), Map.of(item, agency), null);
    }

    private void commit() {
        hall.commit(meeting, secretary);
        List.of(joined, referred).forEach(household -> jobs.continueAsync(fixture.instanceOf(household)));
    }

    private void correct(HouseholdCase household, MeetingAnswer answer) {
        assertThat(corrections.ask(meeting, household.number().value(), "พิมพ์ผิด", secretary))
                .isEmpty();
        assertThat(answer(household, answer).refusals()).isEmpty();
        commit();
        assertThat(hall.row(meeting, household).failure()).isNull();
        assertThat(hall.row(meeting, household).state()).isEqualTo(State.DONE);
    }

    private List<String> handUps(HouseholdCase household) {
        return strings(household, "select kind || ' ' || coalesce(outcome, 'OPEN') from hand_up where case_id = :id");
    }

    /** With the agency that joins. */
    private List<String> resolutions(HouseholdCase household) {
        return strings(
                household,
                """
                select subject || ' ' || kind || ' ' || coalesce(agency_code, '-') from resolution
                left join resolution_item on resolution_id = resolution.id where case_id = :id order by resolution.id
                """);
    }

    private List<String> strings(HouseholdCase household, String sql) {
        return jdbc.sql(sql)
                .param("id", household.id().value())
                .query(String.class)
                .list();
    }

    private List<String> helpers(HouseholdCase household) {
        return strings(
                household,
                """
                select l.group_id_ from household_case c join public.act_hi_procinst p on p.business_key_ = c.case_number
                join public.act_ru_task t on t.proc_inst_id_ = p.id_ and t.task_def_key_ = 'userTask_giveHelp'
                join public.act_ru_identitylink l on l.task_id_ = t.id_ and l.type_ = 'candidate' where c.id = :id
                """);
    }

    private List<String> tasks(HouseholdCase household, String key) {
        return staff.changwatCentre().tasks(household.number().value(), key);
    }

    private long clocks(HouseholdCase household) {
        return List.of("timer_joinClock", "timer_referralClock").stream()
                .mapToLong(clock -> management
                        .createJobQuery()
                        .processInstanceId(fixture.instanceOf(household))
                        .activityId(clock)
                        .count())
                .sum();
    }
}
