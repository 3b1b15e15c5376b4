package th.kaechon.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static th.kaechon.browser.OfficerBrowser.claim;
import static th.kaechon.browser.OfficerBrowser.listed;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import th.kaechon.Fixture;
import th.kaechon.KaeChonTest;
import th.kaechon.casefile.HouseholdCase;
import th.kaechon.identity.OfficerRole;

/** Camunda's four web applications as officers meet them: in Thai, in the Buddhist Era, leaving nothing in the browser. */
@KaeChonTest
@ExtendWith(RequiresChromium.class)
class WebappsBrowserTest {

    private static final String VERIFY = "ตรวจสอบข้อมูลครัวเรือน";
    private static final String ADMIN_PASSWORD = "admin-of-the-tests";

    private static OfficerBrowser browser;

    @LocalServerPort
    private int port;

    @Autowired
    private Fixture fixture;

    @BeforeAll
    static void openBrowser() {
        browser = new OfficerBrowser();
    }

    @AfterEach
    void closePages() {
        browser.closePages();
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
    }

    @ParameterizedTest
    @CsvSource({"tasklist, งานครัวเรือน", "cockpit, ศูนย์ติดตามงาน", "admin, ผู้ดูแลระบบ", "welcome, หน้าแรก"})
    void isThaiWhateverLanguageTheBrowserAsksFor(String app, String name) {
        Page page = browser.open("en-US", address(app, ""));

        assertThat(page.locator("html")).hasAttribute("lang", "th");
        assertThat(page.locator("button[type=submit]")).hasText("เข้าสู่ระบบ");
        assertThat(page.locator(".app-name")).hasText(name);
        assertThat(page).hasTitle(name + " · แก้จน");
        assertThat(page.locator(".ce-eol-banner")).isHidden();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void switchesToEnglishByKeyboardAndKeepsItInACookieAlone(String app) {
        Page page = browser.open("th-TH", address(app, ""));
        assertThat(page.locator("input[type=text]"))
                .isFocused(); // the login page takes the focus a moment after it shows

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("English"))
                .press("Enter");

        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(page.locator("button[type=submit]")).hasText("Log in");
        Cookie kept = page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("kaechon_language"))
                .findFirst()
                .orElseThrow();
        assertThat(kept.value).isEqualTo("en");
        assertThat(kept.sameSite).hasToString("LAX");
        assertThat(OfficerBrowser.storage(page)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void keepsNothingInTheBrowsersStorage(String app) {
        Page page = browser.login("admin", ADMIN_PASSWORD, address(app, ""));
        Locator account = page.locator(".account > a");
        assertThat(account).containsText("ผู้ดูแลระบบ แก้จน");
        page.locator("a[href^='#/']").first().click();
        assertThat(OfficerBrowser.storage(page)).isEmpty();

        account.click();
        page.locator(".logout a").click();

        assertThat(page.locator(".form-signin input[type=password]")).isVisible();
        assertThat(OfficerBrowser.storage(page)).isEmpty();
    }

    @Test
    void workOnATaskLeavesNothingInTheBrowsersStorage() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        Page page = verifying(household);

        page.getByLabel("แก้ไขข้อมูลแล้ว อยู่ในเป้าหมาย").check();
        page.locator("#members-0-firstName").fill(Fixture.PLANTED_NAME);

        assertThat(OfficerBrowser.storage(page)).isEmpty();
    }

    @Test
    void whatAFormerReleaseLeftInTheStorageIsCleared() {
        Page page = browser.open("th-TH", "http://localhost:%d/camunda/favicon.ico".formatted(port));
        page.evaluate("localStorage.setItem('camForm:1', 'draft')");
        assertThat(OfficerBrowser.storage(page)).contains("draft");

        page.navigate(address("tasklist", ""));
        assertThat(page.locator("input[type=password]")).isVisible();

        assertThat(OfficerBrowser.storage(page)).isEmpty();
    }

    @Test
    void aDueDateIsCountedInDaysAndItsDayIsOfTheBuddhistEra() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        Page page = tambonTeam(household);

        Locator due = page.locator(".tasks-list .due-date [am-time-ago]");
        assertThat(due).hasText(Pattern.compile("^(อีก )?[\\d,]+ (วัน|ปี)(ที่แล้ว)?$"));
        assertThat(page.locator(".tasks-list .kc-calendars")).hasText("ยึดแนวทาง 15 เม.ย. 66 · แผนจังหวัด 30 เม.ย. 66");
        due.hover();

