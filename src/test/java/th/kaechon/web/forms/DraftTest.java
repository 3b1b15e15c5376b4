package th.kaechon.web.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.kaechon.Fixture;
import th.kaechon.KaeChonTest;
import th.kaechon.OfficerClient;
import th.kaechon.Staff;
import th.kaechon.Walk;
import th.kaechon.casefile.HouseholdCase;
import th.kaechon.identity.OfficerRole;

/** What is typed is on the server before it is sent, for the task's holder alone, and ends with the task. */
@KaeChonTest
class DraftTest {

    private static final String VERIFY = "userTask_verifyHousehold";

    @Autowired
    private Fixture fixture;

    @Autowired
    private Staff staff;

    @Autowired
    private Walk walk;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void isFoundAgainWhereverTheFormIsOpened() {
        Typing typing = typing(fixture.caseOfPoorFamily());

        assertThat(typing.save(0, "หลังคารั่ว").body()).isEqualTo("{\"revision\":1}");

        JsonNode form = typing.form();
        assertThat(form.at("/values/note").asText()).isEqualTo("หลังคารั่ว");
        assertThat(form.at("/draft/revision").asInt()).isEqualTo(1);
        assertThat(form.at("/draft/savedBy").asText()).isEqualTo("เจ้าหน้าที่ทดสอบ");
        assertThat(form.at("/draft/savedAt").asText()).matches("\\d\\d:\\d\\d");
    }

    @Test
    void ofAnOlderDeviceIsRefusedAndTheNewerOneStays() {
        Typing typing = typing(fixture.caseOfPoorFamily());
        typing.save(0, "จากโทรศัพท์");
        typing.save(1, "จากโทรศัพท์ ต่อ");

        HttpResponse<String> answer = typing.put(1, "phone", "{\"note\":\"จากที่ทำการ\"}");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("แบบฟอร์มนี้ถูกกรอกจากอีกเครื่องหนึ่ง");
        assertThat(typing.form().at("/values/note").asText()).isEqualTo("จากโทรศัพท์ ต่อ");
    }

    /** The answer to a saving was lost on a weak signal: the device does not know its own revision, and is not refused. */
    @Test
    void goesOnOnTheDeviceWhoseSavingWasNeverConfirmed() {
        Typing typing = typing(fixture.caseOfPoorFamily());
        typing.save(0, "ส่งแล้วแต่คำตอบหาย");

        assertThat(typing.save(0, "ส่งแล้วแต่คำตอบหาย พิมพ์ต่อ").body()).isEqualTo("{\"revision\":2}");
    }

    @Test
    void isSavedByTheHolderOfTheTaskAlone() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        String task = staff.tambonTeam().task(household.number().value(), VERIFY);
        Typing typing = new Typing(staff.tambonTeam(), task);

