package th.kaechon.web.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.kaechon.Fixture;
import th.kaechon.KaeChonTest;
import th.kaechon.OfficerClient;
import th.kaechon.Staff;
import th.kaechon.Walk;
import th.kaechon.casefile.HouseholdCase;

/** A missing or impossible value is answered in Thai at its field, and nothing moves. */
@KaeChonTest
class BadInputTest {

    private static final Consumer<ObjectNode> EMPTY = ObjectNode::removeAll;

    @Autowired
    private Fixture fixture;

    @Autowired
    private Staff staff;

    @Autowired
    private Walk walk;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void verificationAsksForAnOutcome() {
        HouseholdCase household = fixture.caseOfPoorFamily();

        assertRefused(
                household, staff.tambonTeam(), "userTask_verifyHousehold", EMPTY, "outcome", "กรุณาเลือกผลการตรวจสอบ");
    }

    @Test
    void closingAtVerificationAsksForWhatWasFound() {
        HouseholdCase household = fixture.caseOfPoorFamily();

        assertRefused(
                household,
                staff.tambonTeam(),
                "userTask_verifyHousehold",
                values -> values.put("outcome", "DIED"),
                "note",
                "กรุณาระบุรายละเอียดที่พบ");
    }

    @Test
    void aCorrectionNeedsANameAndARealBuddhistDate() {
        HouseholdCase household = fixture.caseOfPoorFamily();

        HttpResponse<String> answer = staff.tambonTeam()
                .work(task(household, staff.tambonTeam(), "userTask_verifyHousehold"), values -> {
                    values.put("outcome", "CORRECTED");
                    ((ObjectNode) values.at("/members/0")).put("firstName", " ").put("birthDate", "31/02/2523");
                    ((ObjectNode) values.at("/members/1")).put("birthDate", "12/08/1984");
                    ((ObjectNode) values.at("/members/2")).put("memberId", 1);
                });

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("\"field\":\"members[0].firstName\",\"message\":\"กรุณากรอกชื่อ\"")
                .contains("\"field\":\"members[0].birthDate\",\"message\":\"ไม่มีวันที่นี้ในปฏิทิน")
                .contains("\"field\":\"members[1].birthDate\",\"message\":\"ปีที่กรอกไม่ใช่ปี พ.ศ.")
                .contains("\"field\":\"members[2].memberId\",\"message\":\"ไม่พบสมาชิกคนนี้ในครัวเรือน\"");
    }

    @ParameterizedTest
    @CsvSource({
        "03/04/66, กรุณากรอกปี พ.ศ. ให้ครบสี่หลัก",
        "03/04/2023, ปีที่กรอกไม่ใช่ปี พ.ศ.",
        "31/02/2566, ไม่มีวันที่นี้ในปฏิทิน",
        "เมื่อวาน, กรุณากรอกวันที่เป็น วัน/เดือน/ปี พ.ศ.",
        "04/04/2566, วันที่ต้องไม่เกินวันที่ 3 เมษายน 2566",
        "30/09/2565, วันที่ต้องไม่ก่อนวันที่ 1 ตุลาคม 2565"
    })
    void aDateOfTheVisitSaysWhatIsWrongWithIt(String typed, String message) {
        HouseholdCase household = fixture.caseOfPoorFamily();

        assertRefused(
                household,
                staff.tambonTeam(),
                "userTask_verifyHousehold",
                values -> values.put("outcome", "CONFIRMED").put("visitedOn", typed),
                "visitedOn",
                message);
    }

    @Test
    void thaiDigitsAreAsGoodAsOthers() {
        HouseholdCase household = fixture.caseOfPoorFamily();

        staff.tambonTeam().complete(household.number().value(), "userTask_verifyHousehold", values -> values.put(
                        "outcome", "CONFIRMED")
                .put("visitedOn", "๑/๔/๒๕๖๖"));

        assertThat(jdbc.sql("select visited_on from verification where case_id = :id")
                        .param("id", household.id().value())
                        .query(LocalDate.class)
                        .single())
                .isEqualTo("2023-04-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<b>สมชาย</b>", "สมชาย<script>alert(1)</script>", "สมชาย1", "{{สมชาย}}"})
    void aNameIsNoMarkup(String typed) {
        HouseholdCase household = fixture.caseOfPoorFamily();

        assertRefused(
                household,
                staff.tambonTeam(),
                "userTask_verifyHousehold",
                values -> {
                    values.put("outcome", "CORRECTED");
                    ((ObjectNode) values.at("/members/0")).put("firstName", typed);
                },
                "members[0].firstName",
                "ใช้ได้เฉพาะตัวอักษร");
    }

    @Test
    void theFourTAnalysisNamesEveryMissingPart() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        walk.verify(household, "CONFIRMED");

        HttpResponse<String> answer =
                staff.tambonTeam().work(task(household, staff.tambonTeam(), "userTask_analyseFourT"), EMPTY);

