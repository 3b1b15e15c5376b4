package th.kaechon.process.carryover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.kaechon.Fixture;
import th.kaechon.KaeChonTest;
import th.kaechon.Staff;
import th.kaechon.Walk;
import th.kaechon.campaign.Campaigns;
import th.kaechon.campaign.FiscalYear;
import th.kaechon.casefile.CaseEntry;
import th.kaechon.casefile.CaseRecord;
import th.kaechon.casefile.Cases;
import th.kaechon.casefile.ClosingReason;
import th.kaechon.casefile.HouseholdCase;
import th.kaechon.household.HouseholdEntry;
import th.kaechon.identity.GroupId;
import th.kaechon.identity.Officer;
import th.kaechon.identity.OfficerRole;

/** It is April 2566: the campaign of 2565 is over, what it left open may be carried over. */
@KaeChonTest
class CarryOverTest {

    private static final FiscalYear OLD = new FiscalYear(2565);
    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
    private static final Officer SECRETARIAT = officer(OfficerRole.SECRETARIAT, "24");

    @Autowired
    private CarryOver carryOver;

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private Fixture fixture;

    @Autowired
    private Staff staff;

    @Autowired
    private Walk walk;

    @Autowired
    private Cases cases;

    @Autowired
    private CaseRecord record;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void openLastYear() {
        campaigns.open(OLD);
    }

    @Test
    void anOpenCaseEndsAndTheHouseholdGoesOnInTheNewCampaignWithItsDates() {
        HouseholdCase old = fixture.startedCase(Fixture.family("240801", Set.of(8, 20, 21, 22)), OLD);
        walk.toAssistance(old, 2);

        assertThat(carry(old)).isEqualTo(new CarryOver.Settled(1, 0));

        assertThat(fixture.reload(old).closingReason()).isEqualTo(ClosingReason.CARRIED_OVER);
        assertThat(fixture.isRunning(old)).isFalse();
        HouseholdCase next = next(old);
        Task task = tasks.createTaskQuery()
                .processInstanceBusinessKey(next.number().value())
                .singleResult();
        assertThat(task.getTaskDefinitionKey()).isEqualTo("userTask_verifyHousehold");
        assertThat(day(task.getDueDate().toInstant())).isEqualTo(LocalDate.of(2023, 4, 15));
        assertThat(timers(next))
                .extracting(job -> day(job.getDuedate().toInstant()))
                .containsExactly(LocalDate.of(2023, 4, 15));
        assertThat(record.entries(old.id())).anySatisfy(entry -> {
            assertThat(entry.kind()).isEqualTo(CaseEntry.Kind.CARRIED_OVER);
            assertThat(entry.detail()).isEqualTo(next.number().value());
            assertThat(entry.officer()).isEqualTo(SECRETARIAT.userId());
        });
        assertThat(record.entries(next.id())).anySatisfy(entry -> {
            assertThat(entry.kind()).isEqualTo(CaseEntry.Kind.CARRIED_FROM);
            assertThat(entry.detail()).isEqualTo(old.number().value());
        });
    }

    @Test
    void theNewYearStartsWithWhatTheLivingStillFail() {
        HouseholdCase old = fixture.startedCase(Fixture.family("240801", Set.of(8, 20, 21, 22)), OLD);
        jdbc.sql("update failed_indicator set met_on = '2022-06-01' where household_id = :id and indicator_code = 8")
                .param("id", old.household().value())
                .update();
        jdbc.sql(
                        """
                update member set state = 'DIED' where id = (select member_id from failed_indicator
                    where household_id = :id and indicator_code = 21)
                """)
                .param("id", old.household().value())
                .update();

        carry(old);

        assertThat(failing(old, Fixture.YEAR)).containsExactlyInAnyOrder(20, 22);
        assertThat(failing(old, OLD)).containsExactlyInAnyOrder(8, 20, 21, 22);
    }

