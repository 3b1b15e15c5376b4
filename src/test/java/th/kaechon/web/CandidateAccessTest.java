package th.kaechon.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import th.kaechon.Fixture;
import th.kaechon.JobsOnDemand;
import th.kaechon.KaeChonTest;
import th.kaechon.OfficerClient;
import th.kaechon.Staff;
import th.kaechon.Walk;
import th.kaechon.casefile.HouseholdCase;
import th.kaechon.identity.GroupId;
import th.kaechon.identity.OfficerRole;

/**
 * Tasks belong to their candidate groups and their holder, and to nobody else, whatever a request asks: the case lies in
 * tambon 240801 of amphoe 2408, the strangers work in amphoe 2406.
 */
@KaeChonTest
class CandidateAccessTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final String OFFICER = "tambonteam240801";
    private static final String STRANGER = "tambonteam240601";

    @LocalServerPort
    private int port;

    @Autowired
    private Fixture fixture;

    @Autowired
    private Staff staff;

    @Autowired
    private Walk walk;

    @Autowired
    private JobsOnDemand jobs;

    @Autowired
    private TaskService tasks;

    @Autowired
    private IdentityService identity;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private HouseholdCase household;
    private OfficerClient officer;
    private OfficerClient stranger;
    private String task;

    @BeforeEach
    void aTaskIsHeldByItsOfficer() {
        household = fixture.caseOfPoorFamily();
        officer = staff.tambonTeam();
        stranger = staff.as(OfficerRole.TAMBON_TEAM, "240601");
        task = officer.task(household.number().value(), "userTask_verifyHousehold");
        officer.claim(task);
    }

    @AfterEach
    void nobodyIsLoggedInInTheTestsOwnThread() {
        identity.clearAuthentication();
    }

    // lists

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'taskIdIn':['{task}']}",
                "{'taskId':'{task}'}",
                "{'processInstanceId':'{instance}'}",
                "{'processInstanceBusinessKey':'{number}'}",
                "{'processInstanceBusinessKeyLike':'%'}",
                "{'processDefinitionKey':'householdCase'}",
                "{'candidateGroup':'tambonteam240801','includeAssignedTasks':true}",
                "{'candidateGroup':'tambonteam240801'}",
                "{'candidateGroups':['tambonteam240801','tambonteam240601'],'includeAssignedTasks':true}",
                "{'candidateGroupLike':'tambonteam%','includeAssignedTasks':true}",
                "{'candidateUser':'tambonteam240801','includeAssignedTasks':true}",
                "{'withCandidateGroups':true,'includeAssignedTasks':true}",
                "{'withoutCandidateUsers':true,'includeAssignedTasks':true}",
                "{'involvedUser':'tambonteam240801'}",
                "{'assignee':'tambonteam240801'}",
                "{'assigneeLike':'tambon%'}",
                "{'assigneeIn':['tambonteam240801','tambonteam240601']}",
                "{'assigned':true}",
                "{'processVariables':[{'name':'tambonCode','operator':'eq','value':'240801'}]}",
                "{'taskVariables':[{'name':'caseNumber','operator':'eq','value':'{number}'}]}",
                "{'orQueries':[{'taskId':'{task}'}]}",
                "{'orQueries':[{'assignee':'tambonteam240801','unassigned':true}]}",
                "{'orQueries':[{'candidateGroup':'tambonteam240801','assigned':true}]}",
                "{'orQueries':[{'involvedUser':'tambonteam240801','priority':50}]}",
                "{'orQueries':[{'assigned':true,'unassigned':true},{'assigned':true,'unassigned':true}]}",
                "{'sorting':[{'sortBy':'taskVariable','sortOrder':'asc','parameters':{'variable':'caseNumber','type':'String'}}]}"
            })
    void noQueryOfAStrangerFindsTheTaskAndEveryOneOfItsOfficerMay(String query) {
        String body = filled(query);
        String list = ENGINE + "/task";
        List<String> narrowed = List.of(list, ownFilter() + "/list", heldFilter() + "/list");

        for (String address : narrowed) {
            HttpResponse<String> answer = stranger.post(address, body);
            assertThat(answer.body()).as("%s %s", address, body).doesNotContain(task, "240801", "2408-");
        }
        assertThat(count(stranger, body))
                .isEqualTo(stranger.post(list, body).body().split("\"id\":").length - 1);
        assertThat(stranger.post(list, body).statusCode()).isEqualTo(200);
        HttpResponse<String> own = officer.post(list, body);
        assertThat(own.statusCode()).isEqualTo(200);
        if (!body.contains("'unassigned':true}") && !body.contains("\"candidateGroup\":\"tambonteam240801\"}")) {
            assertThat(own.body()).as("the officer asks %s", body).contains(task);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/task/{task}", "/task?taskId={task}", "/task?candidateGroup=tambonteam240801"})
    void noAddressOfAStrangerShowsTheTaskInTheFormOfTasklist(String path) {
        HttpResponse<String> answer = stranger.hal(ENGINE + filled(path));

        assertThat(answer.statusCode()).isIn(200, 404);
        assertThat(answer.body()).doesNotContain("240801", fixture.instanceOf(household), "\"count\":1");
    }

    @Test
    void theListOfTasklistShowsTheOfficerTheTaskAndTheStrangerNone() {
        String search = "{\"processInstanceBusinessKey\":\"%s\"}".formatted(household.number());

        JsonNode own = OfficerClient.read(
                officer.postHal(ownFilter() + "/list", search).body());
        assertThat(own.get("count").asInt()).isEqualTo(1);
        assertThat(own.at("/_embedded/task/0/id").asText()).isEqualTo(task);

        JsonNode strange = OfficerClient.read(
                stranger.postHal(ownFilter() + "/list", search).body());
        assertThat(strange.get("count").asInt()).isZero();
        assertThat(strange.toString()).doesNotContain(task, "2408");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'taskIdIn':['{task}']}",
                "{'variableScopeIdIn':['{task}']}",
                "{'variableScopeIdIn':['{task}','{instance}']}",
                "{'processInstanceIdIn':['{instance}']}",
                "{'variableName':'caseNumber'}",
                "{'variableNameLike':'%'}",
                "{}"
            })
    void noVariableOfTheTaskOrItsCaseIsFoundByAStranger(String query) {
        for (String resource : List.of("/variable-instance", "/variable-instance/count")) {
            HttpResponse<String> answer = stranger.post(ENGINE + resource, filled(query));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body())
                    .doesNotContain(task, household.number().value(), "240801", fixture.instanceOf(household));
        }
        assertThat(stranger.post(ENGINE + "/variable-instance/count", "{\"taskIdIn\":[\"%s\"]}".formatted(task))
                        .body())
                .contains("\"count\":0");
    }

    /** By task the officer gets what is local to the task; the case's own variables stay with who may read instances. */
    @Test
    void theOfficerReadsVariablesOfTheTaskButNotOfTheWholeInstance() {
        tasks.setVariableLocal(task, "shown", "own");
        String other = foreignTaskWith("everythingunasked");
        String both = "{\"taskIdIn\":[\"%s\",\"%s\"]}".formatted(task, other);

        assertThat(officer.post(ENGINE + "/variable-instance", both).body())
                .contains("\"shown\"")
                .doesNotContain("everythingunasked", "\"caseId\"");
        assertThat(officer.post(
                                ENGINE + "/variable-instance",
                                "{\"processInstanceIdIn\":[\"%s\"]}".formatted(fixture.instanceOf(household)))
                        .body())
                .isEqualTo("[]");
    }

    /** A task of the other amphoe with a local variable of that name. */
    private String foreignTaskWith(String variable) {
        HouseholdCase there = fixture.startedCase(Fixture.family("240601", Set.of(8)));
        String foreign = stranger.task(there.number().value(), "userTask_verifyHousehold");
        tasks.setVariableLocal(foreign, variable, "foreign");
        return foreign;
    }

    // one task

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/task/{task}",
                "/task/{task}/form",
                "/task/{task}/deployed-form",
                "/task/{task}/rendered-form",
                "/task/{task}/form-variables",
                "/task/{task}/variables",
                "/task/{task}/localVariables",
                "/task/{task}/identity-links"
            })
    void theOfficerReadsTheTaskAndAStrangerDoesNot(String path) {
        String address = ENGINE + filled(path);
        if (!path.endsWith("rendered-form")) { // embedded forms have none
            assertThat(officer.get(address).statusCode()).as(address).isEqualTo(200);
        }
        assertThat(stranger.get(address).statusCode()).as(address).isIn(400, 403, 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/task/{task}/comment", "/task/{task}/attachment"})
    void noRemarkIsShownToAStranger(String path) {
        HttpResponse<String> answer = stranger.get(ENGINE + filled(path));
        assertThat(answer.statusCode()).isIn(403, 404);
        assertThat(answer.body()).doesNotContain("240801");
    }

    /** What else the engine binds to giving back (priority, links) is closed by WebappGuard: AccessTest. */
    @Test
    void whoHoldsATaskMayGiveItBackAndDoesNothingElseToIt() {
        as(OFFICER, "tambonteam240801");
        refused(() -> tasks.setVariableLocal(task, "x", 1));
        refused(() -> tasks.setVariable(task, "inNeed", false));
        refused(() -> tasks.removeVariable(task, "caseId"));
        refused(() -> tasks.setAssignee(task, STRANGER));
        refused(() -> tasks.delegateTask(task, STRANGER));
        tasks.setAssignee(task, null);
        identity.clearAuthentication();
        assertThat(byId().singleResult().getAssignee()).isNull();
    }

    @Test
    void aCandidateReadsAndClaimsButTakesNothingFromTheHolder() {
        as("colleague240801", "tambonteam240801");
        assertThat(byId().count()).isEqualTo(1);
        refused(() -> tasks.setAssignee(task, null));
        refused(() -> tasks.setAssignee(task, "colleague240801"));
        refused(() -> tasks.setVariableLocal(task, "x", 1));
    }

    @Test
    void aStrangerNeitherReadsNorWorks() {
        as(STRANGER, "tambonteam240601");
        assertThat(byId().count()).isZero();
        refused(() -> tasks.getVariables(task));
        refused(() -> tasks.getVariableLocal(task, "caseNumber"));
        refused(() -> tasks.getIdentityLinksForTask(task));
        refused(() -> tasks.claim(task, STRANGER));
        refused(() -> tasks.claim(task, null));
        refused(() -> tasks.complete(task, Map.of("inNeed", false)));
        refused(() -> tasks.setAssignee(task, null));
    }

    // whose task it is

    @Test
    void whoLeavesTheGroupLosesItsTasksAtOnceAndKeepsOnlyWhatIsHeld() {
        String leaver = fixture.account("leaver", List.of(GroupId.of(OfficerRole.TAMBON_TEAM, "240801")));
        String unheld =
                staff.tambonTeam().task(fixture.caseOfPoorFamily().number().value(), "userTask_verifyHousehold");
        assertThat(OfficerClient.login(port, leaver, Fixture.PASSWORD)
                        .get(ENGINE + "/task/" + unheld)
                        .statusCode())
                .isEqualTo(200);

        identity.deleteMembership(leaver, "tambonteam240801");

        OfficerClient left = OfficerClient.login(port, leaver, Fixture.PASSWORD);
        assertThat(left.get(ENGINE + "/task/" + unheld).statusCode()).isEqualTo(404);
        assertThat(left.get(ENGINE + "/task/" + unheld + "/variables").statusCode())
                .isEqualTo(403);
        assertThat(left.post(ENGINE + "/task", "{}").body()).isEqualTo("[]");
        assertThat(left.post(ENGINE + "/task/count", "{}").body()).contains("\"count\":0");
    }

    @Test
    void aHeldTaskStaysVisibleToItsGroupAndToAHolderFromOutsideIt() {
        String outside = fixture.account("outside", List.of());
        tasks.setAssignee(task, outside); // as an administrator may

        assertThat(officer.get(ENGINE + "/task/" + task).statusCode()).isEqualTo(200);
        OfficerClient holder = OfficerClient.login(port, outside, Fixture.PASSWORD);
        assertThat(holder.get(ENGINE + "/task/" + task).statusCode()).isEqualTo(200);
        assertThat(holder.post(ENGINE + "/task", "{}").body()).contains(task);
        assertThat(List.of("form", "panel", "state"))
                .as("but not the household of an area the holder does not work in")
                .allSatisfy(part -> assertThat(
                                holder.get("/api/tasks/" + task + "/" + part).statusCode())
                        .isEqualTo(404));

        tasks.setAssignee(task, OFFICER);
        assertThat(holder.get(ENGINE + "/task/" + task).statusCode()).isEqualTo(404);
        assertThat(holder.get(ENGINE + "/task/" + task + "/variables").statusCode())
                .isEqualTo(403);
    }

    @Test
    void aTaskOfferedToTwoGroupsIsFoundByBoth() {
        walk.verify(household, "CONFIRMED");
        String number = household.number().value();

        assertThat(officer.tasks(number, "userTask_analyseFourT")).hasSize(1);
        assertThat(staff.as(OfficerRole.MENTOR, "240801").tasks(number, "userTask_analyseFourT"))
                .hasSize(1);
        assertThat(staff.as(OfficerRole.MENTOR, "240601").tasks(number, "userTask_analyseFourT"))
                .isEmpty();
    }

    @Test
    void whoWatchesTheProvinceStillSeesEveryTaskAndItsVariablesButWorksNone() {
        OfficerClient supervisor = staff.supervisor();
        assertThat(supervisor.get(ENGINE + "/task/" + task).statusCode()).isEqualTo(200);
        assertThat(supervisor
                        .post(ENGINE + "/task", filled("{'processInstanceBusinessKey':'{number}'}"))
                        .body())
                .contains(task);
        assertThat(supervisor
                        .post(ENGINE + "/variable-instance", filled("{'processInstanceIdIn':['{instance}']}"))
                        .body())
                .contains("tambonCode");
        assertThat(supervisor.claim(task).statusCode()).isEqualTo(403);
    }

    @Test
    void aQueryRunAgainByAnotherIsRestrictedToTheOther() {
        TaskQuery query = byId();
        as(OFFICER, "tambonteam240801");
        assertThat(query.count()).isEqualTo(1);
        assertThat(query.list()).hasSize(1);
        as(STRANGER, "tambonteam240601");
        assertThat(query.list()).isEmpty();
        as(OFFICER, "tambonteam240801");
        assertThat(query.count()).isEqualTo(1);
        identity.clearAuthentication();
        assertThat(query.count()).isEqualTo(1);
    }

    @Test
    void aGroupThatOnlyBeginsAlikeIsNoCandidate() {
        for (String group : List.of("tambonteam24080", "tambonteam2408011", "TAMBONTEAM240801", "tambonteam%", "%")) {
            as("someone", group);
            assertThat(byId().count()).as(group).isZero();
            refused(() -> tasks.getVariables(task));
        }
        identity.setAuthentication("someone", null);
        assertThat(byId().count()).isZero();
    }

    // no grant rows

    @Test
    void noGrantIsWrittenForATaskAndThoseOfAnOlderVersionAreRemoved() throws Exception {
        assertThat(grants()).isZero();
        String script =
                new ClassPathResource("db/migration/V3__task_grants.sql").getContentAsString(StandardCharsets.UTF_8);
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql(
                            """
                    insert into public.act_ru_authorization (id_, rev_, type_, group_id_, resource_type_, resource_id_, perms_)
                    values ('old', 1, 1, 'tambonteam240601', 7, :task, 2)
                    """)
                    .param("task", task)
                    .update();
            int standing = standing();
            jdbc.sql(script).update();
            assertThat(grants()).isZero();
            assertThat(standing()).isEqualTo(standing);
        });
    }

    private int grants() {
        return jdbc.sql(
                        "select count(*) from public.act_ru_authorization where resource_type_ = :task and resource_id_ <> '*'")
                .param("task", Resources.TASK.resourceType())
                .query(Integer.class)
                .single();
    }

    private int standing() {
        return jdbc.sql(
                        "select count(*) from public.act_ru_authorization where resource_type_ <> :task or resource_id_ = '*'")
                .param("task", Resources.TASK.resourceType())
                .query(Integer.class)
                .single();
    }

    private TaskQuery byId() {
        return tasks.createTaskQuery().taskId(task);
    }

    private void as(String userId, String group) {
        identity.setAuthentication(userId, List.of(group));
    }

    private static void refused(Runnable action) {
        assertThatThrownBy(action::run).isInstanceOf(AuthorizationException.class);
    }

    private static int count(OfficerClient client, String query) {
        String withoutSorting = query.contains("sorting") ? "{}" : query;
        return OfficerClient.read(
                        client.post(ENGINE + "/task/count", withoutSorting).body())
                .get("count")
                .asInt();
    }

    private String ownFilter() {
        return filter("งานในพื้นที่ของฉัน");
    }

    private String heldFilter() {
        return filter("งานที่ฉันรับไว้");
    }

    private String filter(String name) {
        for (JsonNode filter : officer.json(ENGINE + "/filter?resourceType=Task")) {
            if (filter.get("name").asText().equals(name)) {
                return ENGINE + "/filter/" + filter.get("id").asText();
            }
        }
        throw new AssertionError("no filter " + name);
    }

    private String filled(String text) {
        return text.replace('\'', '"')
                .replace("{task}", task)
                .replace("{instance}", fixture.instanceOf(household))
                .replace("{number}", household.number().value());
    }
}
