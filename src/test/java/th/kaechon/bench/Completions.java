package th.kaechon.bench;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import th.kaechon.OfficerClient;
import th.kaechon.identity.GroupId;
import th.kaechon.identity.OfficerRole;
import th.kaechon.identity.StaffDirectory;

/** An officer claims, opens and completes tasks over HTTP one after the other: while nothing else happens, and in a storm. */
final class Completions {

    private static final String PASSWORD = "only-in-the-benchmark";
    private static final int WARM_UP = 60;
    private static final int IDLE = 200;

    private final OfficerClient officer;
    private final List<String> tasks;
    private int next;
    private int refused;

    private Completions(Site site) {
        String tambon = site.jdbc()
                .sql("select substr(max(group_id_), 11) from public.act_ru_identitylink")
                .query(String.class)
                .single();
        List<String> tambons = site.jdbc()
                .sql("select code from casework.tambon where code <= :last and left(code, 4) = left(:last, 4)")
                .param("last", tambon)
                .query(String.class)
                .list();
        site.context()
                .getBean(StaffDirectory.class)
                .ensureAccount(
                        "stormofficer",
                        "x",
                        PASSWORD,
                        tambons.stream()
                                .map(code -> GroupId.of(OfficerRole.TAMBON_TEAM, code))
                                .toList());
        int port = ((ServletWebServerApplicationContext) site.context())
                .getWebServer()
                .getPort();
        officer = OfficerClient.login(port, "stormofficer", PASSWORD);
        tasks = site.jdbc()
                .sql(
                        """
                select task_id_ from public.act_ru_identitylink
                where group_id_ in (:groups) and task_id_ like '%-000000______' order by md5(task_id_)
                """)
                .param(
                        "groups",
                        tambons.stream().map(code -> "tambonteam" + code).toList())
                .query(String.class)
                .list();
    }

    /** The last measurement on this database: what officers write is not taken away again. */
    static void duringAStorm(Site site, CaseCopies cases, int copies, int started) {
        cases.make(copies);
        Completions person = new Completions(site);
        Storm.executor(site).start();
        for (int i = 0; i < Math.min(WARM_UP, person.tasks.size() / 5); i++) {
            person.complete();
        }
        double[] idle = new double[Math.min(IDLE, person.tasks.size() / 3)]; // the rest is for the storm
        Arrays.setAll(idle, i -> person.complete());
        Storm.executor(site).shutdown();
        StormBenchmark.midnight();
        var storm = CompletableFuture.supplyAsync(() -> Storm.over(copies * started, site));
        double[] inStorm = new double[person.tasks.size()];
        int done = 0;
        while (!storm.isDone() && person.next < person.tasks.size()) {
            inStorm[done++] = person.complete();
        }
        Storm seen = storm.join();
        StormBenchmark.morning();
        print("idle", idle);
        print("storm", Arrays.copyOf(inStorm, done));
        System.out.printf(
                "storm p95 is %.1f times idle; %d of %d answered with the conflict sentence; %.0f timers/s meanwhile%n",
                p(Arrays.copyOf(inStorm, done), 0.95) / p(idle, 0.95), person.refused, done, seen.perSecond());
    }

    /** Milliseconds of the answer; claiming and opening the form are the officer's own pace. */
    private double complete() {
        String task = tasks.get(next++);
        int claimed = officer.claim(task).statusCode();
        var form = officer.get("/api/tasks/" + task + "/form");
        if (claimed == 500 || form.statusCode() != 200) {
            throw new IllegalStateException("claim %d, form %d: %s".formatted(claimed, form.statusCode(), form.body()));
        }
        var values = (com.fasterxml.jackson.databind.node.ObjectNode)
                OfficerClient.read(form.body()).get("values");
        values.put("outcome", "CONFIRMED").put("note", "ตรวจแล้ว");
        long begun = System.nanoTime();
        var answer = officer.post("/api/tasks/" + task + "/answer", values.toString());
        double millis = (System.nanoTime() - begun) / 1e6;
        if (answer.statusCode() == 409) {
            refused++;
        } else if (answer.statusCode() != 204) {
            throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
        }
        return millis;
    }

    private static void print(String when, double[] millis) {
        System.out.printf(
                "| completing a task, %s | %d | median %.0f ms | p95 %.0f ms |%n",
                when, millis.length, p(millis, 0.5), p(millis, 0.95));
    }

    private static double p(double[] millis, double share) {
        double[] sorted = millis.clone();
        Arrays.sort(sorted);
        return sorted.length == 0 ? Double.NaN : sorted[Math.min(sorted.length - 1, (int) (share * sorted.length))];
    }
}
