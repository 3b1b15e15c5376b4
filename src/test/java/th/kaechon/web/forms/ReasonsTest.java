package th.kaechon.web.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import th.kaechon.Fixture;
import th.kaechon.KaeChonTest;
import th.kaechon.OfficerClient;
import th.kaechon.Staff;
import th.kaechon.Walk;
import th.kaechon.casefile.HouseholdCase;
import th.kaechon.identity.OfficerRole;

/** The forms of the two meetings say why the table proposed what they offer, to the officers of the task alone. */
@KaeChonTest
class ReasonsTest {

    private static final String DECIDE = "userTask_decideAssistance";
    private static final String CLASSIFY = "userTask_classifyHousehold";

    @Autowired
    private Fixture fixture;

    @Autowired
    private Staff staff;

    @Autowired
    private Walk walk;

    @Test
    void everyProposalCarriesItsReasonItsConditionsAndTheTablesVersion() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        walk.toTargeting(household);

        JsonNode proposals = form(staff.amphoeCentre(), household, DECIDE).at("/choices/proposals");

        assertThat(proposals).isNotEmpty().allSatisfy(proposal -> {
            assertThat(proposal.get("tableVersion").asInt()).isPositive();
            assertThat(proposal.get("why").size()).isGreaterThanOrEqualTo(2);
            assertThat(proposal.at("/why/1").asText()).startsWith("ตัวชี้วัดที่ตกเกณฑ์: ");
            assertThat(proposal.get("why").toString()).doesNotContainPattern("[A-Z_]{4,}");
        });
    }

    @Test
    void theNearestAlternativesNameTheOneConditionThatFailed() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        walk.toTargeting(household);

        JsonNode choices = form(staff.amphoeCentre(), household, DECIDE).get("choices");

        List<String> proposed = places(choices.get("proposals"));
        List<String> inMenu = new ArrayList<>();
        choices.get("menu").forEach(entry -> inMenu.add(entry.get("value").asText()));
        assertThat(choices.get("nearest")).isNotEmpty().allSatisfy(near -> {
            assertThat(inMenu).contains(near.get("value").asText());
            assertThat(near.get("label").asText()).startsWith(near.get("value").asText());
            assertThat(near.get("failed").asText()).contains(": ").doesNotContainPattern("[A-Z_]{4,}");
            assertThat(near.get("actual").asText()).isNotBlank();
        });
        assertThat(places(choices.get("nearest"))).doesNotContainAnyElementsOf(proposed);
    }

    @Test
    void aNearAlternativeIsDecidedLikeAnyEntryOfTheMenuWithAReason() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        walk.toTargeting(household);
        OfficerClient amphoe = staff.amphoeCentre();
        String task = amphoe.task(household.number().value(), DECIDE);
        JsonNode near = form(amphoe, household, DECIDE).at("/choices/nearest/0");
        Consumer<ObjectNode> choosing = values -> values.get("items").forEach(item -> {
            if (item.get("problemId").equals(near.get("problemId"))) {
                ((ObjectNode) item).set("menuEntryId", near.get("value"));
                ((ObjectNode) item).put("agencyCode", "lao");
            }
        });

        var refused = amphoe.work(task, choosing);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("กรุณาระบุเหตุผลที่ไม่ใช้แนวทางที่ระบบเสนอ");
        var accepted = amphoe.work(task, values -> {
            choosing.accept(values);
            values.get("items").forEach(item -> ((ObjectNode) item).put("reason", "มติที่ประชุม"));
        });
        assertThat(accepted.statusCode()).isEqualTo(204);
    }

    @Test
    void theProposedClassCarriesItsReasonAndTheOthersNone() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        walk.verify(household, "CONFIRMED");
        walk.analyse(household);

        JsonNode form = form(staff.tambonTeam(), household, CLASSIFY);

        assertThat(form.at("/choices/classes")).hasSize(3).allSatisfy(option -> assertThat(option.has("why"))
                .isEqualTo(option.get("value").equals(form.at("/values/proposed"))));
        assertThat(form.at("/choices/classes/0/why/0").asText()).startsWith("มีคนที่ทำงานหรือเรียนรู้ได้และพร้อมทำ");
        assertThat(form.at("/choices/classes/0/tableVersion").asInt()).isPositive();
    }

    /** Neither right to read tables in the engine nor, for the neighbour, to the case: the form alone answers its officer. */
    @Test
    void whoHasNotTheTaskGetsNoReasonEither() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        walk.toTargeting(household);
        OfficerClient own = staff.amphoeCentre();
        String task = own.task(household.number().value(), DECIDE);

        assertThat(own.json("/camunda/api/engine/engine/default/decision-definition"))
                .isEmpty();
        assertThat(own.get("/api/tasks/" + task + "/form").body()).contains("\"why\"");
        for (OfficerClient other :
                List.of(staff.as(OfficerRole.AMPHOE_CENTRE, "2406"), staff.as(OfficerRole.POLICY_EDITOR, "24"))) {
            assertThat(other.get("/api/tasks/" + task + "/form").statusCode()).isEqualTo(404);
        }
    }

    private static JsonNode form(OfficerClient officer, HouseholdCase household, String key) {
        return officer.json("/api/tasks/" + officer.task(household.number().value(), key) + "/form");
    }

    private static List<String> places(JsonNode choices) {
        List<String> places = new ArrayList<>();
        choices.forEach(choice -> places.add(choice.get("problemId") + " " + choice.get("value")));
        return places;
    }
}
