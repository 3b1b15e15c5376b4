package th.kaechon.process.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import th.kaechon.casefile.Classifications;
import th.kaechon.casefile.HouseholdCase;
import th.kaechon.casefile.HouseholdClass;
import th.kaechon.casefile.Refusal;
import th.kaechon.identity.Officer;
import th.kaechon.identity.OfficerRole;
import th.kaechon.meeting.AgendaItem;
import th.kaechon.meeting.FieldRefusal;
import th.kaechon.meeting.MeetingAnswer;
import th.kaechon.meeting.MeetingAnswer.Kind;
import th.kaechon.meeting.MeetingKind;
import th.kaechon.meeting.Subject;

/** The tambon team's meeting classifies (step 2.2). */
@KaeChonTest
class ClassifyMeetingTest {

    private static final String TAMBON = "240801";

    @Autowired
    private MeetingHall hall;

    @Autowired
    private MeetingWork work;

    @Autowired
    private MeetingCommit commit;

    @Autowired
    private MeetingCorrections corrections;

    @Autowired
    private Classifications classifications;

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

    private Officer team;
    private HouseholdCase one;
    private HouseholdCase two;
    private long meeting;

    @BeforeEach
    void opened() {
        team = hall.officer(OfficerRole.TAMBON_TEAM, TAMBON);
        one = waiting();
        two = waiting();
        meeting = hall.open(MeetingKind.TAMBON, TAMBON, team);
    }

    @AfterEach
    void dismissed() {
        hall.dismiss(meeting);
    }

    @Test
    void theProposedClassIsTakenAndTheCaseGoesOn() {
        HouseholdClass proposed = classifications.proposed(one.id());
        assertThat(hall.row(meeting, one).subject()).isEqualTo(Subject.CLASSIFY);
        answer(one, MeetingAnswer.of(Kind.ACCEPT, null));
        answer(two, MeetingAnswer.of(Kind.POSTPONE, null));

        hall.commit(meeting, team);

        assertThat(confirmed(one)).isEqualTo(proposed.name());
        assertThat(resolvedClasses(one)).containsExactly(proposed.name());
        assertThat(tasks(one)).isEmpty();
        assertThat(hall.row(meeting, two).state()).isEqualTo(AgendaItem.State.POSTPONED);
        assertThat(confirmed(two)).isEqualTo("WAITS");
        assertThat(tasks(two)).hasSize(1);
    }

    @Test
    void anotherClassThanProposedNeedsAReason() {
        HouseholdClass other = other(classifications.proposed(one.id()));

        assertThat(answer(one, classified(other, null)).refusals())
                .containsExactly(new FieldRefusal("text", "กรุณาระบุเหตุผลที่ที่ประชุมจำแนกต่างจากที่ระบบเสนอ"));
        assertThat(answer(one, classified(null, "ที่ประชุมเห็นต่าง")).refusals())
                .containsExactly(new FieldRefusal("householdClass", "กรุณาเลือกประเภทครัวเรือน"));
        assertThat(answer(one, MeetingAnswer.of(Kind.REFER, "ไม่ใช่เรื่องนี้")).refusals())
                .containsExactly(new FieldRefusal("kind", "เรื่องนี้ลงมติแบบนี้ไม่ได้"));
        assertThat(answer(one, classified(other, "ที่ประชุมเห็นต่าง")).refusals())
                .isEmpty();
        hall.commit(meeting, team);

        assertThat(confirmed(one)).isEqualTo(other.name());
    }

    @Test
    void aClassIsCorrectedByANewResolutionUntilSomebodyWorkedOnIt() {
        HouseholdClass proposed = classifications.proposed(one.id());
        answer(one, MeetingAnswer.of(Kind.ACCEPT, null));
        hall.commit(meeting, team);
        jobs.continueAsync(fixture.instanceOf(one));

        assertThat(ask(one)).isEmpty();
        answer(one, classified(other(proposed), "ข้อมูลรายได้ใหม่"));
        hall.commit(meeting, team);

        assertThat(hall.row(meeting, one).state()).isEqualTo(AgendaItem.State.DONE);
        assertThat(confirmed(one)).isEqualTo(other(proposed).name());
        assertThat(resolvedClasses(one))
                .containsExactly(proposed.name(), other(proposed).name());
        assertThat(jdbc.sql("select corrects_because from resolution where case_id = ? and corrects is not null")
                        .param(one.id().value())
                        .query(String.class)
                        .list())
                .containsExactly("รายได้ไม่ตรง");
    }

    @Test
    void aClassIsNotCorrectedAfterTheAmphoeHasDecided() {
        answer(one, classified(HouseholdClass.DEVELOPABLE, "มติที่ประชุมตำบล"));
        hall.commit(meeting, team);
        jobs.continueAsync(fixture.instanceOf(one));
        walk.decideOutsideTheMenu(one, 1);

        assertThat(ask(one))
                .hasValueSatisfying(refusal -> assertThat(refusal.thai()).contains("ต่อจากงานนี้แล้ว"));
    }

    @Test
    void othersLookOnOrSeeNothing() {
        Officer amphoe = hall.officer(OfficerRole.AMPHOE_CENTRE, "2408");
        Officer elsewhere = hall.officer(OfficerRole.TAMBON_TEAM, "240802");

        assertThat(work.find(meeting, amphoe)).isPresent();
        for (Officer other : List.of(amphoe, elsewhere)) {
            assertThat(hall.answer(meeting, one, MeetingAnswer.of(Kind.ACCEPT, null), other)
                            .item())
                    .isNull();
            assertThat(commit.commit(meeting, other)).contains(new Refusal("ท่านไม่มีสิทธิ์ดำเนินการประชุมนี้"));
        }
        assertThat(staff.as(OfficerRole.AMPHOE_CENTRE, "2408")
                        .get("/meetings/" + meeting + "/decide")
                        .body())
                .contains(one.number().value());
        assertThat(staff.as(OfficerRole.TAMBON_TEAM, "240802")
                        .get("/meetings/" + meeting + "/decide")
                        .statusCode())
                .isEqualTo(404);
    }

    private HouseholdCase waiting() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        walk.verify(household, "CONFIRMED");
        walk.analyse(household);
        return household;
    }

    private MeetingAnswers.Result answer(HouseholdCase household, MeetingAnswer answer) {
        return hall.answer(meeting, household, answer, team);
    }

    private static MeetingAnswer classified(HouseholdClass chosen, String reason) {
        return new MeetingAnswer(Kind.CHANGE, chosen, List.of(), Map.of(), reason);
    }

    private static HouseholdClass other(HouseholdClass proposed) {
        return proposed == HouseholdClass.DEVELOPABLE ? HouseholdClass.WELFARE : HouseholdClass.DEVELOPABLE;
    }

    private Optional<Refusal> ask(HouseholdCase household) {
        return corrections.ask(meeting, household.number().value(), "รายได้ไม่ตรง", team);
    }

    private String confirmed(HouseholdCase household) {
        return jdbc.sql("select coalesce(max(confirmed), 'WAITS') from classification where case_id = ?")
                .param(household.id().value())
                .query(String.class)
                .single();
    }

    private List<String> resolvedClasses(HouseholdCase household) {
        return jdbc.sql("select household_class from resolution where case_id = ? order by id")
                .param(household.id().value())
                .query(String.class)
                .list();
    }

    private List<String> tasks(HouseholdCase household) {
        return staff.tambonTeam().tasks(household.number().value(), "userTask_classifyHousehold");
    }
}
