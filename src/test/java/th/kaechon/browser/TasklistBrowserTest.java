package th.kaechon.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static th.kaechon.browser.OfficerBrowser.claim;
import static th.kaechon.browser.OfficerBrowser.complete;
import static th.kaechon.browser.OfficerBrowser.listed;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import th.kaechon.Fixture;
import th.kaechon.JobsOnDemand;
import th.kaechon.KaeChonTest;
import th.kaechon.casefile.HouseholdCase;
import th.kaechon.identity.OfficerRole;

/** What only a real browser can tell: the real Tasklist and Cockpit with our forms, scripts and models in them. */
@KaeChonTest
@ExtendWith(RequiresChromium.class)
class TasklistBrowserTest {

    private static final String VERIFY = "ตรวจสอบข้อมูลครัวเรือน";
    private static final String FOUR_T = "วิเคราะห์ปัญหา ๔ท กับครัวเรือน";
    private static final String NO_SUCH_DAY = "31/02/2500";

    private static OfficerBrowser browser;

    @LocalServerPort
    private int port;

    @Autowired
    private Fixture fixture;

    @Autowired
    private JobsOnDemand jobs;

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

    @Test
    void aTambonOfficerVerifiesAHouseholdAndSeesItsFourTTask() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        Page page = verifying(household);

        page.getByLabel("ข้อมูลถูกต้อง อยู่ในเป้าหมาย").check();
        complete(page);
        assertThat(listed(page, VERIFY, household)).hasCount(0);
        jobs.continueAsync(fixture.instanceOf(household));
        page.reload();
        listed(page, FOUR_T, household).click();
        assertThat(page.getByText("วันที่เยี่ยมครัวเรือน (พ.ศ.)")).isVisible();
    }

    @Test
    void aSupervisorSeesInCockpitWhereTheCaseStands() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        String instance = fixture.instanceOf(household);

        Page page = browser.login(
                fixture.account(OfficerRole.SUPERVISOR, "24"),
                "http://localhost:%d/camunda/app/cockpit/default/#/process-instance/%s/runtime"
                        .formatted(port, instance));

        assertThat(page.locator(".djs-container [data-element-id=userTask_verifyHousehold] text"))
                .hasText(VERIFY);
        assertThat(page.locator(
                        ".djs-overlays[data-container-id=userTask_verifyHousehold] .activity-bottom-left-position"))
                .hasText("1");
        assertThat(page.locator(".business-key"))
                .containsText(household.number().value());
    }

    @Test
    void aWrongAnswerIsNamedInThaiAtItsFieldAndKeepsWhatWasTyped() {
        Page page = verifying(fixture.caseOfPoorFamily());

        correctWithAWrongBirthDate(page);

        Locator field = page.locator("[kc-field='members[0].birthDate']");
        assertThat(field.locator(".kc-error")).containsText("ไม่มีวันที่นี้ในปฏิทิน");
        assertThat(field.locator("input")).hasValue(NO_SUCH_DAY);
        assertThat(field.locator("input")).isFocused();
        assertThat(page.locator("#members-0-firstName")).hasValue(Fixture.PLANTED_NAME + "แก้แล้ว");
        assertThat(page.locator(".kc-summary")).containsText("สมาชิกคนที่ 1: ไม่มีวันที่นี้ในปฏิทิน");
    }

    @Test
    void nothingTypedStaysInTheBrowserEvenWhenTheSessionEnds() {
        Page page = verifying(fixture.caseOfPoorFamily());
        correctWithAWrongBirthDate(page);
        assertThat(page.locator(".kc-summary")).containsText("ข้อมูลที่กรอกไว้ยังอยู่ครบ");
        assertThat(OfficerBrowser.storage(page)).isEmpty();

        page.context().clearCookies();
        complete(page);

        assertThat(page.locator("input[type=password]")).isVisible();
        assertThat(OfficerBrowser.storage(page)).isEmpty();
    }

    /** A tambon officer with the household's first task claimed and its form open. */
    private Page verifying(HouseholdCase household) {
        Page page = browser.login(
                fixture.account(OfficerRole.TAMBON_TEAM, "240801"), OfficerBrowser.tasklist(port, household));
        listed(page, VERIFY, household).click();
        claim(page);
        return page;
    }

    private static void correctWithAWrongBirthDate(Page page) {
        page.getByLabel("แก้ไขข้อมูลแล้ว อยู่ในเป้าหมาย").check();
        page.locator("#members-0-firstName").fill(Fixture.PLANTED_NAME + "แก้แล้ว");
        page.locator("#members-0-birthDate").fill(NO_SUCH_DAY);
        complete(page);
    }
}
