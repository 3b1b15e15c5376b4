package th.kaechon.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.kaechon.Fixture;
import th.kaechon.KaeChonTest;
import th.kaechon.OfficerClient;
import th.kaechon.Staff;
import th.kaechon.Walk;
import th.kaechon.casefile.HouseholdCase;
import th.kaechon.casefile.ShortCode;
import th.kaechon.identity.OfficerRole;

/** The case page, the panel beside a task, and the printed visit sheet. */
@KaeChonTest
class CasePageTest {

    @Autowired
    private Fixture fixture;

    @Autowired
    private Staff staff;

    @Autowired
    private Walk walk;

    @Autowired
    private JdbcClient jdbc;

    private HouseholdCase household;
    private OfficerClient amphoe;

    @BeforeEach
    void aNewCase() {
        household = fixture.caseOfPoorFamily();
        amphoe = staff.amphoeCentre();
    }

    @Test
    void aNewCaseShowsBothCalendarsTheDaysLeftAndWhatToDoNext() {
        assertThat(page(amphoe))
                .contains("15 เมษายน 2566", "11 เมษายน 2566 ถึง 30 เมษายน 2566", "ใช้บังคับ", "เหลือ 12 วัน")
                .containsPattern(
                        "<li [^>]*data-state=\"CURRENT\"[^>]*aria-current=\"step\"|<li [^>]*aria-current=\"step\"[^>]*data-state=\"CURRENT\"")
                .contains("ตรวจสอบข้อมูลครัวเรือน", "ยังไม่มีผู้รับงาน", "ใบเยี่ยมสำหรับพิมพ์")
                .contains("data-dimension=\"รายได้\"", "ยังตกเกณฑ์", "ยังไม่มีการบันทึกผล", "ศจพ.อ. ยังไม่ได้ชี้เป้า");
    }

    @Test
    void aWalkedCaseShowsEverythingOfTheHousehold() {
        walkToTheFirstVisit();

        assertThat(page(amphoe))
                .contains(Fixture.PLANTED_NAME + "หนึ่ง", "หัวหน้าครัวเรือน", "x-xxxx-xxxxx-")
                .contains("ข้อมูลถูกต้อง อยู่ในเป้าหมาย", "ท ๑ ทัศนคติ", "ระดับ 4 จาก 5", "อยากเลี้ยงไก่ไข่", "2.5 ไร่")
                .contains("พัฒนาได้", "จัดรถรับส่งไปตลาดนัด", "1,500.50 บาท", "รอบันทึก Logbook")
                .contains("กลุ่มเป้าหมาย 1.1", "ความเปราะบางระดับ")
                .contains("ลำดับเหตุการณ์", "รับงาน", "ทำงานเสร็จ", "เกิดงาน", "เจ้าหน้าที่ทดสอบ");
    }

    @Test
    void noPageShowsAWholeCitizenId() {
        walkToTheFirstVisit();
        String task = staff.recorder().task(household.number().value(), "userTask_keyIntoLogbook");
        List<String> pages = List.of(
                page(amphoe),
                amphoe.get("/cases/" + household.number() + "/sheet").body(),
                staff.recorder().get("/api/tasks/" + task + "/panel").body());

        for (String digits : citizenIds()) {
            assertThat(pages).noneMatch(page -> page.contains(digits));
        }
    }

    @Test
    void aHolderOfATaskIsNamedAndTheOwnTasksAreLinks() {
        String task = staff.tambonTeam().task(household.number().value(), "userTask_verifyHousehold");
        staff.tambonTeam().claim(task);

        assertThat(page(staff.tambonTeam())).contains("#/?task=" + task, "เจ้าหน้าที่ทดสอบ รับงานแล้ว");
        assertThat(page(staff.supervisor())).contains("รับงานแล้ว");
    }

