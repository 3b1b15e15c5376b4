package th.kaechon.process.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import th.kaechon.Fixture;
import th.kaechon.KaeChonTest;
import th.kaechon.MeetingHall;
import th.kaechon.OfficerClient;
import th.kaechon.Staff;
import th.kaechon.Walk;
import th.kaechon.casefile.HouseholdCase;
import th.kaechon.casefile.Refusal;
import th.kaechon.identity.Officer;
import th.kaechon.identity.OfficerRole;
import th.kaechon.meeting.AgendaItem;
import th.kaechon.meeting.MeetingAnswer;
import th.kaechon.meeting.MeetingAnswer.Kind;
import th.kaechon.meeting.MeetingKind;

/** The tambon's and the changwat's meeting belong to the body that meets: others look on in their own area, or find nothing. */
@KaeChonTest
class MeetingScopeTest {

    @Autowired
    private MeetingHall hall;

    @Autowired
    private MeetingCommit commit;

    @Autowired
    private MeetingCorrections corrections;

    @Autowired
    private Fixture fixture;

    @Autowired
    private Walk walk;

    @Autowired
    private Staff staff;

    private long meeting;

    @AfterEach
    void dismissed() {
        hall.dismiss(meeting);
    }

    @Test
    void ofATambonsMeetingAnotherTambonFindsNothingAndTheAmphoeMerelyLooksOn() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        walk.verify(household, "CONFIRMED");
        walk.analyse(household);
        meeting = hall.open(MeetingKind.TAMBON, "240801", hall.officer(OfficerRole.TAMBON_TEAM, "240801"));

        findsNothing(staff.as(OfficerRole.TAMBON_TEAM, "240802"), household);
        mayNotDecide(hall.officer(OfficerRole.TAMBON_TEAM, "240802"), household);
        looksOn(staff.amphoeCentre(), household);
        mayNotDecide(hall.amphoeSecretary(), household);
        looksOn(staff.changwatCentre(), household);
    }

    @Test
    void atTheChangwatsMeetingAnAmphoeSeesItsOwnRowsAndDecidesNothing() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        walk.toTargeting(household);
        walk.refer(household);
        meeting = hall.open(MeetingKind.CHANGWAT, "24", hall.officer(OfficerRole.CHANGWAT_CENTRE, "24"));

        looksOn(staff.amphoeCentre(), household);
        mayNotDecide(hall.amphoeSecretary(), household);
        assertThat(staff.as(OfficerRole.AMPHOE_CENTRE, "2406")
                        .get(path("/decide"))
                        .body())
                .contains("data-may=\"false\"")
                .doesNotContain(household.number().value());
        mayNotDecide(hall.officer(OfficerRole.AMPHOE_CENTRE, "2406"), household);
        assertThat(staff.agency().get(path("/decide")).statusCode())
                .as("an agency sees no meeting")
                .isEqualTo(404);
    }

    private void findsNothing(OfficerClient stranger, HouseholdCase household) {
        for (String page : new String[] {"", "/decide", "/changes?after=0", "/tambon/240801/preview"}) {
            assertThat(stranger.get(path(page)).statusCode()).as(page).isEqualTo(404);
        }
        assertThat(stranger.post(answer(household), accepting(household)).statusCode())
                .isEqualTo(404);
        assertThat(stranger.post(path("/commit"), "").statusCode()).isEqualTo(404);
    }

    private void looksOn(OfficerClient officer, HouseholdCase household) {
        assertThat(officer.get(path("/decide")).body())
                .contains("data-may=\"false\"", household.number().value())
                .doesNotContain(Fixture.PLANTED_NAME);
        assertThat(officer.post(answer(household), accepting(household)).statusCode())
                .isEqualTo(404);
        assertThat(officer.post(path("/commit"), "").statusCode()).isEqualTo(403);
    }

    private void mayNotDecide(Officer officer, HouseholdCase household) {
        assertThat(hall.answer(meeting, household, MeetingAnswer.of(Kind.POSTPONE, null), officer)
                        .item())
                .isNull();
        Refusal notYours = new Refusal("ท่านไม่มีสิทธิ์ดำเนินการประชุมนี้");
        assertThat(commit.commit(meeting, officer)).contains(notYours);
        assertThat(corrections.ask(meeting, household.number().value(), "พิมพ์ผิด", officer))
                .contains(notYours);
        assertThat(hall.row(meeting, household).state()).isEqualTo(AgendaItem.State.WAITING);
    }

    private String path(String page) {
        return "/meetings/" + meeting + page;
    }

    private String answer(HouseholdCase household) {
        return path("/items/%d/answer?after=0"
                .formatted(hall.row(meeting, household).id()));
    }

    private String accepting(HouseholdCase household) {
        return "{\"version\":%d,\"kind\":\"ACCEPT\"}"
                .formatted(hall.row(meeting, household).version());
    }
}
