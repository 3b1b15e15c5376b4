package th.kaechon.process.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.kaechon.Fixture;
import th.kaechon.JobsOnDemand;
import th.kaechon.KaeChonTest;
import th.kaechon.MeetingHall;
import th.kaechon.OfficerClient;
import th.kaechon.Staff;
import th.kaechon.Walk;
import th.kaechon.casefile.CaseEntry;
import th.kaechon.casefile.CaseRecord;
import th.kaechon.casefile.HouseholdCase;
import th.kaechon.casefile.HouseholdClass;
import th.kaechon.identity.Officer;
import th.kaechon.identity.OfficerRole;
import th.kaechon.meeting.Agenda;
import th.kaechon.meeting.AgendaItem;
import th.kaechon.meeting.AgendaItem.State;
import th.kaechon.meeting.FieldRefusal;
import th.kaechon.meeting.MeetingAnswer;
import th.kaechon.meeting.MeetingAnswer.Kind;
import th.kaechon.meeting.MeetingKind;
import th.kaechon.meeting.Subject;

/** What waits for the tambon team's meeting (letter 2.2), what stays with it and what leaves; the effect is the form's. */
@KaeChonTest
class TambonAgendaTest {

    private static final String TAMBON = "240801";
    private static final String CLASSIFY = "userTask_classifyHousehold";
    private static final String DECIDE = "userTask_decideAssistance";
    private static final MeetingAnswer ACCEPT = MeetingAnswer.of(Kind.ACCEPT, null);

    @Autowired
    private MeetingHall hall;

    @Autowired
    private MeetingWork work;

    @Autowired
    private MeetingCorrections corrections;

    @Autowired
    private Agenda agenda;

