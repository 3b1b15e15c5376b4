package th.kaechon.web.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
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
import th.kaechon.campaign.FiscalYear;

/** From the form by the preview to the change. What is written is written into next year's calendar, which has no cases. */
@KaeChonTest
class CalendarEditTest {

    private static final FiscalYear NEXT = new FiscalYear(2567);
    private static final int PATIENCE = 500; // looks at the page

    @Autowired
    private Staff staff;

    @Autowired
    private Fixture fixture;

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private JdbcClient jdbc;

    private OfficerClient secretariat;

    @BeforeEach
    void openNextYear() {
        campaigns.open(NEXT);
        secretariat = staff.secretariat();
    }

    @AfterEach
    void putBack() {
        jdbc.sql("delete from calendar_change where fiscal_year = 2567").update();
        jdbc.sql("delete from holiday where day > '2023-12-31'").update();
        jdbc.sql("delete from campaign_milestone where fiscal_year = 2567").update();
        jdbc.sql("delete from campaign where fiscal_year = 2567").update();
    }

    @Test
    void theFormHoldsTheCalendarAsItIs() {
        String form = secretariat.get("/calendar/2566/edit").body();

        assertThat(form)
                .contains("name=\"four_t-guideline_due\" value=\"15/04/2566\"")
                .contains("name=\"four_t-provincial_from\" value=\"11/04/2566\"")
                .contains("name=\"four_t-provincial_due\" value=\"30/04/2566\"")
                .contains("name=\"changwat_meeting-guideline_due\" value=\"\"")
                .contains("name=\"assistance-warning_days\" value=\"14, 7, 1\"")
                .contains("name=\"version\" value=\"" + campaigns.calendarVersion(Fixture.YEAR) + "\"");
    }

    @Test
    void thePreviewTellsWhatMovesAndWritesNothing() {
        fixture.caseOfPoorFamily();
        int version = campaigns.calendarVersion(Fixture.YEAR);

        HttpResponse<String> preview = send("2566/preview", letter(2566, Map.of("four_t-guideline_due", "๒๐/๔/๒๕๖๖")));

        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(CalendarWords.of(preview.body()))
                .contains("วิเคราะห์สภาพปัญหา ๔ท · ปฏิทินแนวทาง: 15 เมษายน 2566 → 20 เมษายน 2566")
                .containsPattern("วิเคราะห์สภาพปัญหา ๔ท สนามชัยเขต [\\d,]+ 0 0")
                .containsPattern("รวม [\\d,]+ 0 0");
        assertThat(preview.body())
                .contains("name=\"four_t-guideline_due\" value=\"๒๐/๔/๒๕๖๖\"")
                .contains("name=\"version\" value=\"" + version + "\"");
        assertThat(campaigns.calendarVersion(Fixture.YEAR)).isEqualTo(version);
    }

    @Test
    void theWayBackKeepsWhatWasTypedAndShowsWhatHolds() {
        HttpResponse<String> form = send(
                "2566/edit",
                letter(2566, Map.of("four_t-guideline_due", "20/04/2566", "targeting-binding", "PROVINCIAL")));

        assertThat(form.statusCode()).isEqualTo(200);
        assertThat(form.body()).contains("name=\"four_t-guideline_due\" value=\"20/04/2566\"");
        assertThat(CalendarWords.of(form.body()))
                .contains("ค่าปัจจุบัน: 15/04/2566")
                .contains("ค่าปัจจุบัน: ปฏิทินแนวทาง");
    }

    @Test
    void everyRefusalStandsAtItsFieldAndNothingTypedIsLost() {
        HttpResponse<String> form = send(
                "2566/preview",
                letter(
                        2566,
                        Map.of(
                                "four_t-guideline_due", "01/04/2566",
                                "four_t-provincial_from", "2/5/2566",
                                "targeting-guideline_due", "31/05/2023",
                                "changwat_meeting-provincial_due", "",
                                "changwat_meeting-warning_days", "สิบ",
                                "assistance-guideline_due", "01/10/2566",
                                "assistance-warning_days", "7, 7")));

        assertThat(refusal(form, "four_t-guideline_due"))
                .isEqualTo("เปลี่ยนเป็นวันที่ผ่านมาแล้วไม่ได้ วันนี้คือวันที่ 3 เมษายน 2566");
        assertThat(refusal(form, "four_t-provincial_due")).isEqualTo("ช่วงเวลาสิ้นสุดก่อนวันเริ่ม (2 พฤษภาคม 2566)");
        assertThat(refusal(form, "targeting-guideline_due"))
                .isEqualTo("ปีที่กรอกไม่ใช่ปี พ.ศ. กรุณากรอกเป็น พ.ศ. เช่น 31/05/2566");
        assertThat(refusal(form, "changwat_meeting-warning_days"))
                .isEqualTo("กรุณากรอกจำนวนวันคั่นด้วยจุลภาค เช่น 14, 7, 1");
        assertThat(refusal(form, "assistance-guideline_due"))
                .isEqualTo("วันที่ต้องอยู่ในปีงบประมาณ 2566 (1 ตุลาคม 2565 ถึง 30 กันยายน 2566)");
        assertThat(refusal(form, "assistance-warning_days")).isEqualTo("มีจำนวนวันซ้ำกัน");
        assertThat(CalendarWords.of(form.body())).contains("ยังดูตัวอย่างไม่ได้ มี 6 ช่องที่ต้องแก้ไข");
        assertThat(form.body())
                .contains("value=\"31/05/2023\"")
                .contains("value=\"สิบ\"")
                .contains("value=\"2/5/2566\"");
    }

