package th.kaechon.web.pages.carryover;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import th.kaechon.Fixture;
import th.kaechon.KaeChonTest;
import th.kaechon.OfficerClient;
import th.kaechon.Staff;
import th.kaechon.campaign.Campaigns;
import th.kaechon.campaign.FiscalYear;
import th.kaechon.casefile.ClosingReason;
import th.kaechon.casefile.HouseholdCase;
import th.kaechon.identity.OfficerRole;

/** Amphoe แปลงยาว (2409) and ท่าตะเกียบ (2410), where no other test has cases of an earlier year. */
@KaeChonTest
class CarryOverPageTest {

    private static final FiscalYear OLD = new FiscalYear(2565);

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private CarryingOver carrying;

    @Autowired
    private Fixture fixture;

    @Autowired
    private Staff staff;

    @BeforeEach
    void openLastYear() {
        campaigns.open(OLD);
    }

    @Test
    void withoutOpenCasesOfEarlierYearsThePageSaysFromWhenOn() {
        HouseholdCase current = fixture.startedCase(Fixture.family("240201", Set.of(22)));

        assertThat(staff.secretariat().get("/carry-over?area=2402").body())
                .contains("ไม่มีกรณีค้างจากปีก่อน")
                .contains("ตั้งแต่ 1 ตุลาคม 2566")
                .doesNotContain(current.number().value());
    }

    @Test
    void theSecretariatCarriesTheChosenOnesOverAndSeesWhereTheyWent() throws Exception {
        HouseholdCase chosen = fixture.startedCase(Fixture.family("240901", Set.of(22)), OLD);
        HouseholdCase other = fixture.startedCase(Fixture.family("240901", Set.of(22)), OLD);
        OfficerClient secretariat = staff.secretariat();
        assertThat(secretariat.get("/carry-over?area=2409").body())
                .contains(chosen.number().value())
                .contains("รอตรวจสอบ");

        HttpResponse<String> pressed =
                secretariat.postForm("/carry-over", "area=2409&all=false&number=" + chosen.number());
        carrying.start().get();

        assertThat(pressed.statusCode()).isEqualTo(204);
        assertThat(fixture.reload(chosen).closingReason()).isEqualTo(ClosingReason.CARRIED_OVER);
        assertThat(fixture.reload(other).isClosed()).isFalse();
        assertThat(secretariat.get("/carry-over?area=2409").body())
                .contains("ยกยอดแล้ว 1 กรณี")
                .contains(">" + chosen.number() + "<");
        assertThat(secretariat.get("/cases/" + chosen.number()).body())
                .contains("ยกยอดไปเป็นกรณี")
                .contains("2566-2409-");

        secretariat.postForm("/carry-over", "area=2409&all=true");
        carrying.start().get();
        assertThat(fixture.reload(other).isClosed()).isTrue();
        assertThat(secretariat.postForm("/carry-over", "area=2409&all=true").statusCode())
                .isEqualTo(204);
        assertThat(secretariat.get("/carry-over?area=2409").body()).contains("ยกยอดแล้ว 2 กรณี");
    }

    @Test
    void theAmphoeCentreLooksOnAtItsOwnAndNobodyBelowSeesThePage() {
        HouseholdCase here = fixture.startedCase(Fixture.family("241001", Set.of(22)), OLD);
        HouseholdCase elsewhere = fixture.startedCase(Fixture.family("240701", Set.of(22)), OLD);
        OfficerClient amphoe = staff.as(OfficerRole.AMPHOE_CENTRE, "2410");

        for (String path : new String[] {"/carry-over", "/carry-over.csv"}) {
            assertThat(amphoe.get(path).body())
                    .contains(here.number().value())
                    .doesNotContain(elsewhere.number().value());
            assertThat(amphoe.get(path + "?area=2407").statusCode()).isEqualTo(404);
            assertThat(amphoe.get(path + "?area=24").statusCode()).isEqualTo(404);
            assertThat(staff.tambonTeam().get(path).statusCode()).isEqualTo(403);
        }
        assertThat(amphoe.get("/carry-over").body())
                .contains("การยกยอดทำโดยฝ่ายเลขานุการ")
                .doesNotContain("hx-confirm");
        for (OfficerClient onlooker :
                Map.of("amphoe", amphoe, "supervisor", staff.supervisor()).values()) {
            HttpResponse<String> answer = onlooker.postForm("/carry-over", "all=true");
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("การยกยอดทำโดยฝ่ายเลขานุการ ศจพ.จ.");
        }
        assertThat(fixture.isRunning(here)).isTrue();
    }

    @Test
    void whoChoosesNothingIsTold() {
        HttpResponse<String> answer = staff.secretariat().postForm("/carry-over", "all=false");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("กรุณาเลือกกรณีที่จะยกยอดอย่างน้อยหนึ่งกรณี");
    }
}
