package th.kaechon.web.pages.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.kaechon.Fixture;
import th.kaechon.KaeChonTest;
import th.kaechon.OfficerClient;
import th.kaechon.Staff;
import th.kaechon.casefile.HouseholdCase;
import th.kaechon.identity.OfficerRole;

@KaeChonTest
class ForecastPageTest {

    @Autowired
    private Fixture fixture;

    @Autowired
    private Staff staff;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void withoutAnyThroughputThePageSaysNeverAndNamesWhatItCountedFrom() {
        fixture.startedCase(Fixture.family("240301", Set.of(22)));

        String page =
                staff.as(OfficerRole.AMPHOE_CENTRE, "2403").get("/forecast").body();

        assertThat(page)
                .contains("ด้วยอัตรานี้ไม่มีวันเสร็จ")
                .contains("10 วันทำการที่ผ่านมา (20 มีนาคม 2566 ถึง 2 เมษายน 2566)")
                .contains("ปฏิทินแนวทาง 15 เมษายน 2566 (ใช้บังคับ) · แผนจังหวัด 11 เมษายน 2566 ถึง 30 เมษายน 2566");
    }

    @Test
    void eachOfficerSeesTheOwnAreaAndItsParts() {
        fixture.caseOfPoorFamily();

        assertThat(staff.secretariat().get("/forecast").body())
                .contains("ทั้งจังหวัด")
                .contains("อำเภอสนามชัยเขต")
                .doesNotContain(">ตำบลคู้ยายหมี<");
        assertThat(staff.secretariat().get("/forecast?area=2408").body()).contains("ตำบลคู้ยายหมี");
        assertThat(staff.amphoeCentre().get("/forecast").body())
                .contains("อำเภอสนามชัยเขต")
                .contains("ตำบลคู้ยายหมี")
                .doesNotContain("ทั้งจังหวัด")
                .doesNotContain("อำเภอบางปะกง");
        assertThat(staff.tambonTeam().get("/forecast").body())
                .contains("ตำบลคู้ยายหมี")
                .doesNotContain("อำเภอสนามชัยเขต");
    }

    @Test
    void anotherAreaIsNotFoundOnThePageInTheFileOrByAddress() {
        for (String path :
                new String[] {"/forecast", "/forecast.csv", "/forecast/statistics", "/forecast/statistics.csv"}) {
            for (String area : new String[] {"2406", "24", "240601", "2", "x%25"}) {
                HttpResponse<String> answer = staff.amphoeCentre().get(path + "?area=" + area);
                assertThat(answer.statusCode()).as(path + " " + area).isEqualTo(404);
                assertThat(answer.body()).contains("ไม่พบพื้นที่นี้ในพื้นที่ของท่าน");
            }
        }
        assertThat(staff.tambonTeam().get("/forecast?area=2408").statusCode()).isEqualTo(404);
        assertThat(staff.as(OfficerRole.POLICY_EDITOR, "24").get("/forecast").statusCode())
                .isEqualTo(403);
        assertThat(staff.anonymous().get("/forecast").statusCode()).isEqualTo(401);
    }

    @Test
    void aYearWithoutCampaignIsNotFound() {
        assertThat(staff.secretariat().get("/forecast?year=2540").statusCode()).isEqualTo(404);
        assertThat(staff.secretariat().get("/forecast?year=abc").statusCode()).isEqualTo(400);
    }

    @Test
    void theFileHasTheScreensCellsAndItsAssumption() {
        fixture.caseOfPoorFamily();
        OfficerClient amphoe = staff.amphoeCentre();

        for (String path : new String[] {"/forecast", "/forecast/statistics"}) {
            String page = amphoe.get(path).body();
            String file = amphoe.get(path + ".csv").body();
            String[] first = Arrays.stream(file.split("\r\n"))
                    .filter(line -> line.contains("อำเภอสนามชัยเขต"))
                    .findFirst()
                    .orElseThrow()
                    .split("\",\"");
            assertThat(page).contains(first[0].substring(1));
            for (int cell = 1; cell < first.length; cell++) {
                assertThat(page).contains(">" + first[cell].replace("\"", "") + "<");
            }
        }
        assertThat(amphoe.get("/forecast.csv").body()).contains("คำนวณจากครัวเรือนที่ทำเสร็จใน 10 วันทำการที่ผ่านมา");
    }

    @Test
    void aNumberLeadsToItsCases() {
        HouseholdCase late = fixture.startedCase(Fixture.family("240502", Set.of(22)));
        HouseholdCase verified = fixture.startedCase(Fixture.family("240502", Set.of(22)));
        jdbc.sql("insert into case_deadline (case_id, milestone, late_joiner_due) values (:id, 'FOUR_T', '2023-05-20')")
                .param("id", late.id().value())
                .update();
        jdbc.sql(
                        """
                insert into classification (case_id, proposed, confirmed, meeting_on, officer, decided_at)
                values (:id, 'WELFARE', 'WELFARE', '2023-04-01', 'x', '2023-04-01')
                """)
                .param("id", verified.id().value())
                .update();
        OfficerClient amphoe = staff.as(OfficerRole.AMPHOE_CENTRE, "2405");
        String cases = "/cases?year=2566&area=240502&milestone=FOUR_T";

        assertThat(amphoe.get("/forecast?area=240502").body())
                .contains("href=\"" + cases.replace("&", "&amp;") + "\">1</a>");
        assertThat(amphoe.get(cases).body())
                .contains("พบ 1 กรณี")
                .contains(late.number().value())
                .contains("<span class=\"kp-badge\">เข้าร่วมภายหลัง</span>");
        assertThat(amphoe.get(cases + "&overdue=true").body()).contains("ไม่มีกรณีตามเงื่อนไขนี้");
        assertThat(amphoe.get("/cases?area=240502&lateJoiners=true").body()).contains("พบ 1 กรณี");
        assertThat(amphoe.get("/cases.csv?area=240502&lateJoiners=true").body())
                .contains(late.number().value())
                .doesNotContain(verified.number().value());
        assertThat(amphoe.get("/cases?milestone=NONE").statusCode()).isEqualTo(400);
        assertThat(amphoe.get("/cases?area=240601").body()).contains("ไม่มีกรณีตามเงื่อนไขนี้");
    }
}
