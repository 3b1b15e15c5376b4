package th.kaechon.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
import th.kaechon.MeetingHall;
import th.kaechon.casefile.HouseholdCase;
import th.kaechon.identity.OfficerRole;

/** A meeting from its call to its end in a real browser, in amphoe เมืองฉะเชิงเทรา (2401), which meets in no other test. */
@KaeChonTest
@ExtendWith(RequiresChromium.class)
class MeetingPagesBrowserTest {

    private static final String AMPHOE = "2401";

    private static OfficerBrowser browser;

    @LocalServerPort
    private int port;

    @Autowired
    private Fixture fixture;

    @Autowired
    private MeetingHall hall;

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
    void dismissed() {
        jdbc.sql("select id from meeting where area_code = :area")
                .param("area", AMPHOE)
                .query(Long.class)
                .list()
                .forEach(hall::dismiss);
    }

    @Test
    void isCalledAttendedOpenedAdjournedResumedAndClosed() {
        waiting("240101");
        waiting("240102");
        Page page = browser.login(fixture.account(OfficerRole.AMPHOE_CENTRE, AMPHOE), address("/"));
        assertThat(page.locator(".user")).isVisible();
        inspect(page, "meetings", "/meetings");
        page.locator(".door .button").click();
        inspect(page, "meeting-call", page.url().substring(address("").length()));
        page.locator("#place").fill("ห้องประชุมที่ว่าการอำเภอเมืองฉะเชิงเทรา ชั้น 2");
        page.locator("#number").fill("");
        page.locator("#call form button").click();
        assertThat(page.locator("#number-wrong")).isVisible();
        assertThat(page.locator("#place")).hasValue("ห้องประชุมที่ว่าการอำเภอเมืองฉะเชิงเทรา ชั้น 2");
        page.locator("#number").fill("7");
        page.locator("#call form button").click();
        assertThat(page.locator("h1")).hasText("การประชุมครั้งที่ ๗/๒๕๖๖");
        String meeting = page.url().substring(address("").length());

        attend(page, "นายสมชาย ทดสอบ", "นายอำเภอเมืองฉะเชิงเทรา", "CHAIR");
        attend(page, "นางสาวมานี ทดสอบ", "พัฒนาการอำเภอเมืองฉะเชิงเทรา", "SECRETARY");
        attend(page, "นายชูใจ ทดสอบ", "สาธารณสุขอำเภอเมืองฉะเชิงเทรา", "MEMBER");
        assertThat(page.locator("#quorum")).containsText("มา 3 จาก 3 คน องค์ประชุม 3 คน");
        page.locator("input[name=present]").first().uncheck();
        assertThat(page.locator("#quorum")).containsText("ยังไม่ครบองค์ประชุม");
        button(page, "เปิดประชุม").click();
        assertThat(page.locator("#attendance .error")).containsText("ยังไม่ครบองค์ประชุม มาประชุม 2 จาก 3 คน");
        assertThat(page.locator("input[name=name]").last()).hasValue("นายชูใจ ทดสอบ");
        page.locator("input[name=present]").first().check();
        page.locator("#attendance .save").click();
        assertThat(page.locator("#attendance .said")).isVisible();
        inspect(page, "meeting-called", meeting);
        button(page, "เปิดประชุม").click();
        assertThat(page.locator(".next .lead")).isVisible();
        inspect(page, "meeting-open", meeting);

        page.locator("summary", named("เลื่อนประชุม")).click();
        page.locator("details[open] textarea").fill("หมดเวลา");
        page.locator("details[open] input[name=resumesOn]").fill("31/02/2566");
        page.locator("details[open] button").click();
        assertThat(page.locator("details[open] .error")).containsText("กรุณาระบุวันที่ประชุมต่อ");
        assertThat(page.locator("details[open] textarea")).hasValue("หมดเวลา");
        page.locator("details[open] input[name=resumesOn]").fill("10/04/2566");
        page.locator("details[open] button").click();
        inspect(page, "meeting-adjourned", meeting, button(page, "เปิดประชุมต่อ"));
        button(page, "เปิดประชุมต่อ").click();
        page.locator(".next .lead").waitFor();

        page.locator("summary", named("ปิดประชุม")).click();
        page.locator("details[open] button.danger").click();
        page.locator("#ask button[value=yes]").click();
        assertThat(page.locator(".next")).containsText("รายงานการประชุม ฉบับเผยแพร่");
        inspect(page, "meeting-closed", meeting);
        inspect(page, "meetings-some", "/meetings");
        inspect(page, "meeting-rules-read", "/meetings/rules");
        Page secretariat = browser.login(fixture.account(OfficerRole.SECRETARIAT, "24"), address("/"));
        assertThat(secretariat.locator(".user")).isVisible();
        inspect(secretariat, "meeting-rules", "/meetings/rules");

        assertThat(complaints).isEmpty();
    }

    private static void attend(Page page, String name, String position, String role) {
        int before = page.locator("input[name=name]").count();
        button(page, "เพิ่มรายชื่อ").click();
        assertThat(page.locator("input[name=name]")).hasCount(before + 1);
        assertThat(page.locator("input[name=name]").last()).isFocused();
        page.locator("input[name=name]").last().fill(name);
        page.locator("input[name=position]").last().fill(position);
        page.locator("select[name=role]").last().selectOption(role);
        page.locator("input[name=present]").last().check();
        assertThat(page.locator("#quorum")).containsText("มา %d จาก".formatted(before + 1));
    }

    private static Locator button(Page page, String words) {
        return page.locator("#attendance button", named(words));
    }

    private static Page.LocatorOptions named(String words) {
        return new Page.LocatorOptions().setHasText(java.util.regex.Pattern.compile("^\\s*" + words + "\\s*$"));
    }

    private void inspect(Page page, String name, String path, Locator awaited) {
        awaited.waitFor();
        inspect(page, name, path);
    }

    private void inspect(Page page, String name, String path) {
        page.navigate(address(path), new Page.NavigateOptions().setWaitUntil(WaitUntilState.NETWORKIDLE));
        page.evaluate("document.querySelectorAll('details').forEach(fold => fold.open = true)");
        complaints.addAll(Look.complaints(page, name));
        page.evaluate("document.querySelectorAll('details').forEach(fold => fold.open = false)");
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }

    private HouseholdCase waiting(String tambon) {
        HouseholdCase household = fixture.startedCase(Fixture.family(tambon, Set.of(22)));
        jdbc.sql("insert into classification (case_id, proposed, confirmed) values (:id, 'DEVELOPABLE', 'DEVELOPABLE')")
                .param("id", household.id().value())
                .update();
        return household;
    }
}
