package th.kaechon.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.kaechon.Fixture;
import th.kaechon.KaeChonTest;
import th.kaechon.Walk;
import th.kaechon.casefile.HouseholdCase;
import th.kaechon.identity.OfficerRole;
import th.kaechon.reminder.Reminders;

/** Own pages in a real browser: accessible, at home on a phone, nothing kept, nothing typed lost. */
@KaeChonTest
@ExtendWith(RequiresChromium.class)
class OwnPagesBrowserTest {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final Set<String> GRAVE = Set.of("serious", "critical");
    private static final LocalDate AFTER_FOUR_T = LocalDate.of(2023, 4, 18);
    private static final int PHONE = 360;
    private static final int DESKTOP = 1280;

    private static OfficerBrowser browser;

    @LocalServerPort
    private int port;

    @Autowired
    private Fixture fixture;

    @Autowired
    private Walk walk;

    @Autowired
    private Reminders reminders;

    @Autowired
    private JdbcClient jdbc;

    private final List<String> complaints = new ArrayList<>();
    private final List<String> policyViolations = new ArrayList<>();

    @BeforeAll
    static void openBrowser() {
        browser = new OfficerBrowser();
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
    }

    @Test
    void everyPageIsAccessibleFitsAPhoneAndKeepsNothing() {
        HouseholdCase household = walked();
        Page page = as(OfficerRole.AMPHOE_CENTRE, "2408");

        inspect(page, "home", "/");
        inspect(page, "cases", "/cases");
        inspect(page, "no-case", "/cases?number=2566-9999");
        inspect(page, "case", "/cases/" + household.number());
        inspect(page, "sheet", "/cases/" + household.number() + "/sheet");
        inspect(page, "sheets", "/sheets");
        inspect(as(OfficerRole.TAMBON_TEAM, "240801"), "my-work", "/my-work");
        inspect(page, "failure", "/cases/2566-2408-99999");
        inspect(as(OfficerRole.SECRETARIAT, "24"), "lists", "/lists");
        reminders.runFor(AFTER_FOUR_T);
        inspect(page, "notices", "/notices");
        inspect(as(OfficerRole.POLICY_EDITOR, "24"), "no-notice", "/notices");
        inspect(as(OfficerRole.SECRETARIAT, "24"), "notice-settings", "/notices/settings");

        Page nobody = as(OfficerRole.SUPERVISOR, "24");
        nobody.context().clearCookies();
        inspect(nobody, "login", "/cases");

        assertThat(complaints).isEmpty();
    }

    /** Villages without signal: a household's sheet is one sheet of paper, both sides at most. */
    @Test
    void aHouseholdsSheetFitsOnePieceOfPaper() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        Page page = as(OfficerRole.TAMBON_TEAM, "240801");
        page.navigate(address("/cases/" + household.number() + "/sheet"));

        byte[] paper = page.pdf(
                new Page.PdfOptions().setPath(SCREENSHOTS.resolve("sheet.pdf")).setPreferCSSPageSize(true));

