package th.kaechon.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import th.kaechon.Fixture;
import th.kaechon.KaeChonTest;
import th.kaechon.OfficerClient;
import th.kaechon.Staff;
import th.kaechon.casefile.HouseholdCase;
import th.kaechon.identity.GroupId;
import th.kaechon.identity.OfficerRole;

/** Who sees and who may do what, over HTTP: the case lies in tambon 240801, the stranger works in tambon 240601. */
@KaeChonTest
class AccessTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default";

    @LocalServerPort
    private int port;

    @Autowired
    private Fixture fixture;

    @Autowired
    private Staff staff;

    @Autowired
    private TaskService tasks;

    private HouseholdCase household;
    private OfficerClient officer;
    private OfficerClient stranger;
    private String task;

    @BeforeEach
    void aCaseWaitsForVerification() {
        household = fixture.caseOfPoorFamily();
        officer = staff.tambonTeam();
        stranger = staff.as(OfficerRole.TAMBON_TEAM, "240601");
        task = officer.task(household.number().value(), "userTask_verifyHousehold");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/tasks/{task}/form",
                "/cases/{number}",
                ENGINE + "/task/{task}",
                ENGINE + "/task/{task}/form",
                ENGINE + "/task/{task}/form-variables",
                ENGINE + "/task/{task}/rendered-form",
                ENGINE + "/task/{task}/deployed-form",
                ENGINE + "/task/{task}/variables",
                ENGINE + "/task/{task}/variables/caseId",
                ENGINE + "/task/{task}/localVariables",
                ENGINE + "/task/{task}/identity-links",
                ENGINE + "/task/{task}/comment",
                ENGINE + "/task/{task}/attachment",
                ENGINE + "/process-instance/{instance}",
                ENGINE + "/process-instance/{instance}/variables",
                ENGINE + "/process-instance/{instance}/activity-instances",
                ENGINE + "/execution/{instance}",
                ENGINE + "/execution/{instance}/localVariables",
                ENGINE + "/history/process-instance/{instance}"
            })
    void anOfficerOfAnotherTambonIsRefusedByIdWhatTheOwnOfficerMayRead(String path) {
        HttpResponse<String> answer = stranger.get(filled(path));

        assertThat(answer.statusCode())
                .as("%s answered %s", path, answer.body())
                .isIn(403, 404);
        assertThat(answer.body()).doesNotContain(household.number().value(), "240801");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/task",
                "/history/task",
                "/process-instance",
                "/history/process-instance",
                "/variable-instance",
                "/history/variable-instance",
                "/history/activity-instance",
                "/history/detail",
                "/execution",
                "/job",
                "/incident"
            })
    void anOfficerOfAnotherTambonFindsNothingByQuery(String resource) {
        for (String query : List.of("{}", "{\"processInstanceBusinessKey\":\"%s\"}".formatted(household.number()))) {
            HttpResponse<String> answer = stranger.post(ENGINE + resource, query);
            assertThat(answer.body())
                    .as("POST %s %s", resource, query)
                    .doesNotContain(
                            task,
                            fixture.instanceOf(household),
                            household.number().value(),
                            "240801");
        }
        assertThat(stranger.get(ENGINE + resource).body())
                .as("GET %s", resource)
                .doesNotContain(
                        task, fixture.instanceOf(household), household.number().value(), "240801");
    }

    @Test
    void theSharedFiltersShowATaskToItsOwnAreaAlone() {
        JsonNode filters = officer.json(ENGINE + "/filter?resourceType=Task");
        assertThat(filters).hasSize(4);
        for (JsonNode filter : filters) {
            String list = ENGINE + "/filter/" + filter.get("id").asText() + "/list";
            assertThat(stranger.get(list).body()).as("%s", filter.get("name")).doesNotContain(task, "240801");
            assertThat(stranger.post(list, "{}").body())
                    .as("%s", filter.get("name"))
                    .doesNotContain(task, "240801");
        }
        String mine = ENGINE + "/filter/" + idOf(filters, "งานในพื้นที่ของฉัน") + "/list";
        assertThat(officer.get(mine).body()).contains(task);
    }

    @Test
    void anOfficerOfAnotherTambonCanNeitherClaimNorAnswerNorRelease() {
        officer.claim(task);

        assertThat(stranger.post("/api/tasks/" + task + "/answer", "{\"outcome\":\"DIED\",\"note\":\"x\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(stranger.claim(task).statusCode()).isEqualTo(403);
        assertThat(stranger.post(ENGINE + "/task/" + task + "/unclaim", "{}").statusCode())
                .isEqualTo(403);

        assertThat(engineTask().getAssignee()).isEqualTo("tambonteam240801");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/tasks/{task}/form",
                "/",
                "/cases",
                "/cases.csv",
                "/cases/{number}",
                "/lists",
                ENGINE + "/task",
                ENGINE + "/task/{task}/form-variables",
                ENGINE + "/process-instance",
                ENGINE + "/history/process-instance"
            })
    void nobodyReadsWithoutALogin(String path) {
        assertThat(staff.anonymous().get(filled(path)).statusCode()).as(path).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/tasks/{task}/answer",
                "/cases/{number}/withdrawal",
                ENGINE + "/task/{task}/claim",
                ENGINE + "/task"
            })
    void nobodyWritesWithoutALogin(String path) {
        OfficerClient anonymous = staff.anonymous();
        anonymous.get("/camunda/app/welcome/default/"); // a token of one's own is not a login

        assertThat(anonymous.post(filled(path), "{}").statusCode()).as(path).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/tasks/{task}/answer", "/cases/{number}/withdrawal", ENGINE + "/task/{task}/claim"})
    void nothingIsWrittenWithoutTheTokenOfTheSession(String path) {
        String body = "{\"outcome\":\"DIED\",\"note\":\"x\",\"reason\":\"DIED\",\"userId\":\"tambonteam240801\"}";

        OfficerClient lured = OfficerClient.login(port, "tambonteam240801", Fixture.PASSWORD);
        assertThat(lured.postWithoutToken(filled(path), body).statusCode())
                .as(path)
                .isEqualTo(403);

        assertThat(engineTask().getAssignee()).isNull();
        assertThat(fixture.isRunning(household)).isTrue();
    }

    @Test
    void aTaskIsAnsweredOnlyByTheOneWhoClaimedIt() {
        String answer = "{\"outcome\":\"NOT_FOUND\",\"visitedOn\":\"03/04/2566\",\"note\":\"บ้านร้าง\"}";
        HttpResponse<String> unclaimed = officer.post("/api/tasks/" + task + "/answer", answer);
        assertThat(unclaimed.statusCode()).isEqualTo(409);
        assertThat(unclaimed.body()).contains("กรุณากดรับงานก่อนบันทึก");

        colleague().claim(task);
        HttpResponse<String> claimedByAnother = officer.post("/api/tasks/" + task + "/answer", answer);
        assertThat(claimedByAnother.statusCode()).isEqualTo(409);
        assertThat(claimedByAnother.body()).contains("งานนี้มีผู้อื่นรับไปแล้ว");

        assertThat(colleague().post("/api/tasks/" + task + "/answer", answer).statusCode())
                .isEqualTo(204);
        assertThat(fixture.isRunning(household)).isFalse();
    }

    @Test
    void anOfficerClaimsAndReleasesATaskOfTheOwnArea() {
        assertThat(officer.claim(task).statusCode()).isEqualTo(204);
        assertThat(engineTask().getAssignee()).isEqualTo("tambonteam240801");

        assertThat(officer.post(ENGINE + "/task/" + task + "/unclaim", "{}").statusCode())
                .isEqualTo(204);
        assertThat(engineTask().getAssignee()).isNull();
    }

    /** The engine would grant the other the task, and with it the case, whatever area the other works in. */
    @Test
    void nobodyClaimsForAnother() {
        String other = fixture.account(OfficerRole.TAMBON_TEAM, "240601");

        HttpResponse<String> answer =
                officer.post(ENGINE + "/task/" + task + "/claim", "{\"userId\":\"" + other + "\"}");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(engineTask().getAssignee()).isNull();
        assertThat(stranger.get("/api/tasks/" + task + "/form").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            POST   | /task/{task}/complete                           | {}
            POST   | /task/{task}/submit-form                        | {"variables":{"inNeed":{"value":false,"type":"Boolean"}}}
            POST   | /task/{task}/resolve                            | {}
            POST   | /task/{task}/bpmnError                          | {"errorCode":"x"}
            POST   | /task/{task}/bpmnEscalation                     | {"escalationCode":"x"}
            POST   | /task/{task}/assignee                           | {"userId":"tambonteam240601"}
            POST   | /task/{task}/delegate                           | {"userId":"tambonteam240601"}
            POST   | /task/{task}/identity-links                     | {"groupId":"tambonteam240601","type":"candidate"}
            POST   | /task/{task}/identity-links/delete              | {"groupId":"tambonteam240801","type":"candidate"}
            POST   | /task/{task}/variables                          | {"modifications":{"inNeed":{"value":false}}}
            PUT    | /task/{task}/variables/tambonCode               | {"value":"240601","type":"String"}
            DELETE | /task/{task}/variables/tambonCode               | {}
            POST   | /task/{task}/localVariables                     | {"modifications":{"inNeed":{"value":false}}}
            POST   | /task/{task}/comment/create                     | {"message":"x"}
            PUT    | /task/{task}                                    | {"name":"x","priority":1}
            DELETE | /task/{task}                                    | {}
            POST   | /task/create                                    | {"name":"x"}
            POST   | /process-definition/key/householdCase/start     | {"businessKey":"x"}
            POST   | /process-definition/key/giveHelp/submit-form    | {"variables":{}}
            PUT    | /process-definition/key/householdCase/suspended | {"suspended":true}
            PUT    | /process-instance/{instance}/variables/priority | {"value":1,"type":"Integer"}
            PUT    | /process-instance/{instance}/suspended          | {"suspended":true}
            POST   | /process-instance/{instance}/modification       | {"instructions":[]}
            POST   | /process-instance/delete                        | {"processInstanceIds":["{instance}"]}
            DELETE | /process-instance/{instance}                    | {}
            POST   | /execution/{instance}/signal                    | {}
            POST   | /message                                        | {"messageName":"householdWithdrawn","businessKey":"{number}"}
            POST   | /signal                                         | {"name":"x"}
            POST   | /modification/execute                           | {}
            POST   | /migration/execute                              | {}
            POST   | /external-task/fetchAndLock                     | {"workerId":"x","maxTasks":1,"topics":[]}
            POST   | /decision-definition/key/targetGroup/evaluate   | {"variables":{}}
            POST   | /deployment/create                              | {}
            POST   | /filter/create                                  | {"resourceType":"Task","name":"x","query":{}}
            POST   | /user/create                                    | {"profile":{"id":"x"},"credentials":{"password":"x"}}
            PUT    | /group/camunda-admin/members/tambonteam240801   | {}
            POST   | /authorization/create                           | {"type":0,"permissions":["ALL"],"userId":"*","resourceType":7,"resourceId":"*"}
            """)
    void anOfficerChangesNothingThroughTheEnginesOwnInterface(String method, String path, String body) {
        officer.claim(task);
        String address = ENGINE + filled(path);
        HttpResponse<String> answer =
                switch (method) {
                    case "POST" -> officer.post(address, filled(body));
                    case "PUT" -> officer.put(address, filled(body));
                    default -> officer.delete(address);
                };

        assertThat(answer.statusCode())
                .as("%s %s answered %s", method, path, answer.body())
                .isEqualTo(403);
        assertThat(engineTask().getAssignee()).isEqualTo("tambonteam240801");
        assertThat(fixture.isRunning(household)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/camunda/app/cockpit/default/", "/camunda/app/admin/default/"})
    void anOfficerOfATambonHasNeitherCockpitNorAdmin(String path) {
        assertThat(officer.get(path).statusCode()).isIn(302, 403);
    }

    /** Camunda asks for no more than a login here; what is shown is left to the grants. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/cockpit/plugin/base/default/process-definition/statistics",
                "/camunda/api/cockpit/plugin/base/default/process-instance",
                "/camunda/api/cockpit/plugin/base/default/incident",
                "/camunda/api/tasklist/plugin/tasklistPlugins/default/process-definition"
            })
    void theAddressesBehindCockpitTellAnOfficerNothingOfACase(String path) {
        for (HttpResponse<String> answer : List.of(officer.get(path), officer.post(path, "{}"))) {
            assertThat(answer.body())
                    .doesNotContain(
                            fixture.instanceOf(household), household.number().value(), "householdCase");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/cases", "/cases.csv"})
    void theListOfCasesEndsAtTheOwnArea(String path) {
        String search = path + "?number=" + household.number();

        assertThat(officer.get(search).body())
                .contains("/cases".equals(path) ? "/cases/" : household.number().value());
        assertThat(stranger.get(search).statusCode()).isEqualTo(200);
        assertThat(stranger.get(path).body()).doesNotContain(household.number().value());
        assertThat(stranger.get(search).body()).doesNotContain("/cases/" + household.number(), "240801");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/engine-rest", "/engine-rest/engine", "/engine-rest/task", "/engine-rest/process-definition"})
    void theOpenRestInterfaceOfTheEngineIsNotThere(String path) {
        assertThat(staff.anonymous().get(path).statusCode()).isEqualTo(404);
        assertThat(officer.get(path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/webjars/camunda/securityFilterRules.json",
                "/webjars/camunda/app/tasklist/index.html",
                "/webjars/camunda/app/admin/index.html",
                "/webjars/camunda/app/tasklist/locales/en.json"
            })
    void theWebApplicationsFilesAreServedByTheirOwnFiltersAlone(String path) {
        assertThat(staff.anonymous().get(path).statusCode()).as(path).isIn(401, 403, 404);
    }

    @Test
    void theOperatorsInterfaceTellsHealthAndNothingElse() {
        OfficerClient anonymous = staff.anonymous();
        assertThat(anonymous.get("/actuator/health").body())
                .contains("\"status\"")
                .doesNotContain("components", "details");
        assertThat(anonymous.json("/actuator/health/liveness").get("status").asText())
                .isEqualTo("UP");
        assertThat(anonymous.json("/actuator").get("_links").fieldNames())
                .toIterable()
                .allSatisfy(name -> assertThat(name).matches("self|health|health-path"));
        for (String closed : List.of(
                "env",
                "beans",
                "configprops",
                "heapdump",
                "loggers",
                "metrics",
                "mappings",
                "info",
                "threaddump",
                "shutdown",
                "flyway")) {
            assertThat(anonymous.get("/actuator/" + closed).statusCode())
                    .as(closed)
                    .isEqualTo(404);
        }
    }

    private OfficerClient colleague() {
        String userId = fixture.account("colleague240801", List.of(GroupId.of(OfficerRole.TAMBON_TEAM, "240801")));
        return OfficerClient.login(port, userId, Fixture.PASSWORD);
    }

    private Task engineTask() {
        return tasks.createTaskQuery().taskId(task).singleResult();
    }

    private static String idOf(JsonNode filters, String name) {
        for (JsonNode filter : filters) {
            if (filter.get("name").asText().equals(name)) {
                return filter.get("id").asText();
            }
        }
        throw new AssertionError("no filter " + name);
    }

    private String filled(String text) {
        return text.replace("{task}", task)
                .replace("{instance}", fixture.instanceOf(household))
                .replace("{number}", household.number().value());
    }
}
