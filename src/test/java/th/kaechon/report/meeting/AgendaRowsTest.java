package th.kaechon.report.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.kaechon.Fixture;
import th.kaechon.KaeChonTest;
import th.kaechon.MeetingHall;
import th.kaechon.StatementCount;
import th.kaechon.Walk;
import th.kaechon.casefile.HouseholdCase;
import th.kaechon.meeting.MeetingAnswer;
import th.kaechon.meeting.MeetingKind;

/** What the one screen is made of: rows of the scope alone, in one statement, with proposals the menu still has. */
@KaeChonTest
class AgendaRowsTest {

    @Autowired
    private AgendaRows rows;

    @Autowired
    private MeetingHall hall;

    @Autowired
    private Fixture fixture;

    @Autowired
    private Walk walk;

    @Autowired
    private JdbcClient jdbc;

    private HouseholdCase here;
    private HouseholdCase nextDoor;
    private long meeting;

    @BeforeEach
    void opened() {
        here = fixture.caseOfPoorFamily();
        walk.toTargeting(here);
        nextDoor = fixture.startedCase(Fixture.family("240802", Set.of(22)));
        jdbc.sql("insert into classification (case_id, proposed, confirmed) values (:id, 'DEVELOPABLE', 'DEVELOPABLE')")
                .param("id", nextDoor.id().value())
                .update();
        meeting = hall.open(MeetingKind.AMPHOE, "2408", hall.amphoeSecretary());
    }

    @AfterEach
    void dismissed() {
        hall.dismiss(meeting);
    }

    @Test
    void onlyTheScopesRowsAreTold() {
        assertThat(cases("2408%")).contains(here.id().value(), nextDoor.id().value());
        assertThat(cases("240801%"))
                .contains(here.id().value())
                .doesNotContain(nextDoor.id().value());
        assertThat(cases("240802%"))
                .contains(nextDoor.id().value())
                .doesNotContain(here.id().value());
        assertThat(cases("2406%")).isEmpty();
        assertThat(cases()).isEmpty();
        long item = hall.row(meeting, here).id();
        assertThat(rows.one(meeting, item, scope("240802%"))).isEmpty();
        assertThat(rows.one(meeting, item, scope("240801%"))).hasSize(1);
        assertThat(rows.after(meeting, 0, scope("240802%")))
                .extracting(AgendaRow::caseId)
                .doesNotContain(here.id().value());
    }

    @Test
    void changedRowsAreThoseAfterTheRevision() {
        long seen = jdbc.sql("select revision from meeting where id = :id")
                .param("id", meeting)
                .query(Long.class)
                .single();
        assertThat(rows.after(meeting, seen, scope("2408%"))).isEmpty();
        hall.answer(meeting, here, MeetingAnswer.of(MeetingAnswer.Kind.POSTPONE, null), hall.amphoeSecretary());
        assertThat(rows.after(meeting, seen, scope("2408%"))).singleElement().satisfies(row -> {
            assertThat(row.caseId()).isEqualTo(here.id().value());
            assertThat(Objects.requireNonNull(row.answer()).kind()).isEqualTo(MeetingAnswer.Kind.POSTPONE);
        });
    }

    @Test
    void oneStatementHoweverManyRows() {
        assertThat(cases("2408%")).hasSizeGreaterThan(1);
        for (String[] scope : List.of(scope("2406%"), scope("240802%"), scope("2408%"))) {
            assertThat(StatementCount.during(() -> rows.of(meeting, scope))).hasSize(1);
        }
    }

    @Test
    void anEntryThatTheMenuNoLongerHasIsNotProposed() {
        String withdrawn = Objects.requireNonNull(lines().get(0).entry());
        try {
            jdbc.sql("update menu_entry set withdrawn_on = '2023-04-03' where id = :id")
                    .param("id", withdrawn)
                    .update();
            assertThat(lines()).extracting(AgendaRow.Line::entry).doesNotContain(withdrawn);
        } finally {
            jdbc.sql("update menu_entry set withdrawn_on = null where id = :id")
                    .param("id", withdrawn)
                    .update();
        }
        assertThat(lines().get(0).entry()).isEqualTo(withdrawn);
    }

    private List<AgendaRow.Line> lines() {
        return rows.one(meeting, hall.row(meeting, here).id(), scope("2408%"))
                .get(0)
                .lines();
    }

    private List<Long> cases(String... scope) {
        return rows.of(meeting, scope).stream().map(AgendaRow::caseId).toList();
    }

    private static String[] scope(String... patterns) {
        return patterns;
    }
}