    @Autowired
    private CaseRecord record;

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
    }

    @AfterEach
    void dismissed() {
        hall.dismiss(meeting);
    }

    @Test
    void theAgendaHoldsTheCasesThatWaitForTheirClassAndNoOthers() {
        HouseholdCase unverified = fixture.caseOfPoorFamily();
        HouseholdCase classified = waiting();
        walk.classify(classified, "WELFARE");
        open();
        assertThat(agenda.items(meeting))
                .extracting(AgendaItem::caseId)
                .contains(one.id(), two.id())
                .doesNotContain(unverified.id(), classified.id());
        assertThat(agenda.items(meeting)).extracting(AgendaItem::subject).containsOnly(Subject.CLASSIFY);
        assertThat(agenda.items(meeting)).allMatch(agenda::waits);
    }

    @Test
    void anAcceptedClassIsConfirmedAsByTheForm() {
        walk.classify(two, proposed(two).name());
        open();
        assertThat(answer(one, ACCEPT).isSaved()).isTrue();
        assertThat(confirmed(one)).as("nothing moves before the commit").isNull();
        commit();
        assertThat(hall.row(meeting, one).state()).isEqualTo(State.DONE);
        assertThat(confirmed(one)).isEqualTo(confirmed(two));
        assertThat(tasks(staff.tambonTeam(), one, CLASSIFY)).isEmpty();
        assertThat(tasks(staff.amphoeCentre(), one, DECIDE)).hasSize(1);
        assertThat(entries(one)).isEqualTo(entries(two)).contains(CaseEntry.Kind.CLASSIFIED);
        assertThat(meetingOf(one)).as("the day of the sitting").isEqualTo(meetingOf(two));
        assertThat(resolutions(one)).containsExactly("ACCEPT " + proposed(one) + " -");
        assertThat(jdbc.sql("select count(*) from resolution where meeting_id = :id")
                        .param("id", meeting)
                        .query(Integer.class)
                        .single())
                .as("a resolution for every row that was committed, no other")
                .isEqualTo(agenda.count(meeting, State.DONE))
                .isOne();
    }

    /** Else the minutes would say of a changed class that it is what was proposed. */
    @Test
    void whatIsAcceptedIsTheProposedClass() {
        open();
        assertThat(answer(one, new MeetingAnswer(Kind.ACCEPT, HouseholdClass.WELFARE, List.of(), Map.of(), "เห็นชอบ"))
                        .refusals())
                .containsExactly(new FieldRefusal("kind", "ประเภทที่เลือกต่างจากที่ระบบเสนอ กรุณาลงมติว่าเปลี่ยน"));
    }

    @Test
    void aPostponedCaseGoesOnWaitingForItsClass() {
        open();
        assertThat(answer(one, MeetingAnswer.of(Kind.POSTPONE, null)).isSaved()).isTrue();
        answer(two, ACCEPT);
        commit();
        assertThat(hall.row(meeting, one).state()).isEqualTo(State.POSTPONED);
        assertThat(confirmed(one)).isNull();
        assertThat(tasks(staff.tambonTeam(), one, CLASSIFY)).hasSize(1);
        close();
        open();
        assertThat(hall.row(meeting, one).state()).isEqualTo(State.WAITING);
        assertThat(agenda.items(meeting)).extracting(AgendaItem::caseId).doesNotContain(two.id());
    }

    @Test
    void aCaseThatMovedOnFailsAloneAndTheOthersAreClassified() {
        open();
        answer(one, ACCEPT);
        answer(two, ACCEPT);
        walk.classify(one, "WELFARE"); // in Tasklist, meanwhile
        commit();
        assertThat(hall.row(meeting, one).state()).isEqualTo(State.FAILED);
        assertThat(hall.row(meeting, one).failure())
                .isEqualTo("กรณีนี้เดินต่อไปแล้วนอกการประชุม จึงไม่มีเรื่องให้ลงมติ");
        assertThat(confirmed(one)).isEqualTo("WELFARE");
        assertThat(resolutions(one)).isEmpty();
        assertThat(hall.row(meeting, two).state()).isEqualTo(State.DONE);
    }

    /** A meeting that ends without having corrected it does not hold the correction for ever. */
    @Test
    void aPostponedCorrectionMayBeAskedAgain() {
        resolvedEarlier();
        assertThat(corrections.ask(meeting, one.number().value(), "จำแนกผิด", team))
                .isEmpty();
        answer(one, MeetingAnswer.of(Kind.POSTPONE, null));
        close();
        open();
        assertThat(corrections.ask(meeting, one.number().value(), "จำแนกผิด", team))
                .isEmpty();
    }

    private HouseholdCase waiting() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        walk.verify(household, "CONFIRMED");
        walk.analyse(household);
        return household;
    }

    private void close() {
        assertThat(work.close(meeting, team)).isEmpty();
    }

    private void open() {
        meeting = hall.open(MeetingKind.TAMBON, TAMBON, team);
    }

    /** The first case is classified in a meeting that is closed; another one is open. */
    private void resolvedEarlier() {
        open();
        answer(one, ACCEPT);
        commit();
        close();
        open();
        jobs.continueAsync(fixture.instanceOf(one));
    }

    private MeetingAnswers.Result answer(HouseholdCase household, MeetingAnswer answer) {
        return hall.answer(meeting, household, answer, team);
    }

    private void commit() {
        hall.commit(meeting, team);
        for (HouseholdCase household : List.of(one, two)) {
            jobs.continueAsync(fixture.instanceOf(household));
        }
    }

    private HouseholdClass proposed(HouseholdCase household) {
        return HouseholdClass.valueOf(classification(household, "proposed"));
    }

    private @Nullable String confirmed(HouseholdCase household) {
        return classification(household, "confirmed");
    }

    private @Nullable String meetingOf(HouseholdCase household) {
        return classification(household, "meeting_on::text");
    }

    private @Nullable String classification(HouseholdCase household, String column) {
        return jdbc.sql("select %s as found from classification where case_id = :id".formatted(column))
                .param("id", household.id().value())
                .query((row, number) -> Optional.ofNullable(row.getString("found")))
                .single()
                .orElse(null);
    }

    private List<CaseEntry.Kind> entries(HouseholdCase household) {
        return record.entries(household.id()).stream().map(CaseEntry::kind).toList();
    }

    private List<String> resolutions(HouseholdCase household) {
        return jdbc.sql(
                        """
                select kind || ' ' || household_class || ' ' || coalesce(text, '-') from resolution
                where case_id = :id order by id
                """)
                .param("id", household.id().value())
                .query(String.class)
                .list();
    }

    private static List<String> tasks(OfficerClient officer, HouseholdCase household, String key) {
        return officer.tasks(household.number().value(), key);
    }
}
