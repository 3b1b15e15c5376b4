package th.kaechon.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import th.kaechon.Fixture;
import th.kaechon.KaeChonTest;
import th.kaechon.OfficerClient;
import th.kaechon.Staff;
import th.kaechon.Walk;
import th.kaechon.casefile.HouseholdCase;
import th.kaechon.identity.OfficerRole;

@KaeChonTest
class PagesTest {

    private static final String HEADER =
            "รหัสครัวเรือน,จังหวัด,อำเภอ,รหัสตำบล,ตำบล,หมู่ที่,ชื่อหมู่บ้าน,รหัสบ้าน,บ้านเลขที่,ชื่อหัวหน้าครัวเรือน,เลขประจำตัวประชาชน,"
                    + "รายได้เฉลี่ยต่อคนต่อปี,สุขภาพ,ความเป็นอยู่,การศึกษา,รายได้,การเข้าถึงบริการรัฐ\r\n";

    @Autowired
    private Fixture fixture;

    @Autowired
    private Staff staff;

    @Autowired
    private Walk walk;

    @Test
    void anOfficerSeesTheCasesOfTheOwnAmphoeAlone() {
        HouseholdCase here = fixture.caseOfPoorFamily();
        HouseholdCase elsewhere = fixture.startedCase(Fixture.family("240601", Set.of(22)));
        OfficerClient amphoe = staff.amphoeCentre();

        assertThat(amphoe.get("/cases?number=" + here.number()).body())
                .contains("พบ 1 กรณี")
                .contains(here.number().value());
        assertThat(amphoe.get("/cases?number=" + elsewhere.number()).body())
                .contains("ไม่มีกรณีตามเงื่อนไขนี้ในพื้นที่ของท่าน");
        HttpResponse<String> direct = amphoe.get("/cases/" + elsewhere.number());
        assertThat(direct.statusCode()).isEqualTo(404);
        assertThat(direct.body()).contains("ไม่พบกรณีนี้ในพื้นที่ของท่าน");
        assertThat(amphoe.get("/cases.csv").body())
                .contains(here.number().value())
                .doesNotContain(elsewhere.number().value());
    }

    @Test
    void whoEditsRulesSeesNoCase() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        OfficerClient editor = staff.as(OfficerRole.POLICY_EDITOR, "24");

        assertThat(editor.get("/cases/" + household.number()).statusCode()).isEqualTo(404);
        assertThat(editor.get("/cases").body()).contains("ไม่มีกรณีตามเงื่อนไขนี้ในพื้นที่ของท่าน");
        assertThat(editor.get("/cases.csv").body())
                .doesNotContain(household.number().value());
    }

    @Test
    void anOfficerOfAnotherAmphoeCannotWithdrawByAddress() {
        HouseholdCase household = fixture.caseOfPoorFamily();

        HttpResponse<String> answer = staff.as(OfficerRole.AMPHOE_CENTRE, "2406")
                .post("/cases/" + household.number() + "/withdrawal", "{\"reason\":\"DIED\",\"note\":\"x\"}");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(fixture.isRunning(household)).isTrue();
    }

    @Test
    void theCasePageTellsWhatHappenedInThai() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        walk.verify(household, "CONFIRMED");

        String page = staff.amphoeCentre().get("/cases/" + household.number()).body();

        assertThat(page)
                .contains("ตรวจสอบข้อมูล")
                .contains("ข้อมูลถูกต้อง อยู่ในเป้าหมาย")
                .contains("3 เมษายน 2566")
                .contains("กลุ่มเป้าหมาย 1.1, 2");
    }

    @Test
    void aWithdrawalWithoutReasonOrNoteIsRefusedInThai() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        String path = "/cases/" + household.number() + "/withdrawal";

        assertThat(staff.amphoeCentre().post(path, "{}").body()).contains("กรุณาเลือกเหตุที่ถอนครัวเรือน");
        assertThat(staff.amphoeCentre().post(path, "{\"reason\":\"DIED\"}").body())
                .contains("กรุณาระบุรายละเอียด");
        assertThat(staff.amphoeCentre()
                        .post(path, "{\"reason\":\"LIFTED\",\"note\":\"x\"}")
                        .body())
                .contains("ท่านไม่มีสิทธิ์ดำเนินการนี้กับกรณีนี้");
        assertThat(fixture.isRunning(household)).isTrue();
    }

    @Test
    void nobodyLoggedInIsShownTheWayToTheLogin() {
        HttpResponse<String> page = staff.anonymous().get("/cases");

        assertThat(page.statusCode()).isEqualTo(401);
        assertThat(page.body()).contains("กรุณาเข้าสู่ระบบก่อน");
    }

    @Test
    void onlyTheSecretariatHandsInLists() {
        HttpResponse<String> page = staff.amphoeCentre().get("/lists");

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("หน้านี้สำหรับฝ่ายเลขานุการ ศจพ.จ.");
    }

    @Test
    void aListIsTakenRowByRowAndItsRefusalsAreShownWithRowAndColumn() {
        String list = HEADER
                + "P-1,ฉะเชิงเทรา,สนามชัยเขต,240803,ทุ่งพระยา,4,บ้านทดสอบ,,12,นายทดสอบ หน้าเว็บ,"
                + Fixture.citizenId(5_000_001).digits() + ",21000,ผ่าน,ผ่าน,ผ่าน,ไม่ผ่าน [22],ผ่าน\r\n"
                + "P-2,ฉะเชิงเทรา,สนามชัยเขต,240803,ทุ่งพระยา,4,บ้านทดสอบ,,13,นายทดสอบ สอง,"
                + Fixture.citizenId(5_000_002).digits() + ",21000,ผ่าน,ผ่าน,ผ่าน,\"ไม่ผ่าน [20,21...]\",ผ่าน\r\n";

        HttpResponse<String> answer = staff.secretariat().upload("/lists", Map.of("households", list));

        assertThat(answer.statusCode()).isEqualTo(200);
        String address = answer.body().replaceAll(".*\"(/lists/\\d+)\".*", "$1");
        assertThat(staff.secretariat().get(address).body())
                .contains("households.csv")
                .contains("ข้อความถูกตัดด้วย")
                .contains("The text is cut off")
                .contains("<td data-label=\"แถว\">3</td>")
                .contains("รายได้");
        assertThat(staff.secretariat().get(address + "/refusals.csv").body())
                .startsWith("\uFEFF\"แฟ้ม\"")
                .contains("\"households.csv\",\"3\",\"รายได้\"");
    }

    @Test
    void anUploadWithoutAFileSaysWhatIsMissing() {
        HttpResponse<String> answer = staff.secretariat().upload("/lists", Map.of());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("กรุณาเลือกแฟ้มบัญชีครัวเรือน");
    }

    @Test
    void ownPagesForbidWhatIsNotTheirs() {
        HttpResponse<String> page = staff.amphoeCentre().get("/cases");

        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'");
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("same-origin");
    }
}
