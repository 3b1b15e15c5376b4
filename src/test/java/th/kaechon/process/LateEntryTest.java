package th.kaechon.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.kaechon.Fixture;
import th.kaechon.JobsOnDemand;
import th.kaechon.KaeChonTest;
import th.kaechon.Staff;
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
