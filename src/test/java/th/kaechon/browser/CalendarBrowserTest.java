package th.kaechon.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.kaechon.Fixture;
import th.kaechon.KaeChonTest;
import th.kaechon.campaign.Campaigns;
import th.kaechon.campaign.FiscalYear;
import th.kaechon.identity.OfficerRole;

/** The calendar in a real browser: by keyboard alone, on a phone too, nothing typed lost, nothing kept. */
@KaeChonTest
@ExtendWith(RequiresChromium.class)
class CalendarBrowserTest {

    private static OfficerBrowser browser;

    @LocalServerPort
    private int port;

    @Autowired
    private Fixture fixture;

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private JdbcClient jdbc;

    private final List<String> policyViolations = new ArrayList<>();

    @BeforeAll
    static void openBrowser() {
        browser = new OfficerBrowser();
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
    }

    @BeforeEach
    void openNextYear() {
        campaigns.open(new FiscalYear(2567));
    }

    @AfterEach
    void putBack() {
        browser.closePages();
        jdbc.sql("delete from calendar_change where fiscal_year = 2567").update();
        jdbc.sql("delete from holiday where day > '2023-12-31'").update();
        jdbc.sql("delete from campaign_milestone where fiscal_year = 2567").update();
        jdbc.sql("delete from campaign where fiscal_year = 2567").update();
    }

    @Test
    void theCalendarIsReadOnAPhoneAndOnADesk() {
        Page page = as(OfficerRole.TAMBON_TEAM, "240801", "/calendar");

        assertThat(page.locator("table.dates")).containsText("15 เมษายน 2566");
        looksWell(page, "calendar");
    }

    /** Previewed on the running year with its cases, where nothing is written. */
    @Test
    void aSlipIsMendedPreviewedAndTakenBackToTheForm() {
        fixture.caseOfPoorFamily();
        Page page = as(OfficerRole.SECRETARIAT, "24", "/calendar/2566/edit");

        type(page, "20/04/66");
        assertThat(page.locator("#four_t-guideline_due-wrong")).containsText("กรุณากรอกปี พ.ศ. ให้ครบสี่หลัก");
        assertThat(page.locator("#four_t-guideline_due")).isFocused();

        type(page, "20/04/2566");
        assertThat(page.locator("#calendar h2")).isFocused();
        assertThat(page.locator("#calendar")).containsText("15 เมษายน 2566 → 20 เมษายน 2566");
        assertThat(page.locator("tr.total")).containsText("รวม");

        page.locator("#calendar button.plain").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#four_t-guideline_due")).hasValue("20/04/2566");
        assertThat(policyViolations).isEmpty();
    }

    @Test
    void eachStepOfAnEditLooksWell() {
        fixture.caseOfPoorFamily();
        Page page = as(OfficerRole.SECRETARIAT, "24", "/calendar/2566/edit");
        looksWell(page, "calendar-edit");
        type(page, "20/04/66");
        assertThat(page.locator("#four_t-guideline_due-wrong")).isVisible();
        looksWell(page, "calendar-wrong");
        type(page, "20/04/2566");
        assertThat(page.locator("tr.total")).isVisible();
        looksWell(page, "calendar-preview");
    }

    private static void type(Page page, String firstDate) {
        page.locator("#four_t-guideline_due").fill(firstDate);
        page.keyboard().press("Enter");
    }

    @Test
    void aChangeIsMadeByKeyboardAlone() {
        Page page = as(OfficerRole.SECRETARIAT, "24", "/calendar/2567/edit");
        page.locator("#targeting-guideline_due").focus();
        page.keyboard().press("Control+A");
        page.keyboard().type("05/06/2567");
        page.keyboard().press("Enter");
        assertThat(page.locator("#calendar h2")).isFocused();

        page.keyboard().press("Tab"); // on to the reason, the first thing to type
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator("#ask")).isVisible();
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator("#reason-wrong")).containsText("กรุณาระบุเหตุผลของการเปลี่ยนแปลง");
        assertThat(page.locator("#reason")).isFocused();

        page.keyboard().type("เลื่อนตามหนังสือใหม่");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");

        assertThat(page.locator(".said")).containsText("บันทึกปฏิทินแล้ว");
        assertThat(page.locator("#changes")).containsText("31 พฤษภาคม 2567 → 5 มิถุนายน 2567");
        assertThat(policyViolations).isEmpty();
        looksWell(page, "calendar-changed");
    }

    @Test
    void aHolidayIsRefusedAtItsFieldAndThenAdded() {
        Page page = as(OfficerRole.SECRETARIAT, "24", "/calendar?year=2567");
        page.locator("summary").getByText("เพิ่มวันหยุด").click();
        page.locator("#holiday-holiday_name").fill("ทดสอบวันหยุดชดเชย");
        page.locator("#holiday-reason").fill("มติคณะรัฐมนตรี");
        page.locator("#holiday-holiday_day").fill("13/04/2567");
        page.keyboard().press("Enter");
        assertThat(page.locator("#holiday-holiday_day-wrong")).containsText("เป็นวันหยุดอยู่แล้ว (วันสงกรานต์)");
        assertThat(page.locator("#holiday-holiday_name")).hasValue("ทดสอบวันหยุดชดเชย");

        page.locator("#holiday-holiday_day").fill("16/04/2567");
        page.keyboard().press("Enter");
        assertThat(page.locator(".said")).containsText("เพิ่มวันหยุดวันอังคารที่ 16 เมษายน 2567 แล้ว");
        assertThat(page.locator(".said")).isFocused();
        page.evaluate("document.querySelectorAll('#calendar > details').forEach(fold => fold.open = true)");
        assertThat(policyViolations).isEmpty();
        looksWell(page, "calendar-holidays");
    }

    private Page as(OfficerRole role, String area, String path) {
        Page page = browser.login(fixture.account(role, area), "http://localhost:" + port + "/");
        assertThat(page.locator(".user")).isVisible();
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                policyViolations.add(message.text());
            }
        });
        page.navigate("http://localhost:" + port + path);
        return page;
    }

    /** Comes last: taking pictures injects styles, against the policy and no fault of the page. */
    private void looksWell(Page page, String name) {
        Look.shoot(page, "body", name);
        page.setViewportSize(360, 800);
        assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .as(name + " on a phone")
                .isLessThanOrEqualTo(360);
        assertThat(Look.graveViolations(page, "body")).isEmpty();
        page.setViewportSize(1280, 800);
        assertThat(OfficerBrowser.storage(page)).isEmpty();
    }
}
