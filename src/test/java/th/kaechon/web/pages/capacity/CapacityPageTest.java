package th.kaechon.web.pages.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.kaechon.KaeChonTest;
import th.kaechon.OfficerClient;
import th.kaechon.Staff;
import th.kaechon.identity.OfficerRole;

/** The ceilings' page: who sets, who reads, what is wrong at which field, and what stays on record. */
@KaeChonTest
class CapacityPageTest {

    private static final Map<String, String> CEILING =
            Map.of("agency", "lao", "entry", "I15", "area", "2411", "ceiling", "๑๐");

    @Autowired
    private Staff staff;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void withoutCeilings() {
        jdbc.sql("delete from capacity").update();
        jdbc.sql("delete from capacity_change").update();
    }

    @Test
    void theSecretariatSetsACeilingAndItsAreaReadsIt() {
        OfficerClient secretariat = staff.secretariat();
        assertThat(secretariat.get("/capacity").body()).contains("ยังไม่มีการกำหนดเพดาน ทุกหน่วยงานรับได้ไม่จำกัด");
        assertThat(secretariat.postForm("/capacity", CEILING).statusCode()).isEqualTo(204);
        assertThat(secretariat.get("/capacity").body())
                .contains("มีเพดาน 1 รายการ", "ประวัติการแก้ไข", "จาก - เป็น 10");
        assertThat(staff.as(OfficerRole.AMPHOE_CENTRE, "2411").get("/capacity").body())
                .contains("มีเพดาน 1 รายการ")
                .doesNotContain("กำหนดหรือแก้ไขเพดาน");
        assertThat(staff.as(OfficerRole.AMPHOE_CENTRE, "2406").get("/capacity").body())
                .contains("ยังไม่มีการกำหนดเพดาน");
        assertThat(secretariat.get("/capacity.csv").body()).contains("เพดาน (ครัวเรือน)", "I15");
        assertThat(secretariat.postForm("/capacity/remove", CEILING).statusCode())
                .isEqualTo(204);
        assertThat(secretariat.get("/capacity").body()).contains("ยังไม่มีการกำหนดเพดาน", "จาก 10 เป็น -");
        HttpResponse<String> again = secretariat.postForm("/capacity/remove", CEILING);
        assertThat(again.statusCode()).isEqualTo(404);
        assertThat(again.body()).contains("ไม่พบเพดานนี้ อาจมีผู้ลบไปแล้ว");
    }

    @Test
    void whatIsWrongStandsAtItsFieldAndNothingTypedIsLost() {
        HttpResponse<String> refused = staff.secretariat()
                .postForm("/capacity", Map.of("agency", "nobody", "entry", "Z99", "area", "9901", "ceiling", "สิบ"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains(
                        "ไม่พบหน่วยงานนี้",
                        "ไม่พบรายการนี้ในเมนูแก้จน",
                        "ไม่พบพื้นที่นี้",
                        "เพดานต้องเป็นจำนวนครัวเรือนตั้งแต่ 0 ขึ้นไป",
                        "value=\"สิบ\"");
    }

    @Test
    void othersMayNotSet() {
        HttpResponse<String> refused = staff.amphoeCentre().postForm("/capacity", CEILING);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).isEqualTo("กำหนดเพดานได้เฉพาะฝ่ายเลขานุการ ศจพ.จ.");
        assertThat(staff.as(OfficerRole.POLICY_EDITOR, "24").get("/capacity").statusCode())
                .isEqualTo(403);
        assertThat(staff.anonymous().get("/capacity").statusCode()).isEqualTo(401);
    }
}
