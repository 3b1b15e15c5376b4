package th.kaechon.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.util.FileSystemUtils;
import th.kaechon.identity.GroupId;
import th.kaechon.identity.OfficerRole;
import th.kaechon.identity.StaffDirectory;
import th.kaechon.process.householdcase.CaseStarter;

/**
 * Opens Tasklist as officers of three kinds with 2,000, 10,000 and 100,000 open tasks in the province, authorised as the
 * product does and as the engine does by itself, side by side on the same rows. Run by
 * {@code mvn -Pbench verify -Dbench=tasklist}; explained in {@code src/docs/benchmark.md}.
 */
public final class TasklistBenchmark {

    private static final Path DATA = Path.of("target", "bench-tasklist");
    private static final int STARTED = 2000;
    private static final List<Integer> TIMES_STARTED = List.of(1, 5, 50);
    private static final int REQUESTS = Integer.getInteger("bench.requests", 200);
    private static final Duration PATIENCE = Duration.ofSeconds(40); // per figure; only the stock variant needs it
    private static final String PASSWORD = "only-in-the-benchmark";
    private static final int HELD = 20;

    private record Account(String kind, String userId, String filter) {}

    private record Figures(PageOpening.Times list, PageOpening.Times page) {}

    private static final String AREA = "งานในพื้นที่ของฉัน";
    private static final List<Account> ACCOUNTS = List.of(
            new Account("tambon officer", "tambonofficer", AREA),
            new Account("amphoe centre", "amphoeofficer", AREA),
            new Account("officer holding " + HELD, "tambonofficer", "งานที่ฉันรับไว้"));

    private TasklistBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        FileSystemUtils.deleteRecursively(DATA);
        try (Site site = Site.product(DATA)) {
            site.context()
                    .getBean(ProcessEngineConfigurationImpl.class)
                    .getJobExecutor()
                    .shutdown();
            start(site);
            TaskCopies copies = new TaskCopies(site.jdbc());
            System.out.println(
                    "| open tasks | officer (tasks) | request | variant | requests | median | p95 | p99 | CPU (JVM + PostgreSQL) |");
            System.out.println("|---|---|---|---|---|---|---|---|---|");
            for (int times : TIMES_STARTED) {
                copies.growTo(times);
                ACCOUNTS.forEach(account -> compare(site, STARTED * times, account));
            }
        }
    }

    private static void start(Site site) {
        site.enter(STARTED);
        site.context().getBean(CaseStarter.class).startWaiting(Site.YEAR, done -> {});
        String tambon = site.jdbc()
                .sql("select substr(max(group_id_), 11) from public.act_ru_identitylink")
                .query(String.class)
                .single();
        StaffDirectory staff = site.context().getBean(StaffDirectory.class);
        staff.ensureAccount("tambonofficer", "x", PASSWORD, List.of(GroupId.of(OfficerRole.TAMBON_TEAM, tambon)));
        staff.ensureAccount(
                "amphoeofficer", "x", PASSWORD, List.of(GroupId.of(OfficerRole.AMPHOE_CENTRE, amphoe(site))));
        TaskService tasks = site.context().getBean(TaskService.class);
        tasks.createTaskQuery().taskCandidateGroup("tambonteam" + tambon).listPage(0, HELD).stream()
                .forEach(task -> tasks.claim(task.getId(), "tambonofficer"));
    }

    /** The one with most tambon. */
    private static String amphoe(Site site) {
        return site.jdbc()
                .sql("select amphoe_code from casework.tambon group by 1 order by count(*) desc limit 1")
                .query(String.class)
                .single();
    }

    private static void compare(Site site, int open, Account account) {
        Figures product = measure(site, account, open, "product");
        try (var stock =
                new StockAuthorization(site.context().getBean(ProcessEngineConfigurationImpl.class), site.jdbc())) {
            Figures slow = measure(site, account, open, "stock");
            System.out.printf(
                    "<!-- %d, %s: stock takes for the list %.1f times (CPU %.1f), for the page %.1f times (CPU %.1f) as long -->%n",
                    open,
                    account.kind(),
                    slow.list().median() / product.list().median(),
                    slow.list().cpu() / product.list().cpu(),
                    slow.page().median() / product.page().median(),
                    slow.page().cpu() / product.page().cpu());
        }
    }

    private static Figures measure(Site site, Account account, int open, String variant) {
        int port = ((ServletWebServerApplicationContext) site.context())
                .getWebServer()
                .getPort();
        PageOpening opening = new PageOpening(site.postgres(), port, account.userId(), PASSWORD, account.filter());
        String officer = "%,d | %s (%,d)".formatted(open, account.kind(), opening.tasks());
        PageOpening.Times list = opening.list(REQUESTS, PATIENCE);
        print(officer, "list of 15", variant, list);
        PageOpening.Times page = opening.page(REQUESTS, PATIENCE);
        print(officer, "page", variant, page);
        return new Figures(list, page);
    }

    private static void print(String officer, String request, String variant, PageOpening.Times times) {
        System.out.printf(
                "| %s | %s | %s | %d | %.0f | %.0f | %.0f | %.1f (%.1f + %.1f) |%n",
                officer,
                request,
                variant,
                times.requests(),
                times.median(),
                times.p95(),
                times.p99(),
                times.cpu(),
                times.jvm(),
                times.postgres());
    }
}
