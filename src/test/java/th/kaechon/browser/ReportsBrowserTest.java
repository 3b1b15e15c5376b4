package th.kaechon.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import java.nio.file.Path;
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
import th.kaechon.campaign.Campaigns;
import th.kaechon.campaign.FiscalYear;
import th.kaechon.casefile.ClosingReason;
import th.kaechon.casefile.HouseholdCase;
import th.kaechon.identity.OfficerRole;

/** Forecast, statistics and carry-over in a real browser, with a whole year's worth of cases in the lists. */
@KaeChonTest
@ExtendWith(RequiresChromium.class)
class ReportsBrowserTest {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final int MANY = 725;

    private static OfficerBrowser browser;

    @LocalServerPort
    private int port;

    @Autowired
    private Fixture fixture;

    @Autowired
    private Campaigns campaigns;

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

    @Test
    void reportsAreAccessibleAndFitAPhoneWithManyCases() {
        campaigns.open(new FiscalYear(2565));
        try {
            fill(2565);
            fill(2566);
            handUp();
            Page page = as(OfficerRole.SECRETARIAT, "24");

            inspect(page, "forecast", "/forecast");
            inspect(page, "forecast-amphoe", "/forecast?area=2401");
            inspect(page, "statistics", "/forecast/statistics?year=2565");
            inspect(page, "carry-over", "/carry-over?area=2401");
            inspect(as(OfficerRole.AMPHOE_CENTRE, "2402"), "carry-over-none", "/carry-over");
            inspect(page, "hand-ups", "/hand-ups?area=2401");
            inspect(page, "hand-ups-none", "/hand-ups?area=2401&state=WITHDRAWN");
            inspect(page, "cases-late-joiners", "/cases?area=2401&lateJoiners=true");
        } finally {
            empty();
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void oneHouseholdIsCarriedOverAfterAQuestion() {
        campaigns.open(new FiscalYear(2565));
        HouseholdCase old = fixture.startedCase(Fixture.family("240501", Set.of(22)), new FiscalYear(2565));
        Page page = as(OfficerRole.SECRETARIAT, "24");
        page.navigate(address("/carry-over?area=2405"));

        page.locator(".buttons button").first().click();
        page.locator("#ask button[value=yes]").click();
        assertThat(page.locator("main form .error")).containsText("กรุณาเลือกกรณีที่จะยกยอดอย่างน้อยหนึ่งกรณี");
        page.locator("input[value='" + old.number() + "']").check();
        page.locator(".buttons button").first().click();
        assertThat(page.locator("#ask-question")).containsText("ย้อนกลับไม่ได้");
        page.locator("#ask button[value=yes]").click();

        assertThat(page.locator("main h2")).containsText("ยกยอดแล้ว 1 กรณี");
        assertThat(page.locator("main .empty")).containsText("ไม่มีกรณีค้างจากปีก่อน");
        assertThat(fixture.reload(old).closingReason()).isEqualTo(ClosingReason.CARRIED_OVER);
    }

    /** Cases in the register alone, for lists to show: the engine knows nothing of them. */
    private void fill(int year) {
        jdbc.sql(
                        """
                insert into household (list_reference, tambon_code, moo, village_name, house_number, surveyed, source)
                select 'REPORTS-%1$d-' || n, tambon, 1, 'x', n::text, true, 'TPMAP_LIST'
                from generate_series(1, %2$d) n cross join lateral (select code as tambon from tambon
                    where amphoe_code = '2401' order by code offset n %% 5 limit 1) t
                """
                                .formatted(year, MANY))
                .update();
        jdbc.sql(
                        """
                insert into household_case (case_number, fiscal_year, household_id, tambon_code, opened_at)
                select format('%1$d-2401-9%%s', lpad(house_number, 4, '0')), %1$d, id, tambon_code, '2022-03-01'
                from household where list_reference like 'REPORTS-%1$d-%%'
                """
                                .formatted(year))
                .update();
        jdbc.sql(
                        """
                insert into classification (case_id, proposed, confirmed, meeting_on, officer, decided_at)
                select c.id, 'WELFARE', 'WELFARE', '2023-03-20'::date + c.id::int %% 12, 'officer' || c.id %% 3, '2023-03-31'
                from household_case c join household h on h.id = household_id
                where list_reference like 'REPORTS-%1$d-%%' and c.id %% 7 < 3
                """
                                .formatted(year))
                .update();
        jdbc.sql(
                        """
                insert into case_deadline (case_id, milestone, late_joiner_due)
                select c.id, 'FOUR_T', '2023-05-20' from household_case c join household h on h.id = household_id
                where list_reference like 'REPORTS-%1$d-%%' and c.id %% 7 = 4
                """
                                .formatted(year))
                .update();
    }

    /** Some of them handed up: waiting, late and escalated, accepted, returned. */
    private void handUp() {
        jdbc.sql(
                        """
                insert into hand_up (case_id, kind, sent_on, due_on, escalated_at, settled_at, outcome, settled_by, reason)
                select c.id, case when c.id % 2 = 0 then 'JOIN' else 'REFERRAL' end, '2023-03-20',
                       date '2023-03-28' + (c.id % 20)::int, case when c.id % 20 < 5 then timestamptz '2023-04-03' end,
                       case when c.id % 3 > 0 then timestamptz '2023-04-01' end,
                       case c.id % 3 when 1 then 'ACCEPTED' when 2 then 'RETURNED' end, 'x',
                       case when c.id % 3 = 2 then 'องค์กรปกครองส่วนท้องถิ่นมีโครงการเดียวกันในปีงบประมาณนี้แล้ว' end
                from household_case c join household h on h.id = household_id
                where list_reference like 'REPORTS-2566-%' and c.id % 10 = 0
                """)
                .update();
    }

    private void empty() {
        for (String table : List.of("hand_up", "case_deadline", "classification")) {
            jdbc.sql("delete from " + table + " where case_id in (select c.id from household_case c"
                            + " join household h on h.id = household_id where list_reference like 'REPORTS-%')")
                    .update();
        }
        jdbc.sql(
                        "delete from household_case where household_id in (select id from household where list_reference like 'REPORTS-%')")
                .update();
        jdbc.sql("delete from household where list_reference like 'REPORTS-%'").update();
    }

    private Page as(OfficerRole role, String area) {
        Page page = browser.login(fixture.account(role, area), address("/"));
        assertThat(page.locator(".user")).isVisible();
        return page;
    }

    private void inspect(Page page, String name, String path) {
        page.navigate(address(path), new Page.NavigateOptions().setWaitUntil(WaitUntilState.NETWORKIDLE));
        for (int width : List.of(360, 1280)) {
            page.setViewportSize(width, 800);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(SCREENSHOTS.resolve(name + "-" + width + ".png"))
                    .setFullPage(true));
            int needed = (int) page.evaluate("document.documentElement.scrollWidth");
            if (needed > width) {
                complaints.add("%s is %d wide on a screen of %d".formatted(name, needed, width));
            }
            Look.graveViolations(page, "body").forEach(grave -> complaints.add(name + ": " + grave));
        }
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
