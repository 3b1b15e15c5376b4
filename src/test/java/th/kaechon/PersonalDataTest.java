package th.kaechon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.kaechon.casefile.HouseholdCase;

/**
 * Personal data lives in the register and nowhere else. Two cases pass every kind of task with a planted name, planted
 * free text and planted numbers in each field; then the engine's tables and the log are searched for them.
 */
@KaeChonTest
class PersonalDataTest {

    private static final String TEXT = "ปลูกข้อความ โทร 0899990000";

    /** The fields of the forms that take an officer's own words. */
    private static final Set<String> FREE_TEXT = Set.of(
            "note",
            "reason",
            "refusalReason",
            "referralReason",
            "returnReason",
            "priorityProblem",
            "ownWords",
            "supportNetwork",
            "wayOut",
            "householdDoes",
            "skills",
            "wantedTraining",
            "cause",
            "need",
            "ownSolution",
            "description",
            "nextStep",
            "plan");

    private static final Map<String, String> PLANTED = Map.of(
            "a name", Fixture.PLANTED_NAME,
            "free text", "ปลูกข้อความ",
            "a telephone number", "0899990000",
            "a village", "บ้านทดสอบ",
            "a citizen id", "[1-8]9999[0-9]{8}");

    @Autowired
    private Fixture fixture;

    @Autowired
    private Staff staff;

    @Autowired
    private Walk walk;

    @Autowired
    private JobsOnDemand jobs;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void nothingPersonalReachesTheEnginesTablesOrTheLog() {
        DatabaseSearch search = new DatabaseSearch(jdbc, PLANTED);
        try (LogSearch log = new LogSearch(PLANTED)) {
            referredCase();
            withdrawnCase();
            refusedAnswers();

            assertThat(log.read()).as("lines of the log that were searched").isPositive();
            assertThat(search.in("casework"))
                    .as("what was planted stands in the register, so the search can find it")
                    .contains(
                            "casework.member.first_name holds a name",
                            "casework.member.citizen_id holds a citizen id",
                            "casework.household.village_name holds a village",
                            "casework.visit.description holds free text",
                            "casework.four_t_analysis.own_words holds a telephone number");
            assertSoftly(nothing -> {
                nothing.assertThat(search.in("public"))
                        .as(
                                "columns of the engine with personal data: keep it in the register, give the process a code")
                        .isEmpty();
                nothing.assertThat(log.found())
                        .as("lines of the log with personal data: log ids and codes, never what somebody typed")
                        .isEmpty();
            });
        }
    }

    /** Verified with corrections, analysed, decided with an agency that joins, helped, logged, referred, closed. */
    private void referredCase() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        step(household, staff.tambonTeam(), "userTask_verifyHousehold", values -> {
            values.put("outcome", "CORRECTED");
            values.get("members").forEach(member -> ((ObjectNode) member)
                    .put("firstName", Fixture.PLANTED_NAME + "แก้")
                    .put("lastName", Fixture.PLANTED_NAME));
        });
        walk.analyse(household, values -> {
            plant(values);
            values.put("wantsHelp", false); // asks for the reason
        });
        step(
                household,
                staff.tambonTeam(),
                "userTask_classifyHousehold",
                values -> values.put("householdClass", "DEVELOPABLE"));
        step(household, staff.amphoeCentre(), "userTask_decideAssistance", values -> {
            values.get("items")
                    .forEach(item ->
                            ((ObjectNode) item).put("menuEntryId", "A99").put("agencyCode", "lao"));
            ((ObjectNode) values.get("items").get(0)).put("agencyCode", "employment");
        });
        step(household, staff.changwatCentre(), "userTask_nameJoiningAgency", values -> values.get("items")
                .forEach(item -> ((ObjectNode) item).put("agencyCode", "skills")));
        visit(household, "CONTINUE");
        visit(household, "BEYOND_CAPACITY");
        whileOpen(household, staff.agency(), "userTask_giveHelp", () -> visit(household, "DONE"));
        whileOpen(
                household,
                staff.recorder(),
                "userTask_keyIntoLogbook",
                () -> step(
                        household,
                        staff.recorder(),
                        "userTask_keyIntoLogbook",
                        values -> values.put("reference", "LB-0001")));
        step(household, staff.changwatCentre(), "userTask_receiveReferral", values -> {});
        step(
                household,
                staff.tambonTeam(),
                "userTask_reviewIndicators",
                values -> values.put("closingReason", "REFERRED"));
        assertThat(fixture.isRunning(household)).isFalse();
    }

    private void visit(HouseholdCase household, String result) {
        step(household, staff.agency(), "userTask_giveHelp", values -> values.put("kind", "GOODS")
                .put("budgetSource", "LAO")
                .put("amount", "1500")
                .put("result", result));
    }

    private void withdrawnCase() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        walk.toAssistance(household, 1);
        visit(household, "CONTINUE");
        String body = "{\"reason\":\"%s\",\"note\":\"%s\"}";
        String address = "/cases/" + household.number();
        assertThat(staff.supervisor()
                        .post(address + "/logbook-excuse", body.formatted(TEXT, TEXT))
                        .statusCode())
                .isEqualTo(204);
        assertThat(staff.amphoeCentre()
                        .post(address + "/withdrawal", body.formatted("DIED", TEXT))
                        .statusCode())
                .isEqualTo(204);
    }

    /** What cannot be stored or understood may be logged; what was typed may not. */
    private void refusedAnswers() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        OfficerClient team = staff.tambonTeam();
        String task = team.task(household.number().value(), "userTask_verifyHousehold");
        team.claim(task);
        for (String body : List.of(
                "{\"outcome\":\"%s\",\"note\":\"%s\"}".formatted(TEXT, TEXT),
                "{\"outcome\":\"DIED\",\"note\":\"%s\"}".formatted(TEXT.repeat(100)),
                "{\"outcome\":\"DIED\",\"note\":\"%s\\u0000\"}".formatted(TEXT),
                "{\"outcome\":\"CORRECTED\",\"members\":[{\"memberId\":\"%s\"}]}".formatted(TEXT),
                "{\"outcome\":\"DIED\",\"note\":\"%s".formatted(TEXT),
                "[\"%s\"]".formatted(TEXT),
                "\"%s\"".formatted(TEXT))) {
            team.post("/api/tasks/" + task + "/answer", body);
        }
        team.get("/cases?number=" + "%E0%B8%9B%E0%B8%A5%E0%B8%B9%E0%B8%81"); // the first letters of what was planted
    }

    private void step(HouseholdCase household, OfficerClient officer, String task, Consumer<ObjectNode> choosing) {
        officer.complete(household.number().value(), task, values -> {
            plant(values);
            choosing.accept(values);
        });
        if (fixture.isRunning(household)) {
            jobs.continueAsync(fixture.instanceOf(household));
        }
    }

    private static void plant(JsonNode node) {
        if (node instanceof ObjectNode values) {
            FREE_TEXT.stream().filter(values::has).forEach(field -> values.put(field, TEXT));
        }
        node.forEach(PersonalDataTest::plant);
    }

    private static void whileOpen(HouseholdCase household, OfficerClient officer, String task, Runnable work) {
        while (!officer.tasks(household.number().value(), task).isEmpty()) {
            work.run();
        }
    }
}