    @Test
    void aHouseholdThatTheNewListBroughtKeepsItsCaseAndItsNewerVerdicts() {
        HouseholdEntry family = Fixture.family("240801", Set.of(8, 22));
        HouseholdCase old = fixture.startedCase(family, OLD);
        HouseholdCase listed = fixture.startedCase(withVerdicts(family, Set.of(22)));

        assertThat(carry(old)).isEqualTo(new CarryOver.Settled(1, 0));

        assertThat(next(old).id()).isEqualTo(listed.id());
        assertThat(failing(old, Fixture.YEAR)).containsExactly(22);
    }

    @Test
    void theYearsOwnListIsNewerThanWhatWasCarriedOver() {
        HouseholdEntry family = Fixture.family("240801", Set.of(8, 22));
        HouseholdCase old = fixture.startedCase(family, OLD);
        carry(old);

        HouseholdCase listed = fixture.startedCase(withVerdicts(family, Set.of(22)));

        assertThat(listed.id()).isEqualTo(next(old).id());
        assertThat(failing(old, Fixture.YEAR)).containsExactly(22);
        fixture.startedCase(withVerdicts(family, Set.of(8))); // a second list of the year changes nothing
        assertThat(failing(old, Fixture.YEAR)).containsExactly(22);
    }

    @Test
    void theYearsOwnListLeavesWhatATeamHasVerifiedAlready() {
        HouseholdEntry family = Fixture.family("240801", Set.of(8, 22));
        HouseholdCase old = fixture.startedCase(family, OLD);
        carry(old);
        walk.verify(next(old), "CONFIRMED");

        fixture.startedCase(withVerdicts(family, Set.of(22)));

        assertThat(failing(old, Fixture.YEAR)).containsExactlyInAnyOrder(8, 22);
    }

    private static HouseholdEntry withVerdicts(HouseholdEntry family, Set<Integer> failed) {
        return new HouseholdEntry(
                family.listReference(),
                null,
                family.tambon(),
                family.moo(),
                family.villageName(),
                family.houseNumber(),
                null,
                failed,
                List.of());
    }

    @Test
    void aNewCaseThatIsClosedAlreadyHinders() {
        HouseholdEntry family = Fixture.family("240801", Set.of(22));
        HouseholdCase old = fixture.startedCase(family, OLD);
        walk.verify(fixture.startedCase(family), "ALREADY_PASSES");

        assertThat(carry(old)).isEqualTo(new CarryOver.Settled(0, 1));

        assertThat(refusal(old)).contains("ของปีงบประมาณ 2566 ที่ปิดแล้ว");
        assertThat(fixture.isRunning(old)).isTrue();
    }

    @Test
    void visitsThatAreNotInTheLogbookHinderUntilTheyAreKeyedOrExcused() {
        HouseholdCase old = fixture.startedCase(Fixture.family("240801", Set.of(8, 20, 21, 22)), OLD);
        walk.toAssistance(old, 1);
        walk.visit(old, "CONTINUE");

        assertThat(carry(old)).isEqualTo(new CarryOver.Settled(0, 1));
        assertThat(refusal(old)).contains("มีการเยี่ยม 1 ครั้งที่ยังไม่บันทึกลง TPMAP Logbook");
        assertThat(fixture.reload(old).isClosed()).isFalse();
        assertThat(cases.of(old.household(), Fixture.YEAR)).isEmpty();

        walk.keyIntoLogbook(old);
        assertThat(carry(old)).isEqualTo(new CarryOver.Settled(1, 0));
    }

    @Test
    void pressedAgainOrOnTwoNodesAtOnceNothingHappensTwice() throws Exception {
        List<HouseholdCase> old = new ArrayList<>();
        for (int family = 0; family < 12; family++) {
            old.add(fixture.startedCase(Fixture.family("240801", Set.of(22)), OLD));
        }
        List<String> numbers = old.stream().map(one -> one.number().value()).toList();
        Callable<CarryOver.Settled> press = () -> {
            carryOver.request(numbers, SECRETARIAT);
            return carryOver.settleAll();
        };
        ExecutorService both = Executors.newFixedThreadPool(2);
        int carried = 0;
        try {
            for (Future<CarryOver.Settled> one : both.invokeAll(List.of(press, press))) {
                assertThat(one.get().refused()).isZero();
                carried += one.get().carried();
            }
        } finally {
            both.shutdownNow();
        }

        assertThat(carried).isEqualTo(12);
        assertThat(press.call()).isEqualTo(new CarryOver.Settled(0, 0));
        for (HouseholdCase one : old) {
            assertThat(runtime.createProcessInstanceQuery()
                            .processInstanceBusinessKey(next(one).number().value())
                            .count())
                    .isEqualTo(1);
        }
    }

