package th.kaechon.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Supplier;
import th.kaechon.OfficerClient;

/** An officer opens Tasklist: the requests it makes one after the other, over HTTP, with a real login. */
class PageOpening {

    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final String PAGE = "/list?firstResult=0&maxResults=15";
    private static final String AS_TASKLIST_ASKS =
            "{\"active\":true,\"sorting\":[{\"sortBy\":\"created\",\"sortOrder\":\"desc\"}]}";
    private static final int WARM_UP = 30;

    /**
     * Milliseconds of wall time, and of processor time per request: JVM (with this client in it) and PostgreSQL.
     * {@code requests} is smaller than asked where the variant is too slow to be asked so often.
     */
    record Times(int requests, double median, double p95, double p99, double jvm, double postgres) {

        static Times of(double[] millis, double jvm, double postgres) {
            double[] sorted = Arrays.stream(millis).sorted().toArray();
            return new Times(
                    sorted.length,
                    at(sorted, 0.5),
                    at(sorted, 0.95),
                    at(sorted, 0.99),
                    jvm / sorted.length,
                    postgres / sorted.length);
        }

        double cpu() {
            return jvm + postgres;
        }

        private static double at(double[] sorted, double share) {
            return sorted[Math.min(sorted.length - 1, (int) Math.ceil(share * sorted.length) - 1)];
        }
    }

    private final PostgresProcesses postgres;
    private final OfficerClient officer;
    private final String list;
    private final String task;
    private final int tasks;

    PageOpening(PostgresProcesses postgres, int port, String userId, String password, String filterName) {
        this.postgres = postgres;
        officer = OfficerClient.login(port, userId, password);
        list = ENGINE + "/filter/" + filter(filterName) + PAGE;
        JsonNode page = OfficerClient.read(list().body());
        tasks = page.get("count").asInt();
        task = page.at("/_embedded/task/0/id").asText();
    }

    int tasks() {
        return tasks;
    }

    Times list(int times, Duration patience) {
        return measure(this::list, times, patience);
    }

    /** The list, then the task and its form, which Tasklist asks when one is chosen. */
    Times page(int times, Duration patience) {
        return measure(this::page, times, patience);
    }

    private HttpResponse<String> list() {
        return officer.postHal(list, AS_TASKLIST_ASKS);
    }

    private HttpResponse<String> page() {
        officer.get(ENGINE + "/filter/count?itemCount=false&resourceType=Task");
        officer.get(ENGINE + "/filter?firstResult=0&maxResults=2000&itemCount=false&resourceType=Task");
        HttpResponse<String> answer = list();
        officer.hal(ENGINE + "/task/" + task);
        officer.get(ENGINE + "/task/" + task + "/form");
        officer.get(ENGINE + "/task/" + task + "/deployed-form");
        return answer;
    }

    private Times measure(Supplier<HttpResponse<String>> request, int times, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        for (int done = 0; done < WARM_UP && System.nanoTime() < end; done++) {
            millis(request);
        }
        end = System.nanoTime() + patience.toNanos();
        double[] millis = new double[times];
        double jvm = Cost.jvmMillis();
        double used = postgres.used().toMillis();
        int done = 0;
        while (done < times && (done == 0 || System.nanoTime() < end)) {
            millis[done++] = millis(request);
        }
        return Times.of(
                Arrays.copyOf(millis, done),
                Cost.jvmMillis() - jvm,
                postgres.used().toMillis() - used);
    }

    private static double millis(Supplier<HttpResponse<String>> request) {
        long start = System.nanoTime();
        HttpResponse<String> answer = request.get();
        double millis = (System.nanoTime() - start) / 1e6;
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
        }
        return millis;
    }

    private String filter(String name) {
        for (JsonNode filter : officer.json(ENGINE + "/filter?resourceType=Task")) {
            if (filter.get("name").asText().equals(name)) {
                return filter.get("id").asText();
            }
        }
        throw new IllegalStateException("no filter " + name);
    }
}
