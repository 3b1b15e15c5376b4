package th.kaechon.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.kaechon.Fixture;
import th.kaechon.JobsOnDemand;
import th.kaechon.KaeChonTest;
import th.kaechon.Staff;
import th.kaechon.TestTime;
import th.kaechon.Walk;
import th.kaechon.campaign.Milestone;
import th.kaechon.casefile.HouseholdCase;
import th.kaechon.casefile.Overdue;

/** A sheet from a village without signal is entered after the deadline: the work was in time, and the case is not late. */
@KaeChonTest
class LateEntryTest {

    @Autowired
    private Fixture fixture;

    @Autowired
    private Staff staff;

    @Autowired
    private Walk walk;

    @Autowired
    private JobsOnDemand jobs;

    @Autowired
    private Overdue overdue;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestTime.Travel clock;

    @Test
    void ofAnAnalysisMadeInTimeIsNoLateWork() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        jobs.fireTimer(fixture.instanceOf(household), "timer_fourTDeadline");
        assertThat(overdue.of(household.id())).containsExactly(Milestone.FOUR_T);

        walk.toTargeting(household); // every date is 3 April, before the 15th

        assertThat(overdue.of(household.id())).isEmpty();
        assertThat(enteredLate(household)).containsExactly(true);
        assertThat(staff.tambonTeam()
                        .get("/cases?overdue=true&number=" + household.number().value())
                        .body())
                .contains("พบ 0 กรณี");
    }

    @Test
    void ofAHouseholdThatLeavesTheListIsNoLateWork() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        jobs.fireTimer(fixture.instanceOf(household), "timer_fourTDeadline");

        walk.verify(household, "MOVED");

        assertThat(overdue.of(household.id())).isEmpty();
        assertThat(enteredLate(household)).containsExactly(true);
    }

    @Test
    void ofAnAnalysisMadeAfterTheDeadlineStaysLate() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        moveGuideline(household, "2023-04-02");
        try {
            jobs.fireTimer(fixture.instanceOf(household), "timer_fourTDeadline");
            walk.toTargeting(household);

            assertThat(overdue.of(household.id())).containsExactly(Milestone.FOUR_T);
            assertThat(enteredLate(household)).containsExactly(false);
        } finally {
            moveGuideline(household, "2023-04-15");
        }
    }

    @Test
    void ofTheMeetingAndOfHelpIsNoneEither() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        walk.toTargeting(household);
        jobs.fireTimer(fixture.instanceOf(household), "timer_targetingDeadline");
        walk.decideOutsideTheMenu(household, 1);
        jobs.fireTimer(fixture.instanceOf(household), "timer_assistanceDeadline");
        assertThat(overdue.of(household.id())).containsExactly(Milestone.ASSISTANCE);

        walk.visit(household, "DONE");
        walk.keyIntoLogbook(household);

        assertThat(overdue.of(household.id())).isEmpty();
        assertThat(enteredLate(household)).containsExactly(true, true);
    }

    @Test
    void ofAMeetingIsNoneOnceWhoJoinsWasNamedInTime() {
        HouseholdCase household = waitingForWhoJoins();
        assertThat(overdue.of(household.id())).containsExactly(Milestone.TARGETING);
        assertThat(targetedOn(household)).isNull();

        nameWhoJoins(household);

        assertThat(overdue.of(household.id())).isEmpty();
        assertThat(enteredLate(household)).containsExactly(true);
        assertThat(targetedOn(household)).isEqualTo("2023-04-03");
    }

    @Test
    void isNotWhatTheNamingAfterTheDayIs() {
        HouseholdCase household = waitingForWhoJoins();

        clock.on(LocalDate.of(2023, 12, 1), () -> nameWhoJoins(household));

        assertThat(overdue.of(household.id())).containsExactly(Milestone.TARGETING);
        assertThat(targetedOn(household)).isEqualTo("2023-12-01");
    }

    private HouseholdCase waitingForWhoJoins() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        walk.toTargeting(household);
        jobs.fireTimer(fixture.instanceOf(household), "timer_targetingDeadline");
        walk.decide(household, "employment", 1);
        return household;
    }

    private void nameWhoJoins(HouseholdCase household) {
        staff.changwatCentre()
                .complete(household.number().value(), "userTask_nameJoiningAgency", values -> ((ObjectNode)
                                values.get("items").get(0))
                        .put("agencyCode", "skills"));
    }

    private @Nullable String targetedOn(HouseholdCase household) {
        return jdbc.sql("select done_on::text from case_milestone where case_id = :id and milestone = 'TARGETING'")
                .param("id", household.id().value())
                .query((row, number) -> row.getString(1))
                .list()
                .get(0);
    }

    /** The visit was recorded in time, the Logbook was keyed on the day after the last: the statistics say what the mark says. */
    @Test
    void ofTheLogbookIsLateEntryInTheStatisticsToo() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        walk.toAssistance(household, 1);
        walk.visit(household, "DONE");

        jdbc.sql(
                        """
                update logbook_entry set state = 'KEYED', reference = 'LB', keyed_on = '2023-12-01', keyed_by = 'x'
                where visit_id in (select v.id from visit v join plan_item p on p.id = v.plan_item_id where case_id = :id)
                """)
                .param("id", household.id().value())
                .update();

        assertThat(jdbc.sql(
                                """
                        select done_on || ' ' || (entered_at at time zone 'Asia/Bangkok')::date from case_milestone
                        where case_id = :id and milestone = 'ASSISTANCE'
                        """)
                        .param("id", household.id().value())
                        .query(String.class)
                        .single())
                .isEqualTo("2023-04-03 2023-12-01");
    }

    /** The household was found moved before the list's deadline; nobody entered it until after. */
    @Test
    void isKnownByTheDayAtTheHouse() {
        HouseholdCase household = fixture.caseOfPoorFamily();

        JsonNode values = staff.tambonTeam()
                .json("/api/tasks/%s/form"
                        .formatted(staff.tambonTeam().task(household.number().value(), "userTask_verifyHousehold")))
                .get("values");

        assertThat(values.get("visitedOn").asText()).isEqualTo("03/04/2566");
    }

    private List<Boolean> enteredLate(HouseholdCase household) {
        return jdbc.sql("select entered_late from case_overdue where case_id = :id order by marked_at")
                .param("id", household.id().value())
                .query(Boolean.class)
                .list();
    }

    private void moveGuideline(HouseholdCase household, String date) {
        jdbc.sql(
                        """
                update campaign_milestone set guideline_due = :date::date
                where milestone = 'FOUR_T' and fiscal_year = :year
                """)
                .param("date", date)
                .param("year", household.fiscalYear().value())
                .update();
    }
}
