package th.kaechon;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import th.kaechon.area.TambonCode;
import th.kaechon.campaign.FiscalYear;
import th.kaechon.casefile.CaseNumber;
import th.kaechon.casefile.Cases;
import th.kaechon.casefile.HouseholdCase;
import th.kaechon.household.CitizenId;
import th.kaechon.household.HouseholdEntry;
import th.kaechon.household.HouseholdRegister;
import th.kaechon.household.Member.Health;
import th.kaechon.household.MemberEntry;
import th.kaechon.household.Relation;
import th.kaechon.household.Sex;
import th.kaechon.identity.GroupId;
import th.kaechon.identity.OfficerRole;
import th.kaechon.identity.StaffDirectory;
import th.kaechon.process.householdcase.CaseStarter;

/** Makes a household of its own for a test and starts its case; makes accounts by role and area. */
@TestComponent
public class Fixture {

    public static final FiscalYear YEAR = new FiscalYear(2566);
    public static final String PASSWORD = "only-in-tests";

    /** Stands in every name of every test household, so that a scan can find where it should not be. */
    public static final String PLANTED_NAME = "ปลูกนาม";

    private static final String TAMBON = "240801";
    private static final AtomicInteger NEXT = new AtomicInteger(1);

    private final HouseholdRegister register;
    private final CaseStarter starter;
    private final Cases cases;
    private final StaffDirectory staff;
    private final RuntimeService runtime;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Fixture(
            HouseholdRegister register,
            CaseStarter starter,
            Cases cases,
            StaffDirectory staff,
            RuntimeService runtime,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.register = register;
        this.starter = starter;
        this.cases = cases;
        this.staff = staff;
        this.runtime = runtime;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** A couple of working age and a grandmother in tambon 240801, failing 8 (housing), 20 and 21 (work) and 22 (income). */
    public HouseholdCase caseOfPoorFamily() {
        return startedCase(family(TAMBON, Set.of(8, 20, 21, 22)));
    }

    public HouseholdCase startedCase(HouseholdEntry entry) {
        return startedCase(entry, YEAR);
    }

    /** In another year's campaign, which must be open. */
    public HouseholdCase startedCase(HouseholdEntry entry, FiscalYear year) {
        list(entry, year);
        starter.startWaiting(year, done -> {});
        String number = jdbc.sql(
                        """
                select case_number from household_case join household on household.id = household_id
                where list_reference = :reference and fiscal_year = :year
                """)
                .param("reference", entry.listReference())
                .param("year", year.value())
                .query(String.class)
                .single();
        return cases.withNumber(new CaseNumber(number)).orElseThrow();
    }

    /** Puts the household on the year's list without starting its case. */
    public void list(HouseholdEntry entry) {
        list(entry, YEAR);
    }

    private void list(HouseholdEntry entry, FiscalYear year) {
        transaction.executeWithoutResult(status -> {
            long listId = jdbc.sql(
                            """
                    insert into tpmap_list (fiscal_year, file_name, sha256, received_by, received_at, accepted_rows,
                                            known_rows, refused_rows)
                    values (:year, 'fixture', 'none', 'fixture', :now, 1, 0, 0) returning id
                    """)
                    .param("year", year.value())
                    .param("now", OffsetDateTime.now())
                    .query(Long.class)
                    .single();
            register.enter(List.of(entry), year.value(), listId);
        });
    }

    public static HouseholdEntry family(String tambon, Set<Integer> failed) {
        int number = NEXT.getAndIncrement();
        return new HouseholdEntry(
                "TEST-" + number,
                null,
                new TambonCode(tambon),
                3,
                "บ้านทดสอบ",
                number + "/1",
                new BigDecimal("21000.00"),
                failed,
                List.of(
                        member(
                                number,
                                "หนึ่ง",
                                Relation.HEAD,
                                LocalDate.of(1980, 5, 1),
                                failed.contains(20) ? Set.of(20) : Set.of()),
                        member(number, "สอง", Relation.SPOUSE, LocalDate.of(1984, 8, 12), Set.of()),
                        member(
                                number,
                                "สาม",
                                Relation.PARENT,
                                LocalDate.of(1950, 1, 20),
                                failed.contains(21) ? Set.of(21) : Set.of())));
    }

    private static MemberEntry member(int family, String name, Relation relation, LocalDate born, Set<Integer> failed) {
        return new MemberEntry(
                citizenId(family * 10 + relation.ordinal()),
                null,
                "นาง",
                PLANTED_NAME + name,
                PLANTED_NAME + "สกุล" + family,
                Sex.FEMALE,
                born,
                relation,
                Health.NORMAL,
                true,
                relation == Relation.HEAD,
                failed);
    }

    /** Synthetic: registration office 9999 exists nowhere; 7 as first digit is kept for tests. */
    public static CitizenId citizenId(int number) {
        String twelve = "79999%07d".formatted(number);
        int sum = 0;
        for (int place = 0; place < 12; place++) {
            sum += (13 - place) * (twelve.charAt(place) - '0');
        }
        return new CitizenId(twelve + (11 - sum % 11) % 10);
    }

    /** An account that holds one role in each of the areas; made once. */
    public String account(OfficerRole role, String... areas) {
        return account(
                role.name().toLowerCase().replace("_", "") + areas[0],
                Arrays.stream(areas).map(area -> GroupId.of(role, area)).toList());
    }

    public String account(String userId, List<GroupId> groups) {
        staff.ensureAccount(userId, "เจ้าหน้าที่ทดสอบ", PASSWORD, groups);
        return userId;
    }

    public String instanceOf(HouseholdCase household) {
        return runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(household.number().value())
                .rootProcessInstances()
                .list()
                .stream()
                .map(ProcessInstance::getId)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no running instance of " + household.number()));
    }

    public boolean isRunning(HouseholdCase household) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(household.number().value())
                        .count()
                > 0;
    }

    /** As it stands now. */
    public HouseholdCase reload(HouseholdCase household) {
        return cases.withId(household.id());
    }
}
