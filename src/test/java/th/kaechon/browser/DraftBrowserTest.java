package th.kaechon.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import th.kaechon.Fixture;
import th.kaechon.KaeChonTest;
import th.kaechon.Staff;
import th.kaechon.Walk;
import th.kaechon.casefile.HouseholdCase;
import th.kaechon.identity.OfficerRole;

/** Nothing typed is lost: another device, a session that ends, the back button, a colleague on the same task. */
@KaeChonTest
@ExtendWith(RequiresChromium.class)
class DraftBrowserTest {

    private static final String TYPED = "หลังคารั่วทั้งหลัง ฝนตกต้องย้ายไปนอนบ้านญาติ";

    private static OfficerBrowser browser;

    @LocalServerPort
    private int port;

    @Autowired
    private Fixture fixture;

    @Autowired
    private Staff staff;

    @Autowired
    private Walk walk;

    @BeforeAll
    static void openBrowser() {
        browser = new OfficerBrowser();
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
    }

    @Test
    void whatIsTypedOnOneDeviceIsFoundOnAnother() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        Page phone = open(tambonOfficer(), household);
        claim(phone);

        note(phone).fill(TYPED);
        assertThat(phone.locator(".kc-draft")).containsText("บันทึกร่างไว้แล้ว");

        Page desk = open(tambonOfficer(), household);
        assertThat(note(desk)).hasValue(TYPED);
        assertThat(desk.locator(".kc-draft")).containsText("เจ้าหน้าที่ทดสอบ");
    }

    @Test
    void ofTwoDevicesThatTypeAtOnceTheOfficerChooses() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        Page phone = open(tambonOfficer(), household);
        claim(phone);
        Page desk = open(tambonOfficer(), household);

        note(phone).fill("จากโทรศัพท์");
        assertThat(phone.locator(".kc-draft")).containsText("บันทึกร่างไว้แล้ว");
        note(desk).fill("จากที่ทำการ");

        Locator choice = desk.locator(".kc-notice").getByText("แบบฟอร์มนี้ถูกกรอกจากอีกเครื่องหนึ่ง");
        assertThat(choice).isVisible();
        desk.getByText("ใช้ข้อมูลจากอีกเครื่อง").click();
        assertThat(note(desk)).hasValue("จากโทรศัพท์");
        assertThat(choice).isHidden();
    }

    @Test
    void aSessionThatEndsInTheMiddleOfAFormLosesNothing() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        Page page = open(tambonOfficer(), household);
        claim(page);
        note(page).fill("ก่อนหมดเวลา");
        assertThat(page.locator(".kc-draft")).containsText("บันทึกร่างไว้แล้ว");

        page.context().clearCookies();
        note(page).fill(TYPED);

        assertThat(page.locator("input[type=password]")).isVisible();
        OfficerBrowser.logIn(page, tambonOfficer(), Fixture.PASSWORD);
        assertThat(note(page)).hasValue(TYPED);
        assertThat(page.locator(".kc-draft")).containsText("บันทึกร่างไว้แล้ว");
    }

    @Test
    void theBackButtonLosesNothing() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        Page page = open(tambonOfficer(), household);
        claim(page);
        note(page).fill(TYPED);

        page.navigate("http://localhost:" + port + "/cases");
        page.goBack();

        assertThat(note(page)).hasValue(TYPED);
    }

    /** The colleague's page asks now and then; the sleepless way to see it is to wait for the words. */
    @Test
    void twoOfficersOnOneTaskSeeEachOthersClaim() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        Page colleague = open(staff.tambonColleagueAccount(), household);
        assertThat(colleague.locator(".kc-notice")).containsText("กรุณากดรับงานก่อนกรอก");

        claim(open(tambonOfficer(), household));

        assertThat(colleague.locator(".kc-notice")).containsText("เจ้าหน้าที่ทดสอบ รับงานนี้ไว้แล้ว");
        assertThat(note(colleague)).isDisabled();
    }

    @Test
    void aPhotographIsShownAtOnceAndTooLargeAFileIsNamedAtItsField() throws IOException {
        HouseholdCase household = fixture.caseOfPoorFamily();
        walk.toAssistance(household, 1);
        Page page = open(staff.agencyAccount(), household);
        claim(page);
        page.locator("#description").fill(TYPED);

        page.locator("#photos").setInputFiles(new FilePayload("บ้าน.jpg", "image/jpeg", picture(2400, 1800)));
        assertThat(page.locator(".kc-photos img")).hasCount(1);
        page.locator("#photos").setInputFiles(new FilePayload("ใหญ่.jpg", "image/jpeg", new byte[30 * 1024 * 1024]));

        assertThat(page.locator("[kc-field=photos] .kc-error")).containsText("รูปใหญ่เกิน 5 MB");
        assertThat(page.locator("#description")).hasValue(TYPED);
        page.getByText("ลบรูปที่ 1").click();
        assertThat(page.locator(".kc-photos img")).hasCount(0);
    }

    private String tambonOfficer() {
        return fixture.account(OfficerRole.TAMBON_TEAM, "240801");
    }

    private Page open(String account, HouseholdCase household) {
        Page page = browser.login(account, OfficerBrowser.tasklist(port, household));
        page.locator(".tasks-list h4 a").first().click();
        assertThat(page.locator(".kp-panel")).isVisible();
        return page;
    }

    private static void claim(Page page) {
        page.getByText("รับงานนี้", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".kc-body :is(input, select)").first()).isEnabled();
    }

    private static Locator note(Page page) {
        return page.locator("#note");
    }

    private static byte[] picture(int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
        return bytes.toByteArray();
    }
}
