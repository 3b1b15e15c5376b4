package th.kaechon.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
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

/** The secretariat's two pages beside the meetings in a real browser: the ceilings, and what meetings found outside the menu. */
@KaeChonTest
@ExtendWith(RequiresChromium.class)
class CapacityPagesBrowserTest {

    private static OfficerBrowser browser;

    @LocalServerPort
    private int port;

    @Autowired
    private Fixture fixture;

    @Autowired
    private Walk walk;

    @Autowired
    private JdbcClient jdbc;

    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void openBrowser() {
        browser = new OfficerBrowser();
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
    }

    @AfterEach
    void withoutCeilings() {
        browser.closePages();
        jdbc.sql("delete from capacity").update();
        jdbc.sql("delete from capacity_change").update();
    }

    @Test
    void aCeilingIsSetAndRemoved() {
        Page page = secretariat("/capacity");
        look(page, "capacity-none");
        page.locator("#ceiling").fill("สิบ");
        page.locator("#capacity fieldset button").click();
        assertThat(page.locator("#ceiling[aria-invalid]")).hasValue("สิบ");
        look(page, "capacity-wrong");
        set(page, "lao", "I15", "๑๐");
        set(page, "skills", "I02", "250");
        assertThat(page.locator("table.figures tbody tr")).hasCount(2);
        page.locator("summary").click();
        look(page, "capacity");
        page.locator("table.figures .plain").first().click();
        page.locator("#ask button[value=yes]").click();
        assertThat(page.locator("table.figures tbody tr")).hasCount(1);
        assertThat(complaints).isEmpty();
    }

    @Test
    void whatWasFoundOutsideTheMenuIsListed() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        walk.toAssistance(household, 1);
        Page page = secretariat("/learning");
        Locator line = page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText("จัดรถรับส่งไปตลาดนัด"));
        assertThat(line.first()).isVisible();
        look(page, "learning");
        assertThat(complaints).isEmpty();
    }

    private static void set(Page page, String agency, String entry, String ceiling) {
        page.locator("#agency").selectOption(agency);
        page.locator("#entry").selectOption(entry);
        page.locator("#ceiling").fill(ceiling);
        page.locator("#capacity fieldset button").click();
        assertThat(page.locator(".said")).isVisible();
        assertThat(page.locator("table.figures")).containsText(entry);
    }

    private Page secretariat(String path) {
        Page page = browser.login(fixture.account(OfficerRole.SECRETARIAT, "24"), "http://localhost:" + port + path);
        assertThat(page.locator(".user")).isVisible();
        return page;
    }

    private void look(Page page, String name) {
        complaints.addAll(Look.complaints(page, name));
    }
}
