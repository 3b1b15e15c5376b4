package th.kaechon.report.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.kaechon.Fixture;
import th.kaechon.KaeChonTest;
import th.kaechon.casefile.HouseholdCase;

/** A meeting of amphoe บ้านโพธิ์ (2405) as it lies in the tables, with cases of two tambon, in a year of its own. */
@KaeChonTest
class MeetingListsTest {

    private static final int YEAR = 2599;
    private static final MeetingFilter OF_THE_YEAR = new MeetingFilter(null, null, YEAR);

    @Autowired
    private MeetingLists lists;

    @Autowired
    private MeetingResults results;

    @Autowired
    private Fixture fixture;

    @Autowired
    private JdbcClient jdbc;

    private long meeting;

    @AfterEach
    void away() {
        jdbc.sql("delete from meeting_item where meeting_id = :id")
                .param("id", meeting)
                .update();
        jdbc.sql("delete from meeting where id = :id").param("id", meeting).update();
    }

    @Test
    void isSeenByItsOwnAreaThoseAboveAndThoseBelowEachWithItsOwnRows() {
        meeting = meeting("CALLED");
        item(1, "240501", "WAITING");
        item(2, "240501", "LEFT");
        item(3, "240502", "WAITING");

        assertThat(lines("24")).singleElement().satisfies(line -> {
            assertThat(line.areaName()).isEqualTo("อำเภอบ้านโพธิ์");
            assertThat(line.rows()).isEqualTo(2);
            assertThat(line.waiting()).isEqualTo(2);
        });
        assertThat(lines("2405"))
                .singleElement()
                .extracting(MeetingLine::waiting)
                .isEqualTo(2);
        assertThat(lines("240502"))
                .singleElement()
                .extracting(MeetingLine::waiting)
                .isEqualTo(1);
        assertThat(lines("2408")).isEmpty();
        assertThat(lines("240801")).isEmpty();
        assertThat(lists.lines(Set.of(), OF_THE_YEAR, 0, 10)).isEmpty();
        assertThat(lists.count(Set.of("2405"), OF_THE_YEAR)).isOne();
        assertThat(lists.count(Set.of("2408"), OF_THE_YEAR)).isZero();
        assertThat(lists.years(Set.of("2405"))).contains(YEAR);
        assertThat(lists.years(Set.of("2408"))).doesNotContain(YEAR);
    }

    @Test
    void isFilteredByKindStateAndYear() {
        meeting = meeting("CALLED");
        assertThat(lists.count(Set.of("24"), new MeetingFilter("AMPHOE", "CALLED", YEAR)))
                .isOne();
        assertThat(lists.count(Set.of("24"), new MeetingFilter("TAMBON", null, YEAR)))
                .isZero();
        assertThat(lists.count(Set.of("24"), new MeetingFilter(null, "CLOSED", YEAR)))
                .isZero();
        assertThat(lists.count(Set.of("24"), new MeetingFilter(null, null, YEAR + 1)))
                .isZero();
    }

    @Test
    void rowsAreCountedByTambonAndChosen() {
        meeting = meeting("CALLED");
        HouseholdCase first = item(1, "240501", "WAITING");
        item(2, "240502", "LEFT");

        assertThat(results.tambon(meeting, new String[] {"2405%"}))
                .extracting(TambonCount::code, TambonCount::waiting, TambonCount::left)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("240501", 1, 0),
                        org.assertj.core.groups.Tuple.tuple("240502", 0, 1));
        assertThat(results.rows(meeting, new String[] {"2405%"}, new MeetingResults.Chosen("240501", "WAITING"), 0, 10))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.caseNumber()).isEqualTo(first.number().value());
                    assertThat(row.answer()).isNull();
                });
        assertThat(results.rows(meeting, new String[] {"240502%"}, MeetingResults.Chosen.ALL, 0, 10))
                .hasSize(1);
        assertThat(results.count(meeting, new String[] {"2408%"}, MeetingResults.Chosen.ALL))
                .isZero();
    }

    @Test
    void theLiveMeetingOfACaseIsFoundUntilTheCaseHasLeftIt() {
        meeting = meeting("CALLED");
        HouseholdCase waits = item(1, "240501", "WAITING");
        HouseholdCase left = item(2, "240501", "LEFT");

        assertThat(lists.liveOf(waits.id().value())).contains(new MeetingLists.LiveMeeting(meeting, 1, YEAR, "CALLED"));
        assertThat(lists.liveOf(left.id().value())).isEmpty();
    }

    @Test
    void areasAreNamedAsABodyNamesThem() {
        assertThat(lists.areaName("TAMBON", "240801")).startsWith("ตำบล").endsWith(" อำเภอสนามชัยเขต");
        assertThat(lists.areaName("CHANGWAT", "24")).isEqualTo("จังหวัดฉะเชิงเทรา");
    }

    private List<MeetingLine> lines(String area) {
        return lists.lines(Set.of(area), OF_THE_YEAR, 0, 10);
    }

    private long meeting(String state) {
        return jdbc.sql(
                        """
                insert into meeting (kind, area_code, number_in_year, year, fiscal_year, meets_on, meets_at, place, state,
                                     called_by, called_at)
                values ('AMPHOE', '2405', 1, :year, 2566, date '2023-04-03', time '09:30', 'ห้องประชุม', :state, 'test', now())
                returning id
                """)
                .param("year", YEAR)
                .param("state", state)
                .query(Long.class)
                .single();
    }

    private HouseholdCase item(int ordinal, String tambon, String state) {
        HouseholdCase household = fixture.startedCase(Fixture.family(tambon, Set.of(22)));
        jdbc.sql(
                        """
                insert into meeting_item (meeting_id, case_id, ordinal, subject, state)
                values (:meeting, :case, :ordinal, 'DECIDE', :state)
                """)
                .param("meeting", meeting)
                .param("case", household.id().value())
                .param("ordinal", ordinal)
                .param("state", state)
                .update();
        return household;
    }
}
