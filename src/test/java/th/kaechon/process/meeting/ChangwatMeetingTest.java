package th.kaechon.process.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
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
import th.kaechon.casefile.Refusal;
import th.kaechon.identity.Officer;
import th.kaechon.identity.OfficerRole;
import th.kaechon.meeting.AgendaItem;
import th.kaechon.meeting.FieldRefusal;
import th.kaechon.meeting.MeetingAnswer;
import th.kaechon.meeting.MeetingAnswer.Kind;
import th.kaechon.meeting.MeetingKind;
import th.kaechon.meeting.Subject;

/** The changwat centre's meeting names agencies that join (step 3.2) and receives referrals (step 4), or gives them back. */
@KaeChonTest
class ChangwatMeetingTest {

    private static final String DECIDE = "userTask_decideAssistance";
    private static final String CHANGWAT = "24";

    @Autowired
    private MeetingHall hall;

    @Autowired
    private MeetingCommit commit;

    @Autowired
    private MeetingCorrections corrections;

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
    private JdbcClient jdbc;

    private Officer centre;
    private HouseholdCase joining;
    private HouseholdCase referred;
    private long meeting;

    @BeforeEach
    void opened() {
        centre = hall.officer(OfficerRole.CHANGWAT_CENTRE, CHANGWAT);
        joining = fixture.caseOfPoorFamily();
        walk.toTargeting(joining);
        walk.decide(joining, "employment", 1);
        referred = fixture.caseOfPoorFamily();
        walk.toTargeting(referred);
        walk.refer(referred);
        meeting = hall.open(MeetingKind.CHANGWAT, CHANGWAT, centre);
    }

    @AfterEach
    void dismissed() {
        hall.dismiss(meeting);
    }

    @Test
    void theAgencyJoinsItselfAndTheReferralIsReceived() {
        assertThat(hall.row(meeting, joining).subject()).isEqualTo(Subject.NAME_AGENCY);
        assertThat(hall.row(meeting, referred).subject()).isEqualTo(Subject.RECEIVE_REFERRAL);
        assertThat(answer(referred, Kind.ACCEPT, null).refusals())
                .containsExactly(new FieldRefusal("text", "กรุณาระบุแนวทางที่ ศจพ.จ. จะดำเนินการ"));
        answer(joining, Kind.ACCEPT, null);
        answer(referred, Kind.ACCEPT, "ประสาน พมจ. จัดหาที่อยู่อาศัย");

        hall.commit(meeting, centre);

        assertThat(joiningAgencies()).containsExactly("employment");
        assertThat(outcomes(joining)).containsExactly("ACCEPTED");
        assertThat(outcomes(referred)).containsExactly("ACCEPTED");
        assertThat(resolved(joining)).containsExactly("NAME_AGENCY ACCEPT");
        assertThat(resolved(referred)).containsExactly("RECEIVE_REFERRAL ACCEPT");
    }

    @Test
    void anotherAgencyIsNamedForEveryItem() {
        long item = item();

        assertThat(named(Map.of()).refusals())
                .containsExactly(new FieldRefusal("joining", "กรุณามอบหมายหน่วยงานให้ครบทุกแนวทาง"));
        assertThat(named(Map.of(item, "nobody")).refusals())
                .containsExactly(new FieldRefusal("joining", "ไม่มีหน่วยงานนี้ในระบบ"));
        assertThat(named(Map.of(item, "skills")).refusals()).isEmpty();
        hall.commit(meeting, centre);

        assertThat(joiningAgencies()).containsExactly("skills");
    }

    @Test
    void bothAreGivenBackWithAReasonAndTheAmphoeSeesIt() {
        assertThat(answer(joining, Kind.RETURN, " ").refusals())
                .containsExactly(new FieldRefusal("text", "กรุณาระบุเหตุผลที่ส่งคืนอำเภอ"));
        for (HouseholdCase household : List.of(joining, referred)) {
            assertThat(answer(household, Kind.RETURN, "อำเภอมีงบประมาณแล้ว").refusals())
                    .isEmpty();
        }
        hall.commit(meeting, centre);

        for (HouseholdCase household : List.of(joining, referred)) {
            jobs.continueAsync(fixture.instanceOf(household));
            assertThat(hall.row(meeting, household).state()).isEqualTo(AgendaItem.State.DONE);
            assertThat(outcomes(household)).containsExactly("RETURNED");
            assertThat(staff.amphoeCentre().tasks(household.number().value(), DECIDE))
                    .hasSize(1);
            assertThat(staff.amphoeCentre().get("/cases/" + household.number()).body())
                    .contains("อำเภอมีงบประมาณแล้ว");
        }
    }

