package th.kaechon.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import th.kaechon.KaeChonTest;
import th.kaechon.assistance.Capacities;

/** Households of amphoe 2411 and of a neighbour, put in by SQL and rolled back. */
@KaeChonTest
@Transactional
class CapacityUseTest {

    private static final String AGENCY = "employment";
    private static final String ENTRY = "H02";
    private static final String ANSWER =
            """
            {"kind":"CHANGE","items":[{"problemId":1,"menuEntryId":"H02","ownSolution":null,"agencyCode":"employment",
            "reason":"x"},{"problemId":2,"menuEntryId":"H02","ownSolution":null,"agencyCode":"employment","reason":"x"}],
            "joining":{},"text":null}""";

    @Autowired
    private CapacityUse use;

    @Autowired
    private Capacities capacities;

    @Autowired
    private JdbcClient jdbc;

    private String tambon = "";
    private String elsewhere = "";
    private long meeting;
    private int made;

    @BeforeEach
    void meetingOfTheAmphoe() {
        tambon = text("select min(code) from tambon where amphoe_code = '2411'");
        elsewhere = text("select min(code) from tambon where amphoe_code = '2402'");
        jdbc.sql("update meeting set state = 'CANCELLED', ended_by = 'test', ended_at = now() where kind = 'AMPHOE'"
                        + " and area_code = '2411' and state in ('CALLED', 'OPEN', 'ADJOURNED')")
                .update();
        meeting = id(
                """
                insert into meeting (kind, area_code, number_in_year, year, fiscal_year, meets_on, meets_at, place, state,
                    called_by, called_at)
                values ('AMPHOE', '2411', 9001, 2566, 2566, '2023-04-03', '09:30', 'x', 'OPEN', 'test', now()) returning id
                """);
    }

    @Test
    void theEleventhHouseholdPassesACeilingOfTen() {
        ceiling("2411", 10);
        List<Long> rows = new ArrayList<>();
        for (int household = 0; household < 11; household++) {
            rows.add(answered(aCase(tambon), household));
        }

        assertThat(use.itemsBeyond(meeting)).containsExactly(rows.get(10));
        assertThat(use.linesOf(meeting))
                .filteredOn(line -> line.areaCode().equals("2411"))
                .extracting(CapacityUse.Line::committed, CapacityUse.Line::answered, CapacityUse.Line::remaining)
                .containsExactly(tuple(0, 11, -1));
        assertThat(use.sharesOf(meeting))
                .filteredOn(share -> share.tambonCode().equals(tambon))
                .extracting(CapacityUse.Share::agencyCode, CapacityUse.Share::households)
                .containsExactly(tuple(AGENCY, 11));
    }

    @Test
    void theOrderOfTheAnswersCountsNotThatOfTheAgenda() {
        ceiling("2411", 1);
        long late = answered(aCase(tambon), 20);
        answered(aCase(tambon), 10);

        assertThat(use.itemsBeyond(meeting)).containsExactly(late);
    }

    @Test
    void theChangwatsCeilingCountsOverTheAmphoe() {
        ceiling("24", 1);
        committed(aCase(elsewhere), null);
        long row = answered(aCase(tambon), 0);

        assertThat(use.linesOf(meeting))
                .extracting(CapacityUse.Line::areaCode, CapacityUse.Line::remaining)
                .contains(tuple("24", -1));
        assertThat(use.itemsBeyond(meeting)).containsExactly(row);
    }

    @Test
    void aHouseholdCountsOnceAndReturnedHelpDoesNot() {
        ceiling("2411", 5);
        long twice = aCase(tambon);
        committed(twice, null);
        committed(twice, null);
        answered(twice, 0); // a correction
        committed(aCase(tambon), "RETURNED");

        assertThat(use.linesOf(meeting))
                .filteredOn(line -> line.areaCode().equals("2411"))
                .extracting(CapacityUse.Line::committed, CapacityUse.Line::answered)
                .containsExactly(tuple(1, 0));
    }

