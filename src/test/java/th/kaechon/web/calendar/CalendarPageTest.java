package th.kaechon.web.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.kaechon.Fixture;
import th.kaechon.KaeChonTest;
import th.kaechon.OfficerClient;
import th.kaechon.Staff;
import th.kaechon.campaign.Campaigns;
import th.kaechon.casefile.HouseholdCase;
import th.kaechon.identity.OfficerRole;

/** The calendar of the letter, looked at by everybody with cases; holidays and settings in the secretariat's hands. */
@KaeChonTest
class CalendarPageTest {

    @Autowired
    private Staff staff;

    @Autowired
    private Fixture fixture;

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private JdbcClient jdbc;

    private int version;
    private OfficerClient secretariat;

    @BeforeEach
    void rememberTheVersion() {
        version = campaigns.calendarVersion(Fixture.YEAR);
        secretariat = staff.secretariat();
    }

    @AfterEach
    void putBack() {
        jdbc.sql("delete from holiday where name_th like 'ทดสอบ%'").update();
        jdbc.sql("insert into holiday values ('2023-04-06', 'วันจักรี') on conflict do nothing")
                .update();
        jdbc.sql("update campaign set take_back_hours = 24, overdue_priority_step = 100, forecast_days = 10")
                .update();
        jdbc.sql("delete from calendar_change where made_by = 'secretariat24' and kind <> 'MILESTONES'")
                .update();
        jdbc.sql("delete from holiday where day > '2023-12-31'").update();
        jdbc.sql("delete from campaign_milestone where fiscal_year = 2567").update();
        jdbc.sql("delete from campaign where fiscal_year = 2567").update();
    }

    @Test
    void showsTheLettersTwoCalendarsAndWhichBinds() {
        String page = words(staff.tambonTeam().get("/calendar"));

        assertThat(page)
                .contains("ปีงบประมาณ 2566")
                .contains(
                        "วิเคราะห์สภาพปัญหา ๔ท 15 เมษายน 2566 ใช้บังคับ 11 เมษายน 2566 ถึง 30 เมษายน 2566 14, 7, 1 วัน")
                .contains("ประชุมชี้เป้าหมายและมอบหมาย 31 พฤษภาคม 2566 ใช้บังคับ 1 พฤษภาคม 2566 ถึง 15 พฤษภาคม 2566")
                .contains("ประชุม ศจพ.จ. - 25 พฤษภาคม 2566 ใช้บังคับ")
                .contains(
                        "ให้ความช่วยเหลือและบันทึก Logbook 30 กันยายน 2566 ใช้บังคับ 1 พฤษภาคม 2566 ถึง 30 กันยายน 2566")
                .contains("13 เมษายน 2566 วันพฤหัสบดี วันสงกรานต์")
                .contains("15 เมษายน 2566 วันเสาร์ ตรงกับวันหยุดสุดสัปดาห์ วันสงกรานต์");
    }

    @Test
    void everybodyWithCasesLooksAndOnlyTheSecretariatFindsTheForms() {
        for (OfficerClient officer :
                new OfficerClient[] {staff.tambonTeam(), staff.amphoeCentre(), staff.supervisor()}) {
            assertThat(officer.get("/calendar").body())
                    .doesNotContain("hx-post")
                    .doesNotContain("แก้ไขวันที่");
        }
        assertThat(secretariat.get("/calendar").body()).contains("แก้ไขวันที่").contains("เพิ่มวันหยุด");
        assertThat(staff.as(OfficerRole.POLICY_EDITOR, "24").get("/calendar").statusCode())
                .isEqualTo(403);
        assertThat(staff.agency().get("/calendar").statusCode()).isEqualTo(403);
        assertThat(staff.anonymous().get("/calendar").statusCode()).isEqualTo(401);
    }