    @Test
    void refusesTheOrderAndAMissingDateAtTheirFields() {
        HttpResponse<String> form = send(
                "2566/preview",
                letter(2566, Map.of("targeting-guideline_due", "14/04/2566", "changwat_meeting-provincial_due", "")));

        assertThat(refusal(form, "targeting-guideline_due"))
                .isEqualTo("ต้องไม่ก่อนกำหนดของขั้น “วิเคราะห์สภาพปัญหา ๔ท” (15 เมษายน 2566)");
        assertThat(refusal(form, "changwat_meeting-provincial_due"))
                .isEqualTo("กรุณากรอกวันครบกำหนดอย่างน้อยหนึ่งปฏิทิน");
    }

    @Test
    void anUnchangedCalendarHasNothingToApply() {
        for (String step : List.of("preview", "changes")) {
            HttpResponse<String> answer = send("2566/" + step, letter(2566, Map.of("reason", "ไม่มีเหตุ")));

            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(CalendarWords.of(answer.body())).contains("ปฏิทินไม่ต่างจากเดิม จึงไม่มีสิ่งที่ต้องบันทึก");
        }
    }

    @Test
    void aFormOrPreviewOlderThanTheCalendarIsRefusedWithWhatToDo() {
        Map<String, String> typed = letter(2567, Map.of("four_t-guideline_due", "20/04/2567", "reason", "เลื่อน"));
        secretariat.postForm(
                "/calendar/2567/holidays",
                Map.of("holiday_day", "16/04/2567", "holiday_name", "ทดสอบชดเชย", "reason", "มติ"));

        for (String step : List.of("preview", "changes")) {
            HttpResponse<String> answer = send("2567/" + step, typed);

            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(CalendarWords.of(answer.body()))
                    .contains("มีผู้แก้ไขปฏิทินหลังจากท่านเปิดหน้านี้ จึงยังไม่ได้บันทึก")
                    .contains("กรุณาตรวจสอบแล้วกดดูตัวอย่างอีกครั้ง")
                    .contains("ค่าปัจจุบัน: 15/04/2567");
            assertThat(answer.body())
                    .contains("value=\"20/04/2567\"")
                    .contains("name=\"version\" value=\"" + campaigns.calendarVersion(NEXT) + "\"");
        }
        assertThat(campaigns.milestones(NEXT))
                .extracting(line -> line.due().toString())
                .contains("2024-04-15");
    }

    @Test
    void aChangeNeedsAReasonAndIsThenOnRecord() {
        Map<String, String> typed =
                letter(2567, Map.of("four_t-guideline_due", "20/04/2567", "four_t-warning_days", "3, 21"));

        HttpResponse<String> without = send("2567/changes", typed);
        assertThat(refusal(without, "reason")).isEqualTo("กรุณาระบุเหตุผลของการเปลี่ยนแปลง");
        assertThat(without.body()).contains("value=\"20/04/2567\"");

        typed.put("reason", "สงกรานต์ยาว");
        HttpResponse<String> done = send("2567/changes", typed);
        String address = done.headers().firstValue("HX-Redirect").orElse("");
        assertThat(address).matches("/calendar\\?year=2567&change=\\d+");
        assertThat(finished(address))
                .contains("บันทึกปฏิทินแล้ว ไม่มีกรณีที่ต้องย้ายกำหนด")
                .contains("วิเคราะห์สภาพปัญหา ๔ท 20 เมษายน 2567 ใช้บังคับ")
                .contains("เจ้าหน้าที่ทดสอบ วิเคราะห์สภาพปัญหา ๔ท · ปฏิทินแนวทาง: 15 เมษายน 2567 → 20 เมษายน 2567"
                        + " วิเคราะห์สภาพปัญหา ๔ท · เตือนล่วงหน้า (วัน): 14, 7, 1 → 21, 3 สงกรานต์ยาว");
        assertThat(staff.tambonTeam().get("/calendar/2567/changes.csv").body()).contains("สงกรานต์ยาว");
    }

    /** The cases are moved behind the answer; the page says when that is done. */
    private String finished(String address) {
        for (int look = 0; look < PATIENCE; look++) {
            String page = CalendarWords.of(secretariat.get(address).body());
            if (page.contains("บันทึกปฏิทินแล้ว")) {
                return page;
            }
        }
        throw new AssertionError("the change is not finished");
    }

    private HttpResponse<String> send(String path, Map<String, String> typed) {
        return secretariat.postForm("/calendar/" + path, typed);
    }

    private static String refusal(HttpResponse<String> answer, String field) {
        assertThat(answer.statusCode()).isEqualTo(422);
        return CalendarWords.refusal(answer.body(), field);
    }

    /** The letter's calendar as the form of the year sends it, with some fields typed otherwise. */
    private Map<String, String> letter(int year, Map<String, String> typed) {
        Map<String, String> fields = new HashMap<>(
                TypedCalendar.of(campaigns.milestones(new FiscalYear(year))).values());
        fields.put("version", String.valueOf(campaigns.calendarVersion(new FiscalYear(year))));
        fields.putAll(typed);
        return fields;
    }
}