    @ParameterizedTest
    @CsvSource({"AMPHOE_CENTRE, 2406", "TAMBON_TEAM, 240601", "RECORDER, 240601", "POLICY_EDITOR, 24"})
    void whoHasNoBusinessWithTheCaseFindsNeitherPageNorSheet(OfficerRole role, String area) {
        OfficerClient stranger = staff.as(role, area);

        for (String path : List.of("", "/sheet")) {
            var answer = stranger.get("/cases/" + household.number() + path);
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).contains("ไม่พบกรณีนี้ในพื้นที่ของท่าน").doesNotContain(Fixture.PLANTED_NAME);
        }
    }

    @Test
    void anAgencyFindsNoCasePage() {
        assertThat(staff.agency().get("/cases/" + household.number()).statusCode())
                .isEqualTo(404);
        assertThat(staff.agency().get("/sheets").statusCode()).isEqualTo(403);
    }

    @Test
    void everyLookIsWrittenDownAndShownToThoseWhoWatch() {
        page(staff.tambonTeam());
        staff.tambonTeam().get("/cases/" + household.number() + "/sheet");

        assertThat(looks("tambonteam240801")).containsExactlyInAnyOrder("CASE_PAGE", "VISIT_SHEET");
        assertThat(page(staff.supervisor())).contains("ผู้เปิดดูข้อมูล", "ใบเยี่ยมครัวเรือน");
        assertThat(page(staff.tambonTeam())).doesNotContain("ผู้เปิดดูข้อมูล");
        assertThat(looks("supervisor24")).containsExactly("CASE_PAGE");
    }

    @Test
    void whoMayNotSeeItLeavesNoTrace() {
        staff.as(OfficerRole.AMPHOE_CENTRE, "2406").get("/cases/" + household.number());

        assertThat(looks("amphoecentre2406")).isEmpty();
    }

    @Test
    void workWrittenDownLateIsShownAsLateEntry() {
        jdbc.sql("insert into case_overdue values (:id, 'FOUR_T', now(), true, 100)")
                .param("id", household.id().value())
                .update();

        assertThat(page(amphoe)).contains("ลงข้อมูลภายหลัง (ทำทันกำหนด)").doesNotContain(">เกินกำหนด<");
        assertThat(amphoe.get("/cases?overdue=true&number=" + household.number())
                        .body())
                .contains("พบ 0 กรณี");
    }

    @Test
    void thePanelBesideATaskIsAFragmentWithTheWayToTheCasePage() {
        String task = staff.tambonTeam().task(household.number().value(), "userTask_verifyHousehold");

        var answer = staff.tambonTeam().get("/api/tasks/" + task + "/panel");

        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(answer.body())
                .doesNotContain("<html", "<script", " style=")
                .contains("kp-panel", "15 เมษายน 2566", Fixture.PLANTED_NAME + "สอง")
                .contains("href=\"/cases/" + household.number() + "\" target=\"_blank\" rel=\"noopener\"");
        assertThat(looks("tambonteam240801")).containsExactly("TASK_FORM");
    }

    @Test
    void anotherAreasPanelIsNotFound() {
        String task = staff.tambonTeam().task(household.number().value(), "userTask_verifyHousehold");

        var answer = staff.as(OfficerRole.TAMBON_TEAM, "240601").get("/api/tasks/" + task + "/panel");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("ไม่พบงานนี้ งานอาจเสร็จแล้วหรืออยู่นอกพื้นที่ของท่าน");
    }

    @Test
    void anAgencySeesItsHelpAndNobodyWhoIsNotConcerned() {
        walkToTheDecision(2);
        List<String> panels = staff.agency().tasks(household.number().value(), "userTask_giveHelp").stream()
                .map(task -> staff.agency().get("/api/tasks/" + task + "/panel").body())
                .toList();

        assertThat(panels).hasSize(2).allSatisfy(panel -> assertThat(panel)
                .contains("บ้านทดสอบ", "จัดรถรับส่งไปตลาดนัด", "30 กันยายน 2566", "ยังไม่มีการเยี่ยม")
                .doesNotContain("ท ๑", "อยากเลี้ยงไก่ไข่", "เปิดหน้ากรณี")
                .doesNotContain(Fixture.PLANTED_NAME + "สอง", Fixture.PLANTED_NAME + "สาม"));
        assertThat(panels).anyMatch(panel -> panel.contains(Fixture.PLANTED_NAME + "หนึ่ง"));
        assertThat(panels).anyMatch(panel -> panel.contains("ทั้งครัวเรือน"));
    }

    @Test
    void theSheetHasWhatIsAskedAtTheHouseAndItsCodeFindsTheCase() {
        String sheet = staff.tambonTeam()
                .get("/cases/" + household.number() + "/sheet")
                .body();
        String code = ShortCode.of(household.id()).printed();

        assertThat(sheet)
                .contains(code, "บ้านทดสอบ", Fixture.PLANTED_NAME + "สาม", "x-xxxx-xxxxx-")
                .contains("ข้อมูลถูกต้อง อยู่ในเป้าหมาย", "ไม่ประสงค์รับความช่วยเหลือ", "เสียชีวิต")
                .contains("ครัวเรือนพร้อมเปลี่ยนแปลงเพียงใด", "ที่ดินทำกิน", "ทางออกที่ตกลงกับครัวเรือน")
                .contains("ลงชื่อผู้ให้ข้อมูล", "ลงชื่อผู้เยี่ยม", "data-print")
                .contains("ตัวชี้วัด 8 ", "ตัวชี้วัด 22 ");
        var found = staff.tambonTeam().get("/cases?number=" + code.toLowerCase());
        assertThat(found.statusCode()).isEqualTo(302);
        assertThat(found.headers().firstValue("Location").orElse("")).endsWith("/cases/" + household.number());
    }

    @Test
    void aMistypedCodeIsNamedAndAnotherAreasCodeFindsNothing() {
        String code = ShortCode.of(household.id()).value();
        String wrong = code.substring(0, 5) + (code.endsWith("A") ? "B" : "A");

        assertThat(amphoe.get("/cases?number=" + wrong).body()).contains("รหัสใบเยี่ยมไม่ถูกต้อง");
        assertThat(staff.as(OfficerRole.AMPHOE_CENTRE, "2406")
                        .get("/cases?number=" + code)
                        .body())
                .contains("ไม่มีกรณีตามเงื่อนไขนี้ในพื้นที่ของท่าน")
                .doesNotContain(household.number().value());
    }

    @Test
    void aTambonsSheetsComeTogetherAndLeaveOutWhoWasVisited() {
        String code = ShortCode.of(household.id()).printed();
        assertThat(staff.tambonTeam().get("/sheets").body()).contains("ครัวเรือนที่จะพิมพ์", "คู้ยายหมี");
        assertThat(staff.tambonTeam().get("/sheets?tambon=240801").body()).contains(code);
        assertThat(staff.tambonTeam().get("/sheets?tambon=240601").statusCode()).isEqualTo(404);
        assertThat(staff.supervisor().get("/sheets?tambon=240801").statusCode()).isEqualTo(403);

        walk.verify(household, "CONFIRMED");
        walk.analyse(household);

        assertThat(staff.tambonTeam().get("/sheets?tambon=240801").body()).doesNotContain(code);
        assertThat(staff.tambonTeam().get("/sheets?tambon=240801&all=true").body())
                .contains(code);
    }

    private void walkToTheFirstVisit() {
        walkToTheDecision(1);
        walk.visit(household, "DONE");
    }

    private void walkToTheDecision(int items) {
        walk.verify(household, "CONFIRMED");
        walk.analyse(household);
        walk.classify(household, "DEVELOPABLE");
        walk.decideOutsideTheMenu(household, items);
    }

    private String page(OfficerClient officer) {
        return officer.get("/cases/" + household.number()).body();
    }

    private List<String> citizenIds() {
        return jdbc.sql("select citizen_id from member where household_id = :id")
                .param("id", household.household().value())
                .query(String.class)
                .list();
    }

    private List<String> looks(String officer) {
        return jdbc.sql("select what from read_log where case_id = :id and officer = :officer order by id")
                .param("id", household.id().value())
                .param("officer", officer)
                .query(String.class)
                .list();
    }
}