    @Test
    void aNamedAgencyIsCorrectedByANewResolution() {
        answer(joining, Kind.ACCEPT, null);
        hall.commit(meeting, centre);
        jobs.continueAsync(fixture.instanceOf(joining));

        assertThat(corrections.ask(meeting, joining.number().value(), "หน่วยงานไม่ว่าง", centre))
                .isEmpty();
        assertThat(named(Map.of(item(), "skills")).refusals()).isEmpty();
        hall.commit(meeting, centre);

        assertThat(hall.row(meeting, joining).failure()).isNull();
        assertThat(joiningAgencies()).containsExactly("skills");
        assertThat(resolved(joining)).containsExactly("NAME_AGENCY ACCEPT", "NAME_AGENCY CHANGE");
    }

    @Test
    void aReceivedReferralIsCorrectedIntoOneGivenBack() {
        answer(referred, Kind.ACCEPT, "ประสาน พมจ.");
        hall.commit(meeting, centre);

        assertThat(corrections.ask(meeting, referred.number().value(), "อำเภอมีงบแล้ว", centre))
                .isEmpty();
        answer(referred, Kind.RETURN, "อำเภอมีงบแล้ว");
        hall.commit(meeting, centre);

        assertThat(hall.row(meeting, referred).failure()).isNull();
        assertThat(resolved(referred)).containsExactly("RECEIVE_REFERRAL ACCEPT", "RECEIVE_REFERRAL RETURN");
        jobs.continueAsync(fixture.instanceOf(referred));
        assertThat(staff.amphoeCentre().tasks(referred.number().value(), DECIDE))
                .hasSize(1);
    }

    @Test
    void anAmphoeLooksOnAndSeesItsOwnCasesAlone() {
        String address = "/meetings/" + meeting + "/decide";
        Officer amphoe = hall.amphoeSecretary();

        assertThat(hall.answer(meeting, joining, MeetingAnswer.of(Kind.ACCEPT, null), amphoe)
                        .item())
                .isNull();
        assertThat(commit.commit(meeting, amphoe)).contains(new Refusal("ท่านไม่มีสิทธิ์ดำเนินการประชุมนี้"));
        assertThat(staff.amphoeCentre().get(address).body())
                .contains(joining.number().value())
                .contains(referred.number().value());
        assertThat(staff.as(OfficerRole.AMPHOE_CENTRE, "2406").get(address).body())
                .doesNotContain(joining.number().value())
                .doesNotContain(referred.number().value());
    }

    private MeetingAnswers.Result answer(HouseholdCase household, Kind kind, String text) {
        return hall.answer(meeting, household, MeetingAnswer.of(kind, text), centre);
    }

    private MeetingAnswers.Result named(Map<Long, String> agencies) {
        return hall.answer(meeting, joining, new MeetingAnswer(Kind.CHANGE, null, List.of(), agencies, null), centre);
    }

    private long item() {
        return plans.of(joining.id()).get(0).id();
    }

    private List<String> joiningAgencies() {
        return jdbc.sql("select joining_agency_code from plan_item where case_id = ? order by ordinal")
                .param(joining.id().value())
                .query(String.class)
                .list();
    }

    private List<String> outcomes(HouseholdCase household) {
        return jdbc.sql("select outcome from hand_up where case_id = ? order by id")
                .param(household.id().value())
                .query(String.class)
                .list();
    }

    private List<String> resolved(HouseholdCase household) {
        return jdbc.sql("select subject || ' ' || kind from resolution where case_id = ? order by id")
                .param(household.id().value())
                .query(String.class)
                .list();
    }
}
