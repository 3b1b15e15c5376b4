package th.kaechon.web.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import th.kaechon.Fixture;
import th.kaechon.JobsOnDemand;
import th.kaechon.KaeChonTest;
import th.kaechon.Staff;
import th.kaechon.Walk;
import th.kaechon.casefile.HouseholdCase;
import th.kaechon.household.Households;
import th.kaechon.household.Member;

/** Someone lives in the house whom the list does not know. */
@KaeChonTest
class NewMemberTest {

    private static final String VERIFY = "userTask_verifyHousehold";
    private static final int UNUSED = 987_654; // beyond the numbers of the fixture's families

    @Autowired
    private Fixture fixture;

    @Autowired
    private Staff staff;

    @Autowired
    private Households households;

    @Autowired
    private Walk walk;

    @Autowired
    private JobsOnDemand jobs;

    @Test
    void joinsTheHousehold() {
        HouseholdCase household = fixture.caseOfPoorFamily();

        assertThat(verify(household, member -> member.put("citizenId", typed(UNUSED)))
                        .statusCode())
                .isEqualTo(204);

        Member added = youngest(household);
        assertThat(added.name()).isEqualTo("ด.ช.ก้อง ใจดี");
        assertThat(added.citizenId()).isEqualTo(Fixture.citizenId(UNUSED));
        assertThat(added.caresForSelf()).isFalse();
    }

    @Test
    void mayHaveNoCitizenIdForAReason() {
        HouseholdCase household = fixture.caseOfPoorFamily();

        assertThat(verify(household, member -> member.put("noCitizenIdReason", "ไม่ได้แจ้งเกิด"))
                        .statusCode())
                .isEqualTo(204);

        assertThat(youngest(household).citizenId()).isNull();
    }

    @Test
    void isRefusedWithoutEither() {
        assertRefused(fixture.caseOfPoorFamily(), member -> {}, "citizenId", "กรุณากรอกเลขประจำตัวประชาชน หรือ");
    }

    @Test
    void isRefusedWithAWrongCitizenId() {
        assertRefused(
                fixture.caseOfPoorFamily(),
                member -> member.put("citizenId", "1234567890123"),
                "citizenId",
                "เลขประจำตัวประชาชนไม่ถูกต้อง");
        assertRefused(
                fixture.caseOfPoorFamily(),
                member -> member.put("citizenId", "12345"),
                "citizenId",
                "เลขประจำตัวประชาชนต้องมี 13 หลัก");
    }

    @Test
    void isRefusedWhenTheRegisterKnowsThePersonAlready() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        Member known = households.members(household.household()).get(0);

        assertRefused(
                household,
                member -> member.put("citizenId", known.citizenId().digits()),
                "citizenId",
                "มีเลขประจำตัวประชาชนนี้ในทะเบียนแล้ว");
    }

    @Test
    void needsEveryAnswerTheTablesAskFor() {
        for (String field : List.of("firstName", "sex", "relation", "health", "caresForSelf", "welfareCard")) {
            assertRefused(fixture.caseOfPoorFamily(), member -> member.putNull(field), field, "กรุณา");
        }
    }

    @Test
    void leavesTheProblemsOfThoseWhoDiedBehind() {
        HouseholdCase household = fixture.caseOfPoorFamily(); // indicator 21 is the grandmother's
        String task = staff.tambonTeam().task(household.number().value(), VERIFY);
        staff.tambonTeam().work(task, values -> {
            values.put("outcome", "CORRECTED");
            ((ObjectNode) values.at("/members/1")).put("state", "DIED");
            ((ObjectNode) values.at("/members/2")).put("state", "DIED");
        });
        jobs.continueAsync(fixture.instanceOf(household));

        JsonNode form = staff.tambonTeam()
                .json("/api/tasks/%s/form"
                        .formatted(staff.tambonTeam().task(household.number().value(), "userTask_analyseFourT")));

        assertThat(form.at("/values/problems").findValuesAsText("indicatorCode"))
                .doesNotContain("21");
        walk.analyse(household);
        assertThat(staff.tambonTeam().tasks(household.number().value(), "userTask_classifyHousehold"))
                .hasSize(1);
    }

    private void assertRefused(HouseholdCase household, Consumer<ObjectNode> typing, String field, String message) {
        int before = households.members(household.household()).size();
        HttpResponse<String> answer = verify(household, typing);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains("\"field\":\"newMembers[0].%s\",\"message\":\"%s".formatted(field, message));
        assertThat(households.members(household.household())).hasSize(before);
    }

    private HttpResponse<String> verify(HouseholdCase household, Consumer<ObjectNode> typing) {
        String task = staff.tambonTeam().task(household.number().value(), VERIFY);
        return staff.tambonTeam().work(task, values -> {
            values.put("outcome", "CORRECTED");
            ObjectNode member = ((ArrayNode) values.get("newMembers")).addObject();
            member.put("title", "ด.ช.").put("firstName", "ก้อง").put("lastName", "ใจดี");
            member.put("sex", "MALE").put("birthDate", "๑๒/๐๑/๒๕๖๕").put("relation", "GRANDCHILD");
            member.put("health", "NORMAL").put("caresForSelf", false).put("welfareCard", false);
            typing.accept(member);
        });
    }

    private Member youngest(HouseholdCase household) {
        List<Member> members = households.members(household.household());
        return members.get(members.size() - 1);
    }

    /** As people write it, with Thai digits. */
    private static String typed(int number) {
        String digits = Fixture.citizenId(number).digits();
        return digits.charAt(0) + "-" + digits.substring(1, 5) + "-" + digits.substring(5, 10) + "-"
                + digits.substring(10, 12) + "-" + digits.substring(12).replace('0', '๐');
    }
}