    @Test
    void whatWasAskedForBeforeAKillIsDoneByTheNextWhoComes() {
        HouseholdCase old = fixture.startedCase(Fixture.family("240801", Set.of(22)), OLD);
        carryOver.request(List.of(old.number().value()), SECRETARIAT);
        assertThat(fixture.isRunning(old)).isTrue();

        assertThat(carryOver.settleAll()).isEqualTo(new CarryOver.Settled(1, 0));
    }

    @Test
    void aPoisonHouseholdHurtsOnlyItselfAndMayBeTriedAgain() {
        HouseholdCase poison = fixture.startedCase(Fixture.family("240801", Set.of(22)), OLD);
        HouseholdCase sound = fixture.startedCase(Fixture.family("240801", Set.of(22)), OLD);
        jdbc.sql("alter table household_case add constraint poison check (household_id <> %d or fiscal_year <> 2566)"
                        .formatted(poison.household().value()))
                .update();
        try {
            assertThat(carry(poison, sound)).isEqualTo(new CarryOver.Settled(1, 1));
            assertThat(refusal(poison)).contains("กรุณาสั่งยกยอดอีกครั้ง");
            assertThat(fixture.isRunning(poison)).isTrue();
        } finally {
            jdbc.sql("alter table household_case drop constraint poison").update();
        }

        assertThat(carry(poison)).isEqualTo(new CarryOver.Settled(1, 0));
    }

    @Test
    void onlyTheSecretariatOfTheAreaCarriesOverAndOnlyCasesOfEarlierYears() {
        HouseholdCase old = fixture.startedCase(Fixture.family("240801", Set.of(22)), OLD);
        HouseholdCase current = fixture.caseOfPoorFamily();
        List<String> numbers = List.of(old.number().value(), current.number().value());

        assertThat(carryOver.request(numbers, officer(OfficerRole.AMPHOE_CENTRE, "2408")))
                .isZero();
        assertThat(carryOver.request(numbers, officer(OfficerRole.SECRETARIAT, "25")))
                .isZero();
        assertThat(carryOver.requestAll("24", officer(OfficerRole.SECRETARIAT, "25")))
                .isZero();
        assertThat(carryOver.request(numbers, SECRETARIAT)).isEqualTo(1);
        carryOver.settleAll();
        assertThat(fixture.isRunning(current)).isTrue();
        assertThat(fixture.isRunning(old)).isFalse();
    }

    private CarryOver.Settled carry(HouseholdCase... old) {
        carryOver.request(List.of(old).stream().map(one -> one.number().value()).toList(), SECRETARIAT);
        return carryOver.settleAll();
    }

    private HouseholdCase next(HouseholdCase old) {
        return cases.of(old.household(), Fixture.YEAR).orElseThrow();
    }

    private List<Job> timers(HouseholdCase household) {
        return management
                .createJobQuery()
                .processInstanceId(fixture.instanceOf(household))
                .timers()
                .list();
    }

    private List<Integer> failing(HouseholdCase household, FiscalYear year) {
        return jdbc.sql("select indicator_code from failed_indicator where household_id = :id and fiscal_year = :year")
                .param("id", household.household().value())
                .param("year", year.value())
                .query(Integer.class)
                .list();
    }

    private String refusal(HouseholdCase household) {
        return jdbc.sql("select refusal from carry_over where case_id = :id")
                .param("id", household.id().value())
                .query(String.class)
                .single();
    }

    private static LocalDate day(java.time.Instant at) {
        return at.atZone(BANGKOK).toLocalDate();
    }

    private static Officer officer(OfficerRole role, String area) {
        return new Officer("officer", Set.of(GroupId.of(role, area)));
    }
}
