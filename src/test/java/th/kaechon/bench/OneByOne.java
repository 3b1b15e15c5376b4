package th.kaechon.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import th.kaechon.OfficerClient;
import th.kaechon.assistance.PlanDecision;
import th.kaechon.assistance.Plans;
import th.kaechon.assistance.Proposals;
import th.kaechon.casefile.CaseId;
import th.kaechon.casefile.Cases;
import th.kaechon.casefile.HouseholdCase;
import th.kaechon.process.householdcase.HouseholdCaseProcess;

/** The same decisions without a meeting, one household after the other: each proposal is accepted. */
final class OneByOne {

    private static final String QUERY = EngineRest.PATH + "/task?processInstanceBusinessKey=%s&taskDefinitionKey="
            + HouseholdCaseProcess.DECIDE_ASSISTANCE;

    private final Site site;
    private final String userId;
    private final String credentials;
    private final HttpClient http = HttpClient.newHttpClient();

    OneByOne(Site site, String userId, String password) {
        this.site = site;
        this.userId = userId;
        this.credentials = "Basic "
                + Base64.getEncoder().encodeToString((userId + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * A program that knows the engine's REST and may write the register: the plan's rows in a transaction of their own, with
     * which the process would not find its items; then the task is looked for by the case's number and completed.
     */
    int overTheEnginesRest(List<CaseId> cases) {
        AtomicInteger done = new AtomicInteger();
        var best = site.context().getBean(Proposals.class).best(cases);
        for (CaseId id : cases) {
            List<PlanDecision.Item> items = Objects.requireNonNull(best.get(id)).stream()
                    .map(one -> new PlanDecision.Item(
                            one.problemId(),
                            Objects.requireNonNull(one.menuEntryId()),
                            null,
                            Objects.requireNonNull(one.agencyCode()),
                            null))
                    .toList();
            HouseholdCase household = site.context().getBean(Cases.class).withId(id);
            String variables = write(household, items);
            JsonNode task = OfficerClient.read(send(HttpRequest.newBuilder()
                    .uri(at(QUERY.formatted(household.number().value())))
                    .GET()));
            send(HttpRequest.newBuilder()
                    .uri(at(EngineRest.PATH + "/task/" + task.path(0).path("id").asText() + "/complete"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(variables)));
            done.incrementAndGet();
        }
        return done.get();
    }

    private String write(HouseholdCase household, List<PlanDecision.Item> items) {
        Plans plans = site.context().getBean(Plans.class);
        return Objects.requireNonNull(
                site.context().getBean(TransactionTemplate.class).execute(status -> {
                    int first = plans.decide(
                            household.id(),
                            new PlanDecision(LocalDate.now(Clock.systemDefaultZone()), null, items),
                            userId);
                    boolean mustJoin = !plans.withoutAmphoeOffice(household).isEmpty();
                    return """
                    {"variables":{"planItemCount":{"value":%d,"type":"Integer"},
                     "firstPlanItem":{"value":%d,"type":"Integer"},
                     "referred":{"value":false,"type":"Boolean"},
                     "agencyMustJoin":{"value":%b,"type":"Boolean"}}}
                    """
                            .formatted(items.size(), first, mustJoin);
                }));
    }

    /** A secretary in Tasklist, as fast as the network: the task is looked for, claimed, its form opened and sent as it is. */
    int overTheForm(OfficerClient officer, List<CaseId> cases) {
        for (CaseId id : cases) {
            HouseholdCase household = site.context().getBean(Cases.class).withId(id);
            officer.complete(household.number().value(), HouseholdCaseProcess.DECIDE_ASSISTANCE, form -> {});
        }
        return cases.size();
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + site.port() + path);
    }

    private String send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(
                    request.header("Authorization", credentials).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200 && answer.statusCode() != 204) {
                throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
            }
            return answer.body();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    static List<CaseId> waiting(JdbcClient jdbc, String amphoe) {
        return jdbc.sql(
                        """
                select c.id from household_case c join public.act_ru_execution e on e.business_key_ = c.case_number
                join public.act_ru_task t on t.proc_inst_id_ = e.id_
                where t.task_def_key_ = :key and c.tambon_code like :amphoe || '%' order by c.id
                """)
                .param("key", HouseholdCaseProcess.DECIDE_ASSISTANCE)
                .param("amphoe", amphoe)
                .query((row, number) -> new CaseId(row.getLong(1)))
                .list();
    }
}
