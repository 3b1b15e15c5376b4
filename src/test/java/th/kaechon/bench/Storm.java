package th.kaechon.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;

/** The midnight of a milestone at one or two nodes on one database: until every copied case is marked. */
record Storm(int timers, double seconds, double jvm, double postgres, double lastToFirstTenth) {

    private static final long LOOK_EVERY_NANOS = 250_000_000;
    private static final long TELL_EVERY_NANOS = 30_000_000_000L;

    /** A variant that takes hours is stopped; its row then says how many of the timers it has done. */
    private static final Duration PATIENCE = Duration.ofMinutes(Integer.getInteger("bench.patience", 240));

    static Storm over(int timers, Site... nodes) {
        Site first = nodes[0];
        long postgres = first.postgres().used().toMillis();
        double jvm = Cost.jvmMillis();
        long begun = System.nanoTime();
        for (Site node : nodes) {
            executor(node).start();
        }
        int done = await(first, timers);
        double seconds = (System.nanoTime() - begun) / 1e9;
        jvm = Cost.jvmMillis() - jvm;
        postgres = first.postgres().used().toMillis() - postgres;
        for (Site node : nodes) {
            executor(node).shutdown();
        }
        return new Storm(done, seconds, jvm / done, (double) postgres / done, lastToFirstTenth(first));
    }

    double perSecond() {
        return timers / seconds;
    }

    double cpu() {
        return jvm + postgres;
    }

    static JobExecutor executor(Site site) {
        return site.context().getBean(ProcessEngineConfigurationImpl.class).getJobExecutor();
    }

    static int marked(Site site) {
        return site.jdbc()
                .sql("select count(*) from casework.case_overdue where case_id > 1000000")
                .query(Integer.class)
                .single();
    }

    private static int await(Site site, int timers) {
        long told = System.nanoTime();
        long end = told + PATIENCE.toNanos();
        int marked = marked(site);
        while (marked < timers && System.nanoTime() < end) {
            LockSupport.parkNanos(LOOK_EVERY_NANOS);
            marked = marked(site);
            if (System.nanoTime() - told > TELL_EVERY_NANOS) {
                System.out.printf("  %,d of %,d%n", marked, timers);
                told = System.nanoTime();
            }
        }
        return marked;
    }

    /** The rate of the last tenth over that of the first, by the time each case says it was marked. */
    private static double lastToFirstTenth(Site site) {
        return site.jdbc()
                .sql(
                        """
                select extract(epoch from max(marked_at) filter (where tenth = 1) - min(marked_at) filter (where tenth = 1))
                     / extract(epoch from max(marked_at) filter (where tenth = 10) - min(marked_at) filter (where tenth = 10))
                from (select marked_at, ntile(10) over (order by marked_at) as tenth
                      from casework.case_overdue where case_id > 1000000) marks
                """)
                .query(Double.class)
                .single();
    }

    /** What is wrong after a storm: a case marked twice or never, a job run twice, a task raised twice. */
    static List<String> flaws(Site site, int timers) {
        List<String> flaws = new ArrayList<>();
        expect(
                flaws,
                site,
                timers,
                "cases marked",
                "select count(*) from casework.case_overdue where case_id > 1000000");
        expect(flaws, site, timers, "entries", "select count(*) from casework.case_entry where case_id > 1000000");
        expect(
                flaws,
                site,
                timers,
                "successful runs",
                "select count(*) from public.act_hi_job_log where job_state_ = 2 and process_instance_id_ like '%-000000______'"
                        + " and job_def_type_ = 'timer-transition'");
        expect(flaws, site, 0, "failed runs", "select count(*) from public.act_hi_job_log where job_state_ = 1");
        expect(flaws, site, 0, "jobs left", "select count(*) from public.act_ru_job where id_ like '%-000000______'");
        expect(flaws, site, 0, "incidents", "select count(*) from public.act_ru_incident");
        expect(
                flaws,
                site,
                timers,
                "tasks raised once",
                "select count(*) from public.act_ru_task where priority_ = 150 and id_ like '%-000000______'");
        return flaws;
    }

    private static void expect(List<String> flaws, Site site, int expected, String what, String query) {
        int found = site.jdbc().sql(query).query(Integer.class).single();
        if (found != expected) {
            flaws.add("%,d %s instead of %,d".formatted(found, what, expected));
        }
    }

    /** Milliseconds of the very statement that looks for the next jobs. */
    static double acquisition(Site site, int times) {
        ProcessEngineConfigurationImpl engine = site.context().getBean(ProcessEngineConfigurationImpl.class);
        Page page = new Page(0, engine.getJobExecutor().getMaxJobsPerAcquisition());
        double millis = 0;
        for (int round = -5; round < times; round++) {
            long begun = System.nanoTime();
            engine.getCommandExecutorTxRequired()
                    .execute(context -> context.getJobManager().findNextJobsToExecute(page));
            millis += round < 0 ? 0 : (System.nanoTime() - begun) / 1e6;
        }
        return millis / times;
    }
}