        assertThat(answer.statusCode()).isEqualTo(422);
        for (String field : new String[] {
            "visitedOn",
            "readiness",
            "wantsHelp",
            "tenure",
            "landRai",
            "hasSavings",
            "wayOut",
            "horizon",
            "agreed",
            "problems"
        }) {
            assertThat(answer.body()).contains("\"field\":\"%s\"".formatted(field));
        }
    }

    @Test
    void aVisitCannotLieInTheFutureNorBeforeTheFiscalYear() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        walk.toAssistance(household, 1);
        OfficerClient agency = staff.agency();

        assertRefused(
                household,
                agency,
                "userTask_giveHelp",
                values -> values.put("visitedOn", "04/04/2566"),
                "visitedOn",
                "วันที่ต้องไม่เกินวันที่ 3 เมษายน 2566");
        assertRefused(
                household,
                agency,
                "userTask_giveHelp",
                values -> values.put("visitedOn", "30/09/2565"),
                "visitedOn",
                "วันที่ต้องไม่ก่อนวันที่ 1 ตุลาคม 2565");
        assertRefused(
                household,
                agency,
                "userTask_giveHelp",
                values -> values.put("amount", "-5"),
                "amount",
                "กรุณากรอกตัวเลขตั้งแต่ 0");
    }

    @Test
    void anotherClassThanProposedWantsAReason() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        walk.verify(household, "CONFIRMED");
        walk.analyse(household);

        assertRefused(
                household,
                staff.tambonTeam(),
                "userTask_classifyHousehold",
                values -> values.put("householdClass", "WELFARE"),
                "reason",
                "กรุณาระบุเหตุผลที่ที่ประชุมจำแนกต่างจากที่ระบบเสนอ");
    }

    @Test
    void aDecisionOutsideTheMenuWantsItsSolutionAndAReason() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        walk.toTargeting(household);
        OfficerClient amphoe = staff.amphoeCentre();

        HttpResponse<String> outside = amphoe.work(task(household, amphoe, "userTask_decideAssistance"), values -> {
            ((ObjectNode) values.at("/items/0")).put("menuEntryId", "A99").put("agencyCode", "lao");
            ((ObjectNode) values.at("/items/1")).put("menuEntryId", "Z99").put("agencyCode", "nobody");
        });

        assertThat(outside.body())
                .contains("\"field\":\"items[0].ownSolution\"")
                .contains("\"field\":\"items[0].reason\"")
                .contains("ไม่มีแนวทางนี้ในเมนูแก้จน")
                .contains("ไม่มีหน่วยงานนี้ในระบบ");
        assertRefused(
                household,
                amphoe,
                "userTask_decideAssistance",
                values -> ((ArrayNode) values.get("items")).removeAll(),
                "items",
                "กรุณาเลือกแนวทางช่วยเหลืออย่างน้อยหนึ่งแนวทาง");
    }

    @Test
    void theLogbookWantsItsReference() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        walk.toAssistance(household, 1);
        walk.visit(household, "CONTINUE");

        assertRefused(
                household,
                staff.recorder(),
                "userTask_keyIntoLogbook",
                Walk.AS_PREFILLED,
                "reference",
                "กรุณากรอกเลขอ้างอิงจาก TPMAP Logbook");
    }

    @Test
    void aReviewCannotClaimWhatIsNotSo() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        walk.verify(household, "CONFIRMED");
        walk.analyse(household);
        walk.classify(household, "SELF_RELIANT");

        assertRefused(
                household,
                staff.tambonTeam(),
                "userTask_reviewIndicators",
                values -> values.put("closingReason", "PASSED"),
                "closingReason",
                "ยังมีตัวชี้วัดที่ไม่ผ่าน");
        assertRefused(
                household,
                staff.tambonTeam(),
                "userTask_reviewIndicators",
                values -> values.put("closingReason", "REFERRED"),
                "closingReason",
                "กรณีนี้ยังไม่ได้ส่งต่อและรับเรื่องโดย ศจพ.จ.");
        assertRefused(
                household,
                staff.tambonTeam(),
                "userTask_reviewIndicators",
                values -> values.put("closingReason", "DIED"),
                "closingReason",
                "กรุณาเลือกผลการปิดกรณี");
    }

    @Test
    void extraFieldsChangeNothing() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        OfficerClient team = staff.tambonTeam();

        team.complete(household.number().value(), "userTask_verifyHousehold", values -> {
            values.put("outcome", "CONFIRMED");
            values.put("closingReason", "PASSED");
            values.put("tambonCode", "240601");
        });

        assertThat(fixture.reload(household).tambon().value()).isEqualTo("240801");
        assertThat(fixture.reload(household).isClosed()).isFalse();
    }

    @Test
    void whatIsNoJsonIsAnsweredInThai() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        String task = task(household, staff.tambonTeam(), "userTask_verifyHousehold");
        staff.tambonTeam().claim(task);

        HttpResponse<String> answer = staff.tambonTeam().post("/api/tasks/" + task + "/answer", "{\"outcome\":");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("ข้อมูลที่ส่งมาอ่านไม่ได้");
    }

    private void assertRefused(
            HouseholdCase household,
            OfficerClient officer,
            String key,
            Consumer<ObjectNode> typing,
            String field,
            String message) {
        String task = task(household, officer, key);
        HttpResponse<String> answer = officer.work(task, typing);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains("\"field\":\"%s\",\"message\":\"%s".formatted(field, message));
        assertThat(officer.tasks(household.number().value(), key))
                .as("the task stays open")
                .contains(task);
    }

    private static String task(HouseholdCase household, OfficerClient officer, String key) {
        return officer.task(household.number().value(), key);
    }
}
