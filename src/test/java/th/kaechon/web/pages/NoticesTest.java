package th.kaechon.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.kaechon.Fixture;
import th.kaechon.KaeChonTest;
import th.kaechon.OfficerClient;
import th.kaechon.Staff;
import th.kaechon.identity.OfficerRole;
import th.kaechon.reminder.Reminders;

/** In amphoe บางน้ำเปรี้ยว, where no other test works. */
@KaeChonTest
class NoticesTest {

    private static final LocalDate MONDAY = LocalDate.of(2023, 4, 3);

    @Autowired
    private Fixture fixture;

    @Autowired
    private Staff staff;

    @Autowired
    private Reminders reminders;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void settingsAsShipped() {
        jdbc.sql(
                        "update reminder_setting set daily_at = '07:30', quiet_on_days_off = true, mail_on = true, sender = null")
                .update();
    }

    @Test
    void anOfficerReadsWhatIsDueAndMarksItRead() {
        told("240301");
        OfficerClient team = staff.as(OfficerRole.TAMBON_TEAM, "240301");

        String page = team.get("/notices").body();

        assertThat(page)
                .contains("แจ้งเตือน 1 เรื่อง ยังไม่ได้อ่าน 1 เรื่อง")
                .contains("วิเคราะห์สภาพปัญหา ๔ท ตำบลบางน้ำเปรี้ยว 1 กรณี ครบกำหนดวันที่ 15 เมษายน 2566 (อีก 12 วัน)")
                .contains("ยึดปฏิทินแนวทาง; แผนจังหวัด 30 เมษายน 2566")
                .contains("แจ้งเมื่อวันที่ 3 เมษายน 2566")
                .contains("href=\"/cases?year=2566&amp;area=240301&amp;milestone=FOUR_T&amp;overdue=false\"")
                .contains("ใหม่ 1");
        assertThat(team.get("/").body()).as("on every page").contains("ใหม่ 1");
        assertThat(team.get("/cases?year=2566&area=240301&milestone=FOUR_T&overdue=false")
                        .body())
                .contains("พบ 1 กรณี");
        assertThat(team.get("/notices.csv").body())
                .contains("\"15/04/2566\",\"ยึดปฏิทินแนวทาง; แผนจังหวัด 30 เมษายน 2566\",\"1\",\"\",\"\"");

        assertThat(team.post("/notices/" + idOf("tambonteam240301") + "/read", "{}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(team.get("/notices").body())
                .contains("แจ้งเตือน 1 เรื่อง ยังไม่ได้อ่าน 0 เรื่อง")
                .doesNotContain("ใหม่ 1");
    }

    @Test
    void allAreMarkedReadAtOnce() {
        told("240302");
        OfficerClient team = staff.as(OfficerRole.TAMBON_TEAM, "240302");

        assertThat(team.post("/notices/read", "{}").statusCode()).isEqualTo(204);

        assertThat(team.get("/notices").body()).contains("ยังไม่ได้อ่าน 0 เรื่อง");
    }

    @Test
    void anothersNoticeIsNeitherShownNorMarked() {
        told("240303");
        OfficerClient other = staff.as(OfficerRole.AMPHOE_CENTRE, "2402");

        assertThat(other.get("/notices").body()).doesNotContain("สิงโตทอง");
        assertThat(other.get("/notices.csv").body()).doesNotContain("สิงโตทอง");
        HttpResponse<String> marking = other.post("/notices/" + idOf("tambonteam240303") + "/read", "{}");
        assertThat(marking.statusCode()).isEqualTo(404);
        assertThat(marking.body()).contains("ไม่พบการแจ้งเตือนนี้");
    }

    @Test
    void whoWasToldNothingReadsThatThereIsNothing() {
        assertThat(staff.as(OfficerRole.POLICY_EDITOR, "24").get("/notices").body())
                .contains("ยังไม่มีการแจ้งเตือน")
                .doesNotContain("ตั้งค่าการแจ้งเตือน");
        assertThat(staff.anonymous().get("/notices").statusCode()).isEqualTo(401);
    }

    @Test
    void theSecretariatSetsTimeAndMail() {
        OfficerClient secretariat = staff.secretariat();

        assertThat(change(secretariat, "07:30", "nobody").body()).contains("อีเมลผู้ส่งไม่ถูกต้อง");
        assertThat(change(secretariat, "07:30", "a@example.go.th\\r\\nBcc: b@example.go.th")
                        .body())
                .contains("อีเมลผู้ส่งไม่ถูกต้อง");
        assertThat(change(secretariat, "25:00", "kaechon@example.go.th").body()).contains("เวลาไม่ถูกต้อง");
        assertThat(change(secretariat, "07:30", "").body()).contains("กรุณากรอกอีเมลผู้ส่ง หรือปิดการส่งอีเมล");
        assertThat(change(secretariat, "๐๖:๔๕", "kaechon@example.go.th").statusCode())
                .isEqualTo(204);

        assertThat(secretariat.get("/notices/settings?saved=true").body())
                .contains("บันทึกแล้ว")
                .contains("value=\"06:45\"")
                .contains("value=\"kaechon@example.go.th\"")
                .contains("อีเมลที่รอส่ง");
    }

    @Test
    void nobodyElseSetsAnything() {
        OfficerClient amphoe = staff.amphoeCentre();

        assertThat(amphoe.get("/notices/settings").statusCode()).isEqualTo(403);
        HttpResponse<String> refused = change(amphoe, "06:45", "kaechon@example.go.th");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("หน้านี้สำหรับฝ่ายเลขานุการ ศจพ.จ.");
    }

    private static HttpResponse<String> change(OfficerClient officer, String dailyAt, String sender) {
        return officer.post(
                "/notices/settings",
                "{\"dailyAt\":\"%s\",\"quiet\":\"true\",\"mailOn\":\"true\",\"sender\":\"%s\"}"
                        .formatted(dailyAt, sender));
    }

    private void told(String tambon) {
        fixture.startedCase(Fixture.family(tambon, Set.of(22)));
        fixture.account(OfficerRole.TAMBON_TEAM, tambon);
        reminders.runFor(MONDAY);
    }

    private long idOf(String userId) {
        return jdbc.sql("select id from notice where user_id = :user")
                .param("user", userId)
                .query(Long.class)
                .single();
    }
}
