package th.kaechon.process.takeback;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.kaechon.Fixture;
import th.kaechon.JobsOnDemand;
import th.kaechon.OfficerClient;
import th.kaechon.casefile.HouseholdCase;

/** Completes a task over HTTP and takes it back, looking at the register and at the tasks before and after. */
class TakenBack {

    static final Consumer<ObjectNode> CONFIRMED =
            values -> values.put("outcome", "CONFIRMED").put("note", "ตรวจแล้ว");
    static final Consumer<ObjectNode> PLAN = values -> values.put("plan", "ประสาน พมจ.");
    static final Consumer<ObjectNode> LOGBOOK = values -> values.put("reference", "LB-0009");

    private final Fixture fixture;
    private final JobsOnDemand jobs;
    private final JdbcClient jdbc;
    private final TaskService tasks;

    TakenBack(Fixture fixture, JobsOnDemand jobs, JdbcClient jdbc, TaskService tasks) {
        this.fixture = fixture;
        this.jobs = jobs;
        this.jdbc = jdbc;
        this.tasks = tasks;
    }

    static Consumer<ObjectNode> visit(String result) {
        return values -> values.put("kind", "GOODS")
                .put("description", "มอบพันธุ์ไก่ไข่")
                .put("budgetSource", "LAO")
                .put("result", result)
                .put("nextStep", "ติดตาม");
    }

    static Consumer<ObjectNode> closing(String reason, boolean met) {
        return values -> {
            values.put("closingReason", reason);
            values.get("indicators").forEach(row -> ((ObjectNode) row).put("met", met));
        };
    }

    String complete(OfficerClient officer, HouseholdCase household, String key, Consumer<ObjectNode> typing) {
        String task = officer.task(household.number().value(), key);
        HttpResponse<String> answer = officer.work(task, typing);
        assertThat(answer.statusCode()).as(key + ": " + answer.body()).isEqualTo(204);
        return task;
    }

    void rest(HouseholdCase household) {
        if (fixture.isRunning(household)) {
            jobs.continueAsync(fixture.instanceOf(household));
        }
    }

    static HttpResponse<String> takeBack(OfficerClient officer, String task) {
        return officer.post("/api/completions/" + task + "/take-back", "{\"reason\":\"กดผิด\"}");
    }

    /** Completes, runs the jobs unless told otherwise, takes back and finds everything as before; then completes again. */
    void roundTrip(
            OfficerClient officer, HouseholdCase household, String key, Consumer<ObjectNode> typing, boolean jobsRun) {
        List<String> openBefore = open(household);
        RegisterText before = RegisterText.of(household, jdbc);
        String task = complete(officer, household, key, typing);
        if (jobsRun) {
            rest(household);
        }
        assertThat(RegisterText.of(household, jdbc)).isNotEqualTo(before);

        HttpResponse<String> answer = takeBack(officer, task);

        assertThat(answer.statusCode()).as(key + ": " + answer.body()).isEqualTo(204);
        assertThat(RegisterText.of(household, jdbc).rows()).isEqualTo(before.rows());
        assertThat(open(household)).isEqualTo(openBefore);
        assertThat(fixture.isRunning(household)).isTrue();
        rest(household);
        assertThat(open(household)).isEqualTo(openBefore);
        assertThat(again(household, key).getAssignee()).isNotNull();
        assertThat(draft(again(household, key).getId())).isPresent();
        complete(officer, household, key, typing);
        rest(household);
    }

    /** Names and candidates of the open tasks. */
    private List<String> open(HouseholdCase household) {
        return query(household).stream()
                .map(task -> task.getTaskDefinitionKey() + " " + task.getName() + " " + task.getPriority() + " "
                        + task.getDueDate() + " "
                        + tasks.getIdentityLinksForTask(task.getId()).stream()
                                .map(link -> String.valueOf(link.getGroupId()))
                                .filter(group -> !group.equals("null"))
                                .sorted()
                                .toList())
                .sorted()
                .toList();
    }

    private Task again(HouseholdCase household, String key) {
        return query(household).stream()
                .filter(task -> task.getTaskDefinitionKey().equals(key) && task.getAssignee() != null)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no claimed task " + key));
    }

    private List<Task> query(HouseholdCase household) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(household.number().value())
                .list();
    }

    private Optional<String> draft(String taskId) {
        return jdbc.sql("select body::text from task_draft where task_id = :task")
                .param("task", taskId)
                .query(String.class)
                .optional();
    }
}
