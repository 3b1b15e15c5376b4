package th.kaechon.bench;

import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import th.kaechon.Fixture;
import th.kaechon.campaign.FiscalYear;
import th.kaechon.casefile.CaseId;
import th.kaechon.casefile.Cases;
import th.kaechon.casefile.Classifications;
import th.kaechon.casefile.FourTAnalysis;
import th.kaechon.casefile.HouseholdClass;
import th.kaechon.casefile.VerificationOutcome;
import th.kaechon.casefile.Verifications;
import th.kaechon.household.HouseholdEntry;
import th.kaechon.household.HouseholdRegister;
import th.kaechon.household.Households;
import th.kaechon.identity.GroupId;
import th.kaechon.identity.Officer;
import th.kaechon.identity.OfficerRole;
import th.kaechon.process.OpenTask;
import th.kaechon.process.householdcase.CaseStarter;
import th.kaechon.process.householdcase.CaseWork;

/**
 * Brings households of one amphoe to its meeting through the product's own services, several at a time: listed, verified,
 * analysed, classified. The tables answer in the application's own jobs.
 */
public final class TargetingCases {

    private static final int AT_A_TIME = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final ApplicationContext application;
    private final JdbcClient jdbc;
    private final FiscalYear year;
    private final String amphoe;
    private final Officer team;

    public TargetingCases(ApplicationContext application, FiscalYear year, String amphoe) {
        this.application = application;
        this.jdbc = application.getBean(JdbcClient.class);
        this.year = year;
        this.amphoe = amphoe;
        this.team = new Officer("team", Set.of(GroupId.of(OfficerRole.TAMBON_TEAM, amphoe + "01")));
    }

    /** So many households, evenly in the amphoe's tambon, each with problems 8, 20, 21 and 22 and a proposal for each. */
    public void bring(int households) {
        list(households);
        application.getBean(CaseStarter.class).startWaiting(year, done -> {});
        each(households, "userTask_verifyHousehold", this::verify);
        each(households, "userTask_analyseFourT", this::analyse);
        each(households, "userTask_classifyHousehold", this::classify);
        waiting(households, "userTask_decideAssistance");
        jdbc.sql("analyze").update();
    }

    private void list(int households) {
        List<String> tambon = jdbc.sql("select code from tambon where amphoe_code = :amphoe order by code")
                .param("amphoe", amphoe)
                .query(String.class)
                .list();
        List<HouseholdEntry> entries = new ArrayList<>();
        for (int number = 0; number < households; number++) {
            entries.add(Fixture.family(tambon.get(number % tambon.size()), Set.of(8, 20, 21, 22)));
        }
        application.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            long list = jdbc.sql(
                            """
                    insert into tpmap_list (fiscal_year, file_name, sha256, received_by, received_at, accepted_rows,
                                            known_rows, refused_rows)
                    values (:year, 'generated', 'none', 'generated', :now, 1, 0, 0) returning id
                    """)
                    .param("year", year.value())
                    .param("now", OffsetDateTime.now(Clock.systemDefaultZone()))
                    .query(Long.class)
                    .single();
            application.getBean(HouseholdRegister.class).enter(entries, year.value(), list);
        });
    }

    private void verify(OpenTask task, CaseWork work) {
        work.verify(
                task,
                new Verifications.Verification(
                        VerificationOutcome.CONFIRMED, today(), null, Set.of(), List.of(), List.of()),
                team);
    }

    private void analyse(OpenTask task, CaseWork work) {
        var household = application.getBean(Cases.class).withId(task.caseId());
        Households households = application.getBean(Households.class);
        List<FourTAnalysis.Ability> abilities = households.members(household.household()).stream()
                .map(member -> new FourTAnalysis.Ability(member.id(), true, true, null, null))
                .toList();
        List<FourTAnalysis.ProblemReport> problems =
                households.failedIndicators(household.household(), year.value()).stream()
                        .map(failed -> new FourTAnalysis.ProblemReport(
                                failed.code(), failed.memberId(), null, null, "ต้องการอาชีพเสริมที่ทำได้ที่บ้าน"))
                        .toList();
        work.analyse(
                task,
                new FourTAnalysis(
                        today(),
                        new FourTAnalysis.Attitude(4, true, null, null, "อยากมีรายได้ประจำ", null),
                        abilities,
                        new FourTAnalysis.Resources(
                                FourTAnalysis.Tenure.OWN,
                                true,
                                true,
                                BigDecimal.valueOf(task.caseId().value() % 4),
                                task.caseId().value() % 4 == 0 ? null : FourTAnalysis.LandDocument.TITLE_DEED,
                                null,
                                false,
                                new FourTAnalysis.Debts(false, true, false),
                                null,
                                null),
                        new FourTAnalysis.WayOut(
                                "เลี้ยงไก่ไข่และปลูกผักขายในหมู่บ้าน",
                                null,
                                null,
                                FourTAnalysis.Horizon.SUFFICIENT,
                                true),
                        problems),
                team);
    }

    private void classify(OpenTask task, CaseWork work) {
        HouseholdClass proposed = application.getBean(Classifications.class).proposed(task.caseId());
        HouseholdClass confirmed = proposed == HouseholdClass.SELF_RELIANT ? HouseholdClass.DEVELOPABLE : proposed;
        work.classify(task, confirmed, today(), confirmed == proposed ? null : "มติที่ประชุมตำบล", team);
    }

    private static LocalDate today() {
        return LocalDate.now(Clock.systemDefaultZone());
    }

    private void each(int households, String key, BiConsumer<OpenTask, CaseWork> step) {
        CaseWork work = application.getBean(CaseWork.class);
        List<Callable<Void>> steps = waiting(households, key).stream()
                .<Callable<Void>>map(task -> () -> {
                    step.accept(task, work);
                    return null;
                })
                .toList();
        ExecutorService team = Executors.newFixedThreadPool(AT_A_TIME);
        try {
            for (Future<Void> done : team.invokeAll(steps)) {
                done.get();
            }
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        } finally {
            team.shutdown();
        }
    }

    /** The open tasks of the kind in the amphoe, once all are there. */
    private List<OpenTask> waiting(int households, String key) {
        await().atMost(PATIENCE).until(() -> open(key).size() >= households);
        return open(key);
    }

    private List<OpenTask> open(String key) {
        return jdbc.sql(
                        """
                select t.id_, t.name_, c.id from public.act_ru_task t
                join public.act_ru_execution e on e.id_ = t.proc_inst_id_
                join household_case c on c.case_number = e.business_key_
                where t.task_def_key_ = :key and c.tambon_code like :amphoe || '%'
                """)
                .param("key", key)
                .param("amphoe", amphoe)
                .query((row, number) -> new OpenTask(
                        row.getString(1), key, row.getString(2), null, null, new CaseId(row.getLong(3)), null, null))
                .list();
    }
}
