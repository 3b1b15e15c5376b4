package th.kaechon.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.impl.ManagementServiceImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import th.kaechon.KaeChonTest;
import th.kaechon.OfficerClient;
import th.kaechon.Staff;

/** The published holes of engine 7.24.0 are closed, and what closes them proves itself at every start. */
@KaeChonTest
class PublishedHolesTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final String SETUP = "/camunda/api/admin/setup/default/user/create";
    private static final String INTRUDER =
            "{\"profile\":{\"id\":\"intruder\",\"firstName\":\"In\",\"lastName\":\"Truder\"},"
                    + "\"credentials\":{\"password\":\"only-in-tests\"}}";

    /** An expression that leaves a trace in the database when the engine evaluates it. */
    private static final String TRACE = "${managementService.setProperty('expressionWasEvaluated','yes')}";

    @LocalServerPort
    private int port;

    @Autowired
    private Staff staff;

    @Autowired
    private IdentityService identity;

    @Autowired
    private ManagementService management;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @AfterEach
    void noExpressionWasEvaluated() {
        boolean evaluated = management.getProperties().containsKey("expressionWasEvaluated");
        ((ManagementServiceImpl) management).deleteProperty("expressionWasEvaluated");
        assertThat(evaluated)
                .as("an expression of the request was evaluated: code of an officer ran")
                .isFalse();
    }

    // CVE-2026-109432

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"assigneeExpression\":\"%s\"}",
                "{\"orQueries\":[{\"assigneeExpression\":\"%s\"}]}",
                "{\"orQueries\":[{\"name\":\"x\"},{\"ownerExpression\":\"%s\"}]}",
                "{\"orQueries\":[{\"candidateGroupExpression\":\"%s\"}]}",
                "{\"orQueries\":[{\"candidateGroupsExpression\":\"%s\"}]}",
                "{\"orQueries\":[{\"candidateUserExpression\":\"%s\"}]}",
                "{\"orQueries\":[{\"involvedUserExpression\":\"%s\"}]}",
                "{\"orQueries\":[{\"processInstanceBusinessKeyExpression\":\"%s\"}]}",
                "{\"orQueries\":[{\"dueBeforeExpression\":\"%s\"}]}",
                "{\"orQueries\":[{\"createdAfterExpression\":\"%s\"}]}",
                "{\"orQueries\":[{\"followUpBeforeOrNotExistentExpression\":\"%s\"}]}"
            })
    void anOfficersQueryWithAnExpressionIsRefused(String query) {
        OfficerClient officer = staff.tambonTeam();
        for (String expression : new String[] {TRACE, "${nosuchbean.foo}", "${currentUser()}"}) {
            String body = query.formatted(expression);
            for (String resource : new String[] {"/task", "/task/count"}) {
                HttpResponse<String> answer = officer.post(ENGINE + resource, body);
                assertThat(answer.statusCode()).as("POST %s %s", resource, body).isIn(400, 403);
            }
            for (JsonNode filter : officer.json(ENGINE + "/filter")) {
                for (String verb : new String[] {"/list", "/count", "/singleResult"}) {
                    HttpResponse<String> answer =
                            officer.post(ENGINE + "/filter/" + filter.get("id").asText() + verb, body);
                    assertThat(answer.statusCode())
                            .as("POST filter%s %s", verb, body)
                            .isIn(400, 403);
                }
            }
        }
    }

    /** The engine does not read a branch of a branch; should it begin to, it must refuse it. */
    @Test
    void anExpressionInABranchOfABranchIsNotEvaluated() {
        String query = "{\"orQueries\":[{\"orQueries\":[{\"assigneeExpression\":\"%s\"}]}]}".formatted(TRACE);

        assertThat(staff.tambonTeam().post(ENGINE + "/task/count", query).statusCode())
                .isIn(200, 400, 403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"assigneeExpression\":\"%s\"}",
                "{\"orQueries\":[{\"assigneeExpression\":\"%s\"}]}",
                "{\"orQueries\":[{\"dueBeforeExpression\":\"%s\"}]}"
            })
    void notEvenAnAdministratorStoresAFilterThatRunsCode(String query) {
        OfficerClient admin = OfficerClient.login(port, "admin", "admin-of-the-tests");
        String filter =
                "{\"resourceType\":\"Task\",\"name\":\"hole\",\"owner\":\"admin\",\"properties\":{},\"query\":%s}"
                        .formatted(query.formatted(TRACE));

        HttpResponse<String> stored = admin.post(ENGINE + "/filter/create", filter);

        assertThat(stored.statusCode())
                .as("creating answered %s", stored.body())
                .isIn(400, 403);
        assertThat(admin.get(ENGINE + "/filter?name=hole").body()).isEqualTo("[]");
    }

    @Test
    void theShippedFiltersStillListAndMayBeNarrowed() {
        OfficerClient officer = staff.tambonTeam();
        JsonNode filters = officer.json(ENGINE + "/filter?resourceType=Task");
        assertThat(filters).hasSize(4);
        for (JsonNode filter : filters) {
            String list = ENGINE + "/filter/" + filter.get("id").asText() + "/list";
            assertThat(officer.get(list).statusCode())
                    .as("%s", filter.get("name"))
                    .isEqualTo(200);
            assertThat(officer.post(list, "{\"orQueries\":[{\"nameLike\":\"%ตรวจสอบ%\"}]}")
                            .statusCode())
                    .as("%s, narrowed", filter.get("name"))
                    .isEqualTo(200);
        }
    }

    @Test
    void theGuardOfTheQueriesProvesItselfAtStart() {
        QueryGuardCheck check = new QueryGuardCheck(tasks);
        assertThatCode(() -> check.run(new DefaultApplicationArguments())).doesNotThrowAnyException();
    }

    // CVE-2026-77226

    @ParameterizedTest
    @ValueSource(
            strings = {
                SETUP,
                SETUP + "/",
                "/camunda//api/admin/setup/default/user/create",
                "/camunda/api//admin/setup/default/user/create",
                "/camunda/api/admin//setup/default/user/create",
                "/camunda/api/admin/setup//default/user/create",
                "/camunda/api/admin/setup;x=y/default/user/create",
                "/camunda/api/admin;x=y/setup/default/user/create",
                "/camunda;x=y/api/admin/setup/default/user/create",
                "/camunda/api/admin/%73etup/default/user/create",
                "/camunda/%61pi/admin/setup/default/user/create",
                "/camunda/api/admin/%2e/setup/default/user/create",
                "/camunda/api/admin/./setup/default/user/create",
                "/camunda/api/admin/auth/../setup/default/user/create",
                "/camunda/api/admin/auth/%2e%2e/setup/default/user/create",
                "/camunda/api/admin/auth/..;x=y/setup/default/user/create"
            })
    void nobodyMakesAnAdministratorWhenTheGroupOfAdministratorsIsEmpty(String path) {
        OfficerClient anonymous = staff.anonymous();
        anonymous.get("/camunda/app/welcome/default/"); // the token, without which the CSRF filter refuses anyone
        identity.deleteMembership("admin", Groups.CAMUNDA_ADMIN);
        try {
            HttpResponse<String> answer = anonymous.post(path, INTRUDER);

            assertThat(answer.statusCode())
                    .as("%s answered %s", path, answer.body())
                    .isEqualTo(403);
            assertThat(identity.createUserQuery().userId("intruder").count()).isZero();
            assertThat(identity.createUserQuery()
                            .memberOfGroup(Groups.CAMUNDA_ADMIN)
                            .count())
                    .isZero();
        } finally {
            identity.deleteUser("intruder");
            identity.createMembership("admin", Groups.CAMUNDA_ADMIN);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/app/admin/default/setup",
                "/camunda/app/admin/default/setup/",
                "/camunda/app/admin/default/setup;x=y",
                "/camunda/app/admin//default/setup",
                "/camunda/app/admin/default/%73etup"
            })
    void theSetUpPageIsClosedToEveryone(String path) {
        assertThat(staff.anonymous().get(path).statusCode()).isEqualTo(403);
        assertThat(OfficerClient.login(port, "admin", "admin-of-the-tests")
                        .get(path)
                        .statusCode())
                .isEqualTo(403);
    }

    // what would make the deadlines of a whole changwat take hours

    @ParameterizedTest
    @EnumSource(EngineIndex.class)
    void aDroppedIndexIsNamedAndNoStartIsMadeWithoutIt(EngineIndex index) {
        EngineIndexCheck check = new EngineIndexCheck(jdbc);
        assertThat(check.missing()).isEmpty();
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql("drop index public." + index.indexName()).update();
            assertThat(check.missing()).containsExactly(index.indexName());
            assertThatThrownBy(() -> check.run(new DefaultApplicationArguments()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(index.indexName());
        });
        assertThat(check.missing()).isEmpty();
    }
}