        int pages = new String(paper, StandardCharsets.ISO_8859_1).split("/Type\\s*/Page\\b(?!s)").length - 1;
        assertThat(pages).isBetween(1, 2);
    }

    @Test
    void aFilterSwapsTheTableAndTheAddressAndTheWayBackWorks() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        Page page = as(OfficerRole.AMPHOE_CENTRE, "2408");
        page.navigate(address("/cases"));
        page.evaluate("window.stillTheSamePage = true");

        page.locator("input[name=number]").fill(household.number().value());
        page.locator(".filter button").click();

        assertThat(page.locator("#result")).containsText("พบ 1 กรณี");
        assertThat(page.url()).contains("number=" + household.number());
        assertThat(page.evaluate("window.stillTheSamePage")).isEqualTo(true);
        assertThat(storage(page)).isEqualTo("[{},{}]");
        assertThat(policyViolations).isEmpty();
        page.goBack();
        assertThat(page.locator("input[name=number]")).hasValue("");
        assertThat(storage(page)).isEqualTo("[{},{}]");
    }

    @Test
    void aWithdrawalAsksNamesWhatIsMissingAndIsDoneOnYes() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        Page page = onWithdrawal(household);

        page.locator("button.danger").click();
        page.locator("#ask button[value=yes]").click();
        assertThat(page.locator("main details:has-text(\"ถอนครัวเรือน\") .error"))
                .containsText("กรุณาเลือกเหตุที่ถอนครัวเรือน");

        page.getByLabel("ย้ายออกจากพื้นที่").check();
        page.locator("textarea[name=note]").fill("ย้ายไปจังหวัดอื่น");
        page.locator("button.danger").click();
        page.locator("#ask button[value=no]").click();
        assertThat(page.locator("textarea[name=note]")).hasValue("ย้ายไปจังหวัดอื่น");
        page.locator("button.danger").click();
        page.locator("#ask button[value=yes]").click();

        assertThat(page.locator(".kp-badges")).containsText("ปิดกรณีแล้ว: ย้ายออกจากพื้นที่");
        assertThat(policyViolations).isEmpty();
    }

    @Test
    void aLostSessionLeadsToTheLoginAndLosesNothing() {
        Page page = onWithdrawal(fixture.caseOfPoorFamily());
        page.getByLabel("เสียชีวิต", new Page.GetByLabelOptions().setExact(true))
                .check();
        page.locator("textarea[name=note]").fill("แจ้งโดยผู้ใหญ่บ้าน");
        page.context().clearCookies();

        page.locator("button.danger").click();
        page.locator("#ask button[value=yes]").click();
        page.locator("#login input[name=password]").fill(Fixture.PASSWORD);
        page.locator("#login button").click();

        assertThat(page.locator("main details:has-text(\"ถอนครัวเรือน\") .error"))
                .containsText("เข้าสู่ระบบแล้ว ข้อมูลที่กรอกยังอยู่");
        assertThat(page.locator("textarea[name=note]")).hasValue("แจ้งโดยผู้ใหญ่บ้าน");
        page.locator("button.danger").click();
        page.locator("#ask button[value=yes]").click();
        assertThat(page.locator(".kp-badges")).containsText("ปิดกรณีแล้ว: เสียชีวิต");
        assertThat(policyViolations).isEmpty();
    }

    @Test
    void aTaskIsTakenBackWithAReason() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        walk.verify(household, "CONFIRMED");
        Page page = as(OfficerRole.TAMBON_TEAM, "240801");
        page.navigate(address("/my-work"));
        Locator row = page.locator("tr")
                .filter(new Locator.FilterOptions()
                        .setHasText(household.number().value()));

        row.locator("summary").click();
        row.locator("button").click();
        page.locator("#ask button[value=yes]").click();
        assertThat(row.locator(".error")).containsText("กรุณาระบุเหตุผล");
        row.locator("textarea").fill("กดผิดครัวเรือน");
        row.locator("button").click();
        page.locator("#ask button[value=yes]").click();

        assertThat(row.locator("summary")).hasCount(0);
        page.navigate(address("/cases/" + household.number()));
        assertThat(page.locator(".record")).containsText("กดผิดครัวเรือน");
        assertThat(page.locator(".next")).containsText("ตรวจสอบข้อมูลครัวเรือน");
        assertThat(policyViolations).isEmpty();
    }

    @Test
    void aNoticeIsMarkedReadAndLeadsToItsCases() {
        fixture.startedCase(Fixture.family("240304", Set.of(22)));
        fixture.account(OfficerRole.TAMBON_TEAM, "240304");
        reminders.runFor(AFTER_FOUR_T);
        Page page = as(OfficerRole.TAMBON_TEAM, "240304");
        page.navigate(address("/notices"));
        Locator notice = page.locator(".notices li");
        assertThat(notice).containsText("เกินกำหนดวันที่ 15 เมษายน 2566 แล้ว");
        assertThat(page.locator("header nav")).containsText("ใหม่ 1");

        notice.locator("button").click();

        assertThat(notice.locator("button")).hasCount(0);
        assertThat(page.locator("header nav")).not().containsText("ใหม่");
        notice.locator("a").click();
        assertThat(page.locator("input[name=overdue]")).isChecked();
        assertThat(page.locator("select[name=area]")).hasValue("240304");
        assertThat(page.locator("select[name=milestone]")).hasValue("FOUR_T");
        assertThat(policyViolations).isEmpty();
    }

    @Test
    void theSecretariatIsToldAtTheFormWhatIsWrong() {
        Page page = as(OfficerRole.SECRETARIAT, "24");
        page.navigate(address("/notices/settings"));
        page.locator("input[name=sender]").fill("nobody");
        page.locator("main form button").click();
        assertThat(page.locator("main form .error")).containsText("อีเมลผู้ส่งไม่ถูกต้อง");

        page.locator("input[name=sender]").clear();
        page.locator("input[name=mailOn]").uncheck();
        page.locator("main form button").click();
        assertThat(page.locator(".notice")).containsText("บันทึกแล้ว");
        assertThat(page.locator("input[name=mailOn]")).not().isChecked();

        page.locator("input[name=sender]").fill("kaechon@example.go.th");
        page.locator("input[name=mailOn]").check();
        page.locator("main form button").click();
        assertThat(page.locator("input[name=sender]")).hasValue("kaechon@example.go.th");
        assertThat(page.locator("input[name=mailOn]")).isChecked();
        jdbc.sql("update reminder_setting set sender = null").update();
        assertThat(policyViolations).isEmpty();
    }

    @Test
    void aLoginOnTheWayLeadsBackToThePageThatWasAskedFor() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        Page page = as(OfficerRole.AMPHOE_CENTRE, "2408");
        page.context().clearCookies();
        page.navigate(address("/cases/" + household.number()));

        page.locator("main input[name=username]").fill("amphoecentre2408");
        page.locator("main input[name=password]").fill(Fixture.PASSWORD);
        page.locator("main button").click();

        assertThat(page.locator("h1")).containsText(household.number().value());
    }

    private Page onWithdrawal(HouseholdCase household) {
        Page page = as(OfficerRole.AMPHOE_CENTRE, "2408");
        page.navigate(address("/cases/" + household.number()));
        page.locator("main details summary").last().click();
        return page;
    }

    private HouseholdCase walked() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        walk.verify(household, "CONFIRMED");
        walk.analyse(household);
        walk.classify(household, "DEVELOPABLE");
        walk.decideOutsideTheMenu(household, 2);
        walk.visit(household, "DONE");
        return household;
    }

    private Page as(OfficerRole role, String area) {
        Page page = browser.login(fixture.account(role, area), address("/"));
        assertThat(page.locator(".user")).isVisible();
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                policyViolations.add(message.text());
            }
        });
        return page;
    }

    private void inspect(Page page, String name, String path) {
        policyViolations.clear(); // taking pictures injects styles, which is no fault of the page
        page.navigate(address(path), new Page.NavigateOptions().setWaitUntil(WaitUntilState.NETWORKIDLE));
        complaints.addAll(policyViolations);
        page.evaluate("document.querySelectorAll('details').forEach(fold => fold.open = true)");
        for (int width : List.of(PHONE, DESKTOP)) {
            page.setViewportSize(width, 800);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(SCREENSHOTS.resolve(name + "-" + width + ".png"))
                    .setFullPage(true));
            int needed = (int) page.evaluate("document.documentElement.scrollWidth");
            if (needed > width) {
                complaints.add("%s is %d wide on a screen of %d".formatted(name, needed, width));
            }
            for (Rule rule : new AxeBuilder(page).analyze().getViolations()) {
                if (GRAVE.contains(rule.getImpact())) {
                    complaints.add("%s at %d: %s %s".formatted(name, width, rule.getHelp(), rule.getNodes()));
                }
            }
        }
        if (!storage(page).equals("[{},{}]")) {
            complaints.add(name + " keeps " + storage(page));
        }
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }

    private static String storage(Page page) {
        return (String) page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}])");
    }
}