        assertThat(typing.save(0, "ยังไม่ได้รับงาน").body()).contains("กรุณากดรับงานก่อนบันทึก");
        colleague().claim(task);
        assertThat(typing.save(0, "ไม่ใช่งานของฉัน").body()).contains("งานนี้มีผู้อื่นรับไปแล้ว");
    }

    @Test
    void ofAnotherAreaDoesNotExist() {
        Typing typing = typing(fixture.caseOfPoorFamily());
        typing.save(0, "หลังคารั่ว");
        Typing elsewhere = new Typing(staff.as(OfficerRole.TAMBON_TEAM, "240601"), typing.task());

        assertThat(elsewhere.put(1, "{}").statusCode()).isEqualTo(404);
        assertThat(elsewhere.officer().get(typing.address("state")).statusCode())
                .isEqualTo(404);
        assertThat(elsewhere.officer().delete(typing.address("draft")).statusCode())
                .isEqualTo(404);
        assertThat(staff.anonymous().get(typing.address("state")).statusCode()).isEqualTo(401);
    }

    @Test
    void canBeThrownAway() {
        Typing typing = typing(fixture.caseOfPoorFamily());
        typing.save(0, "หลังคารั่ว");

        assertThat(typing.officer().delete(typing.address("draft")).statusCode())
                .isEqualTo(204);

        assertThat(typing.form().at("/values/note").asText()).isEmpty();
        assertThat(typing.form().at("/draft/revision").asInt()).isZero();
    }

    @Test
    void endsWithItsTaskHoweverThatEnds() {
        HouseholdCase completed = fixture.caseOfPoorFamily();
        typing(completed).save(0, "หลังคารั่ว");
        walk.verify(completed, "CONFIRMED");
        HouseholdCase withdrawn = fixture.caseOfPoorFamily();
        Typing typing = typing(withdrawn);
        typing.save(0, "หลังคารั่ว");
        staff.amphoeCentre()
                .post(
                        "/cases/%s/withdrawal".formatted(withdrawn.number().value()),
                        "{\"reason\":\"MOVED\",\"note\":\"ย้ายไประยอง\"}");

        assertThat(drafts(completed)).isZero();
        assertThat(drafts(withdrawn)).isZero();
        assertThat(typing.put(1, "{}").statusCode()).isEqualTo(404);
    }

    @Test
    void tellsAnOpenFormThatSomebodyElseHasTheTaskNow() {
        Typing typing = typing(fixture.caseOfPoorFamily());
        String state = typing.address("state");
        assertThat(typing.officer().json(state).at("/task/mine").asBoolean()).isTrue();

        typing.officer().post("/camunda/api/engine/engine/default/task/" + typing.task() + "/unclaim", "");
        colleague().claim(typing.task());

        JsonNode task = typing.officer().json(state).get("task");
        assertThat(task.get("mine").asBoolean()).isFalse();
        assertThat(task.get("assignee").asText()).isEqualTo("เจ้าหน้าที่ทดสอบ");
    }

    @Test
    void survivesAFormThatHasChangedMeanwhile() {
        Typing typing = typing(fixture.caseOfPoorFamily());
        typing.put(0, "{\"note\":\"หลังคารั่ว\",\"fieldOfAnOlderForm\":1}");

        JsonNode values = typing.form().get("values");

        assertThat(values.get("note").asText()).isEqualTo("หลังคารั่ว");
        assertThat(values.has("fieldOfAnOlderForm")).isFalse();
        assertThat(values.get("members")).hasSize(3);
    }

    @Test
    void isAnObjectOfReasonableLength() {
        Typing typing = typing(fixture.caseOfPoorFamily());

        assertThat(typing.put(0, "[]").statusCode()).isEqualTo(422);
        assertThat(typing.save(0, "ก".repeat(200_001)).body()).contains("ร่างนี้ยาวเกิน");
        assertThat(typing.officer()
                        .put(typing.address("draft"), "{\"revision\":")
                        .statusCode())
                .isEqualTo(400);
    }

    private int drafts(HouseholdCase household) {
        return jdbc.sql("select count(*) from task_draft where case_id = :id")
                .param("id", household.id().value())
                .query(Integer.class)
                .single();
    }

    private OfficerClient colleague() {
        return staff.tambonColleague();
    }

    private Typing typing(HouseholdCase household) {
        String task = staff.tambonTeam().task(household.number().value(), VERIFY);
        staff.tambonTeam().claim(task);
        return new Typing(staff.tambonTeam(), task);
    }

    private record Typing(OfficerClient officer, String task) {

        String address(String what) {
            return "/api/tasks/" + task + "/" + what;
        }

        JsonNode form() {
            return officer.json(address("form"));
        }

        HttpResponse<String> save(int revision, String note) {
            ObjectNode values = (ObjectNode) form().get("values");
            return put(revision, values.put("note", note).toString());
        }

        HttpResponse<String> put(int revision, String values) {
            return put(revision, "desk", values);
        }

        HttpResponse<String> put(int revision, String device, String values) {
            return officer.put(
                    address("draft"),
                    "{\"revision\":%d,\"device\":\"%s\",\"values\":%s}".formatted(revision, device, values));
        }
    }
}