    @Test
    void anUndoneAnswerAndACancelledMeetingCountNothing() {
        ceiling("2411", 0);
        long row = answered(aCase(tambon), 0);
        assertThat(use.itemsBeyond(meeting)).containsExactly(row);

        jdbc.sql("update meeting_item set state = 'WAITING', answer_id = null where id = :id")
                .param("id", row)
                .update();
        assertThat(use.itemsBeyond(meeting)).isEmpty();
    }

    @Test
    void aCeilingIsCheckedSaidToBePassedAndRecorded() {
        committed(aCase(tambon), null);
        committed(aCase(tambon), null);
        Capacities.Key key = new Capacities.Key(2566, AGENCY, ENTRY, "2411");

        assertThat(capacities.set(key, 1, "test").committed()).isEqualTo(2);
        assertThat(capacities
                        .set(new Capacities.Key(2566, "nobody", "Z00", "9999"), -1, "test")
                        .wrongs())
                .extracting(Capacities.Wrong::field)
                .containsExactly("agency", "entry", "area", "ceiling");
        assertThat(capacities.remove(key, "test")).isTrue();
        assertThat(capacities.remove(key, "test")).isFalse();
        assertThat(capacities.history(2566, "2411"))
                .extracting(Capacities.Change::before, Capacities.Change::after)
                .startsWith(tuple(1, null), tuple(null, 1));
    }

    private void ceiling(String area, int households) {
        assertThat(capacities
                        .set(new Capacities.Key(2566, AGENCY, ENTRY, area), households, "test")
                        .wrongs())
                .isEmpty();
    }

    private long aCase(String tambonCode) {
        made++;
        long household = id(
                """
                insert into household (list_reference, tambon_code, moo, village_name, house_number, surveyed, source)
                values ('capacity-%d', '%s', 1, 'x', '1', true, 'TPMAP_LIST') returning id
                """
                        .formatted(made, tambonCode));
        return id(
                """
                insert into household_case (case_number, fiscal_year, household_id, tambon_code, opened_at)
                values ('capacity-%d', 2566, %d, '%s', now()) returning id
                """
                        .formatted(made, household, tambonCode));
    }

    private long answered(long caseId, int second) {
        long row = id(
                """
                insert into meeting_item (meeting_id, case_id, ordinal, subject)
                select %d, %d, count(*) + 1, 'DECIDE' from meeting_item where meeting_id = %d returning id
                """
                        .formatted(meeting, caseId, meeting));
        jdbc.sql(
                        """
                with a as (insert into meeting_answer (item_id, answer, officer, answered_at)
                    values (:row, :answer::jsonb, 'test', timestamptz '2023-04-03 09:00+07' + :second * interval '1 second')
                    returning id)
                select id from a
                """)
                .param("row", row)
                .param("answer", ANSWER)
                .param("second", second)
                .query(Long.class)
                .optional()
                .ifPresent(answer -> jdbc.sql(
                                "update meeting_item set state = 'ANSWERED', answer_id = :answer where id = :row")
                        .param("answer", answer)
                        .param("row", row)
                        .update());
        return row;
    }

    private void committed(long caseId, @Nullable String result) {
        made++;
        long problem = id(
                """
                insert into problem (case_id, ordinal, indicator_code, life_stage, able_to_work)
                values (%d, %d, 22, 'HOUSEHOLD', true) returning id
                """
                        .formatted(caseId, made));
        jdbc.sql(
                        """
                insert into plan_item (case_id, ordinal, problem_id, menu_entry_id, agency_code, result)
                values (:case, :ordinal, :problem, :entry, :agency, :result)
                """)
                .param("case", caseId)
                .param("ordinal", made)
                .param("problem", problem)
                .param("entry", ENTRY)
                .param("agency", AGENCY)
                .param("result", result)
                .update();
    }

    private long id(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private String text(String sql) {
        return jdbc.sql(sql).query(String.class).single();
    }
}