    @Test
    void whoIsNotOfTheSecretariatIsRefusedInThai() {
        for (String path : new String[] {"preview", "changes", "edit", "holidays", "settings", "open"}) {
            HttpResponse<String> answer = staff.supervisor().postForm("/calendar/2566/" + path, Map.of("version", "1"));
            assertThat(answer.statusCode()).as(path).isEqualTo(403);
            assertThat(answer.body()).as(path).isEqualTo("แก้ไขปฏิทินได้เฉพาะฝ่ายเลขานุการ ศจพ.จ.");
        }
        assertThat(staff.amphoeCentre().get("/calendar/2566/edit").statusCode()).isEqualTo(403);
        assertThat(staff.amphoeCentre()
                        .postForm("/calendar/2566/holidays/2023-04-06/removal", Map.of("reason", "x"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void addsAHolidayWithItsAuditAndANewVersion() {
        HttpResponse<String> answer = holiday("๕/๕/๒๕๖๖", "ทดสอบวันหยุด", "มติคณะรัฐมนตรี");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(words(answer))
                .contains("เพิ่มวันหยุดวันศุกร์ที่ 5 พฤษภาคม 2566 แล้ว")
                .contains("5 พฤษภาคม 2566 วันศุกร์ ทดสอบวันหยุด")
                .contains("เจ้าหน้าที่ทดสอบ เพิ่มวันหยุด: ไม่มี → 5 พฤษภาคม 2566 ทดสอบวันหยุด มติคณะรัฐมนตรี");
        assertThat(campaigns.calendarVersion(Fixture.YEAR)).isEqualTo(version + 1);
    }

    @Test
    void aHolidayOnAWeekendIsTakenAndNamed() {
        assertThat(words(holiday("06/05/2566", "ทดสอบเสาร์", "มติ")))
                .contains("ที่ 6 พฤษภาคม 2566 แล้ว ซึ่งเป็นวันหยุดสุดสัปดาห์อยู่แล้ว")
                .contains("6 พฤษภาคม 2566 วันเสาร์ ตรงกับวันหยุดสุดสัปดาห์ ทดสอบเสาร์");
    }

    @Test
    void refusesAHolidayAtItsFieldsAndKeepsWhatWasTyped() {
        assertThat(refused(holiday("13/04/2566", "ทดสอบซ้ำ", "มติ"), "holiday-holiday_day"))
                .isEqualTo("วันที่ 13 เมษายน 2566 เป็นวันหยุดอยู่แล้ว (วันสงกรานต์)");
        HttpResponse<String> nothing = holiday("05/05/2566", "", "");
        assertThat(refused(nothing, "holiday-holiday_name")).isEqualTo("กรุณากรอกชื่อวันหยุด");
        assertThat(refused(nothing, "holiday-reason")).isEqualTo("กรุณาระบุเหตุผลของการเปลี่ยนแปลง");
        assertThat(nothing.body()).contains("value=\"05/05/2566\"");
        assertThat(refused(holiday("05/05/2567", "ทดสอบ", "มติ"), "holiday-holiday_day"))
                .isEqualTo("วันหยุดต้องอยู่ในปีงบประมาณ 2566 (1 ตุลาคม 2565 ถึง 30 กันยายน 2566)");
        assertThat(refused(holiday("05/05/2023", "ทดสอบ", "มติ"), "holiday-holiday_day"))
                .isEqualTo("ปีที่กรอกไม่ใช่ปี พ.ศ. กรุณากรอกเป็น พ.ศ. เช่น 03/04/2566");
        assertThat(refused(holiday("31/04/2566", "ทดสอบ<b>", "มติ"), "holiday-holiday_day"))
                .isEqualTo("ไม่มีวันที่นี้ในปฏิทิน กรุณาตรวจสอบวันและเดือน เช่น 03/04/2566");
        assertThat(campaigns.calendarVersion(Fixture.YEAR)).isEqualTo(version);
    }

    @Test
    void removesAHolidayWithAReasonAlone() {
        String path = "/calendar/2566/holidays/2023-04-06/removal";

        assertThat(refused(secretariat.postForm(path, Map.of("reason", " ")), "removal-2023-04-06-reason"))
                .isEqualTo("กรุณาระบุเหตุผลของการเปลี่ยนแปลง");
        HttpResponse<String> removed = secretariat.postForm(path, Map.of("reason", "ประกาศผิด"));
        assertThat(words(removed))
                .contains("ลบวันหยุดวันที่ 6 เมษายน 2566 แล้ว")
                .contains("ลบวันหยุด: 6 เมษายน 2566 วันจักรี → ไม่มี ประกาศผิด");
        assertThat(secretariat.postForm(path, Map.of("reason", "อีกครั้ง")).statusCode())
                .isEqualTo(422);
        assertThat(campaigns.calendarVersion(Fixture.YEAR)).isEqualTo(version + 1);
    }

    @Test
    void changesTheSettingsWithTheirAudit() {
        HttpResponse<String> answer = settings("48", "100", "๑๕", "ทีมตำบลขอเวลา");

        assertThat(words(answer))
                .contains("บันทึกค่าที่ตั้งแล้ว")
                .contains("นำงานกลับได้ภายใน (ชั่วโมง): 24 → 48")
                .contains("คาดการณ์จากผลงานย้อนหลัง (วันทำการ): 10 → 15")
                .doesNotContain("ลำดับความสำคัญที่เพิ่มเมื่อเกินกำหนด: 100")
                .contains("ทีมตำบลขอเวลา");
        assertThat(campaigns.takeBackWindow(Fixture.YEAR).toHours()).isEqualTo(48);
        assertThat(campaigns.calendarVersion(Fixture.YEAR))
                .as("no date changed")
                .isEqualTo(version);
    }

    @Test
    void refusesSettingsAtTheirFields() {
        HttpResponse<String> wrong = settings("-1", "สูง", "251", "");

        assertThat(refused(wrong, "settings-take_back_hours")).isEqualTo("กรุณากรอกจำนวนเต็มตั้งแต่ 0 ถึง 720");
        assertThat(refused(wrong, "settings-overdue_priority_step")).isEqualTo("กรุณากรอกจำนวนเต็มตั้งแต่ 1 ถึง 1000");
        assertThat(refused(wrong, "settings-forecast_days")).isEqualTo("กรุณากรอกจำนวนเต็มตั้งแต่ 1 ถึง 250");
        assertThat(refused(wrong, "settings-reason")).isEqualTo("กรุณาระบุเหตุผลของการเปลี่ยนแปลง");
        assertThat(wrong.body()).contains("value=\"สูง\"");
        assertThat(refused(settings("24", "100", "10", "เหตุผล"), "settings-reason"))
                .isEqualTo("ค่าไม่ต่างจากเดิม จึงไม่มีสิ่งที่ต้องบันทึก");
    }

    @Test
    void theHistoryIsAFileToo() {
        holiday("05/05/2566", "ทดสอบวันหยุด", "=มติ");

        assertThat(staff.tambonTeam().get("/calendar/2566/changes.csv").body())
                .startsWith("\uFEFF\"เมื่อ\"")
                .contains("\"'=มติ\",\"เพิ่มวันหยุด\",\"ไม่มี\",\"5 พฤษภาคม 2566 ทดสอบวันหยุด\"");
    }

    @Test
    void theNextYearIsOpenedByTheSecretariatAndThenEdited() {
        assertThat(words(staff.tambonTeam().get("/calendar?year=2567")))
                .contains("ยังไม่ได้เปิดปฏิทินของปีงบประมาณ 2567");
        assertThat(secretariat.get("/calendar/2567/edit").statusCode()).isEqualTo(404);
        assertThat(secretariat.get("/calendar?year=2567").body()).contains("เปิดปฏิทินปี 2567");

        HttpResponse<String> opened = secretariat.postForm("/calendar/2567/open", Map.of());

        assertThat(opened.headers().firstValue("HX-Redirect")).contains("/calendar?year=2567");
        assertThat(words(secretariat.get("/calendar?year=2567")))
                .contains("วิเคราะห์สภาพปัญหา ๔ท 15 เมษายน 2567 ใช้บังคับ 11 เมษายน 2567 ถึง 30 เมษายน 2567");
        assertThat(secretariat.get("/calendar/2567/edit").body()).contains("value=\"15/04/2567\"");
        assertThat(secretariat.get("/calendar?year=2569").statusCode()).isEqualTo(404);
        assertThat(secretariat.postForm("/calendar/2569/open", Map.of()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aVisitSheetTellsBothDatesOfTheAnalysisAndWhichBinds() {
        HouseholdCase household = fixture.caseOfPoorFamily();

        assertThat(words(staff.tambonTeam().get("/cases/" + household.number() + "/sheet")))
                .contains(
                        "กำหนด ๔ท ปฏิทินแนวทาง 15 เมษายน 2566 ใช้บังคับ แผนจังหวัด 11 เมษายน 2566 ถึง 30 เมษายน 2566");
    }

    @Test
    void theHomePageAndTheMenuLeadToIt() {
        assertThat(staff.tambonTeam().get("/").body())
                .contains("<a href=\"/calendar\">")
                .contains("ปฏิทินการดำเนินงาน");
        assertThat(staff.agency().get("/").body()).doesNotContain("/calendar");
    }

    private HttpResponse<String> holiday(String day, String name, String reason) {
        return secretariat.postForm(
                "/calendar/2566/holidays", Map.of("holiday_day", day, "holiday_name", name, "reason", reason));
    }

    private HttpResponse<String> settings(String hours, String step, String days, String reason) {
        Map<String, String> typed = new HashMap<>();
        typed.put("take_back_hours", hours);
        typed.put("overdue_priority_step", step);
        typed.put("forecast_days", days);
        typed.put("reason", reason);
        return secretariat.postForm("/calendar/2566/settings", typed);
    }

    private static String refused(HttpResponse<String> answer, String field) {
        assertThat(answer.statusCode()).isEqualTo(422);
        return CalendarWords.refusal(answer.body(), field);
    }

    private static String words(HttpResponse<String> page) {
        return CalendarWords.of(page.body());
    }
}