        assertThat(page.locator(".tooltip-inner"))
                .hasText(Pattern.compile("^วัน\\S+ที่ \\d+ \\S+ พ\\.ศ\\. 2566 เวลา \\d\\d:\\d\\d น\\.$"));
    }

    @Test
    void theDatePickerIsThaiAndOfTheBuddhistEra() {
        Page page = browser.login(
                fixture.account(OfficerRole.TAMBON_TEAM, "240801"),
                address(
                        "tasklist",
                        "?searchQuery="
                                + encoded("[{\"type\":\"due\",\"operator\":\"Before\",\"name\":\"\","
                                        + "\"value\":\"2023-04-30T00:00:00\"}]")));
        Locator value = page.locator(".search-label .value-field");
        assertThat(value).hasText("30 เม.ย. 2566 00:00 น.");
        assertThat(page)
                .hasURL(Pattern.compile("filter=")); // Tasklist has settled: a change of address closes the picker

        value.click();

        assertThat(page.locator(".uib-daypicker .uib-title").first()).hasText("เมษายน 2566");
        assertThat(page.locator(".uib-daypicker thead tr:last-child").first()).hasText(Pattern.compile("อา\\s*จ\\s*อ"));
        page.locator(".uib-daypicker .uib-title").first().click();
        assertThat(page.locator(".uib-monthpicker .uib-title").first()).hasText("2566");
        assertThat(page.getByRole(AriaRole.GRIDCELL).getByText("พฤศจิกายน").first())
                .isVisible();
    }

    @Test
    void anOfficerFindsNothingThatWouldBeRefused() {
        Page page = verifying(fixture.caseOfPoorFamily());

        assertThat(page.locator("button.unclaim")).hasText("คืนงาน");
        for (String forbidden : new String[] {
            ".create-task-action", ".start-process-action", ".createCommentLink", ".meta.dates", ".reset-assignee"
        }) {
            assertThat(page.locator(forbidden + " >> visible=true")).hasCount(0);
        }
        assertThat(page.locator(".task-card .nav-tabs a")).hasText(new String[] {"แบบฟอร์ม", "แผนผัง"});

        page.locator(".assignee .set-value").click();
        assertThat(page.locator(".assignee input")).hasCount(0);
    }

    @Test
    void aSupervisorReadsInCockpitWithoutEditingControlsAndWithThaiDates() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        String place = "process-instance/%s/runtime?tab=user-tasks-tab".formatted(fixture.instanceOf(household));

        Page page = browser.login(fixture.account(OfficerRole.SUPERVISOR, "24"), address("cockpit", place));
        assertThat(page.locator("td.created")).hasText(Pattern.compile("^\\s*\\d+ \\S+ 2566 \\d\\d:\\d\\d น\\.\\s*$"));
        assertThat(page.locator(".action-button >> visible=true")).hasCount(0);
        assertThat(page.locator(".btn-toolbar >> visible=true")).hasCount(0);
        assertThat(page).hasTitle("กรณีครัวเรือน · ศูนย์ติดตามงาน · แก้จน");

        Page admin = browser.login("admin", ADMIN_PASSWORD, address("cockpit", place));
        assertThat(admin.locator(".change-group-identity-links")).isVisible();
        assertThat(admin.locator(".btn-suspend-action")).isVisible();
    }

    @Test
    void aDecisionTableIsReadInThai() {
        Page page = browser.login(fixture.account(OfficerRole.SUPERVISOR, "24"), address("cockpit", "decisions"));
        page.getByText("เสนอประเภทครัวเรือน").click();

        assertThat(page.locator(".hit-policy")).hasText("วิธีเลือกกฎ:ใช้กฎแรกที่ตรง");
        assertThat(page.locator(".tjs-table .clause")).hasText(new String[] {"เมื่อ", "และ", "และ", "ให้"});
    }

    @Test
    void anOwnPageOpenedFromTasklistMayPrintAndAsk() {
        Page tasklist = tambonTeam(fixture.caseOfPoorFamily());

        Page opened = tasklist.waitForPopup(() -> tasklist.evaluate(
                "document.body.insertAdjacentHTML('beforeend', '<a id=out href=/cases target=_blank>cases</a>');"
                        + "document.getElementById('out').click()"));
        opened.waitForURL("**/cases");
        opened.onDialog(dialog -> dialog.accept());

        assertThat(opened.evaluate("confirm('?')")).isEqualTo(true);
        assertThat(opened.evaluate("origin")).isEqualTo("http://localhost:" + port);
    }

    private Page verifying(HouseholdCase household) {
        Page page = tambonTeam(household);
        listed(page, VERIFY, household).click();
        claim(page);
        return page;
    }

    private Page tambonTeam(HouseholdCase household) {
        Page page = browser.login(
                fixture.account(OfficerRole.TAMBON_TEAM, "240801"), OfficerBrowser.tasklist(port, household));
        assertThat(listed(page, VERIFY, household)).isVisible();
        return page;
    }

    private String address(String app, String place) {
        return "http://localhost:%d/camunda/app/%s/default/#/%s".formatted(port, app, place);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
