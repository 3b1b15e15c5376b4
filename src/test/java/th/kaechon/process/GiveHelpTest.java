package th.kaechon.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import th.kaechon.Fixture;
import th.kaechon.KaeChonTest;
import th.kaechon.Staff;
import th.kaechon.Walk;
import th.kaechon.assistance.Logbook;
import th.kaechon.assistance.Visit;
import th.kaechon.assistance.Visits;
import th.kaechon.casefile.HouseholdCase;

/** One test per business outcome of processes/give-help.bpmn. */
@KaeChonTest
@WalksEveryNodeOf("giveHelp")
class GiveHelpTest {

    @Autowired
    private Fixture fixture;

    @Autowired
    private Staff staff;

    @Autowired
    private Walk walk;

    @Autowired
    private Visits visits;

    @Autowired
    private Logbook logbook;

    @Test
    void everyPlanItemIsCarriedOutAtTheSameTime() {
        HouseholdCase household = fixture.caseOfPoorFamily();

        walk.toAssistance(household, 3);

        assertThat(staff.agency().tasks(household.number().value(), "userTask_giveHelp"))
                .hasSize(3);
    }

    @Test
    void eachVisitOpensItsOwnLogbookTask() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        walk.toAssistance(household, 1);

        walk.visit(household, "CONTINUE");
        walk.visit(household, "CONTINUE");

        assertThat(staff.recorder().tasks(household.number().value(), "userTask_keyIntoLogbook"))
                .hasSize(2);
        assertThat(logbook.toKey(household.id())).isEqualTo(2);
        walk.keyIntoLogbook(household);
        walk.keyIntoLogbook(household);
        assertThat(visits.of(household.id()))
                .extracting(Visit::logbook)
                .containsExactly(Visit.LogbookState.KEYED, Visit.LogbookState.KEYED);
    }

    @Test
    void theReviewWaitsUntilTheLastVisitIsKeyed() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        walk.toAssistance(household, 1);

        walk.visit(household, "DONE");
        assertThat(staff.tambonTeam().tasks(household.number().value(), "userTask_reviewIndicators"))
                .isEmpty();
        walk.keyIntoLogbook(household);

        assertThat(staff.tambonTeam().tasks(household.number().value(), "userTask_reviewIndicators"))
                .hasSize(1);
    }

    @Test
    void helpBeyondTheAmphoesCapacityEndsTheItemAndStillWaitsForTheLogbook() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        walk.toAssistance(household, 1);

        walk.visit(household, "BEYOND_CAPACITY");
        assertThat(staff.agency().tasks(household.number().value(), "userTask_giveHelp"))
                .isEmpty();
        walk.keyIntoLogbook(household);

        assertThat(staff.changwatCentre().tasks(household.number().value(), "userTask_receiveReferral"))
                .hasSize(1);
    }

    @Test
    void aSupervisorsExcuseEndsTheOpenLogbookTasksAndKeepsTheReason() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        walk.toAssistance(household, 2);
        walk.visit(household, "DONE");
        walk.visit(household, "DONE");

        staff.supervisor().post("/cases/" + household.number() + "/logbook-excuse", "{\"reason\":\"ผู้บันทึกลาออก\"}");

        assertThat(visits.of(household.id())).extracting(Visit::logbook).containsOnly(Visit.LogbookState.EXCUSED);
        walk.review(household, "CONTINUING_WELFARE", false);
        assertThat(fixture.isRunning(household)).isFalse();
    }

    @Test
    void onlyASupervisorMayExcuse() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        walk.toAssistance(household, 1);
        walk.visit(household, "DONE");

        var answer = staff.amphoeCentre()
                .post("/cases/" + household.number() + "/logbook-excuse", "{\"reason\":\"ขอยกเว้น\"}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("ท่านไม่มีสิทธิ์ดำเนินการนี้กับกรณีนี้");
        assertThat(logbook.toKey(household.id())).isEqualTo(1);
    }
}
