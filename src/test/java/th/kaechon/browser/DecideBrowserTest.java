package th.kaechon.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import th.kaechon.Fixture;
import th.kaechon.KaeChonTest;
import th.kaechon.MeetingHall;
import th.kaechon.Walk;
import th.kaechon.assistance.PlanItem;
import th.kaechon.assistance.Plans;
import th.kaechon.casefile.HouseholdCase;
import th.kaechon.identity.GroupId;
import th.kaechon.identity.OfficerRole;
import th.kaechon.meeting.Agenda;
import th.kaechon.meeting.AgendaItem;
import th.kaechon.meeting.MeetingKind;

/** A meeting held by keyboard alone, with a second secretary and somebody who looks on. */
@KaeChonTest
@ExtendWith(RequiresChromium.class)
class DecideBrowserTest {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    @Autowired
    private ServletWebServerApplicationContext context;

    @Autowired
    private Fixture fixture;

    @Autowired
    private Walk walk;

    @Autowired
    private MeetingHall hall;

    @Autowired
    private Agenda agenda;

    @Autowired
    private Plans plans;

    private List<HouseholdCase> cases;
    private long meeting;

    @BeforeEach
    void opened() {
        cases = Stream.generate(this::waiting).limit(4).toList();
        meeting = hall.open(MeetingKind.AMPHOE, "2408", hall.amphoeSecretary());
    }

    @AfterEach
    void dismissed() {
        hall.dismiss(meeting);
    }

    private HouseholdCase waiting() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        walk.toTargeting(household);
        return household;
    }

    @Test
    void aMeetingIsHeldByKeyboardAlone() {
        try (OfficerBrowser browser = new OfficerBrowser()) {
            Page page = browser.login(hall.amphoeSecretary().userId(), address());
            page.setViewportSize(1280, 900);
            go(page, cases.get(0));
            page.keyboard().press("1");
            assertThat(row(page, cases.get(0))).hasAttribute("data-s", "ANSWERED");
            assertThat(Look.graveViolations(page, "main")).isEmpty();
            look(page, "decide-desktop");

            go(page, cases.get(1));
            page.keyboard().press("3");
            page.keyboard().type("จัดรถรับส่งไปตลาดนัด");
            page.keyboard().press("Enter");
            Locator wrong = page.locator("#edit .wrong:not(:empty)").first();
            assertThat(wrong).hasText("กรุณาระบุเหตุผลที่ไม่ใช้แนวทางที่ระบบเสนอ");
            look(page, "decide-editor");
            page.keyboard().type("ที่ประชุมเห็นว่าตลาดอยู่ไกล"); // the field that was refused has the focus
            page.keyboard().press("Enter");
            assertThat(row(page, cases.get(1))).hasAttribute("data-s", "ANSWERED");
            assertThat(row(page, cases.get(1)).locator("td").last()).containsText("จัดรถรับส่งไปตลาดนัด");

            go(page, cases.get(2));
            page.keyboard().press("5");
            page.keyboard().type("ต้องใช้งบจังหวัด");
            page.keyboard().press("Tab");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(row(page, cases.get(2))).hasAttribute("data-s", "ANSWERED");

            go(page, cases.get(3));
            page.keyboard().press("6");
            assertThat(row(page, cases.get(3))).hasAttribute("data-s", "POSTPONED");
            page.keyboard().press("u");
            assertThat(row(page, cases.get(3))).hasAttribute("data-s", "WAITING");
            page.keyboard().press("6");
            assertThat(page.locator("#said")).containsText("บันทึกคำตอบแล้ว");

            page.locator("[data-do=commit]").focus();
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            for (HouseholdCase decided : cases.subList(0, 3)) {
                assertThat(row(page, decided)).hasAttribute("data-s", "DONE");
            }
            look(page, "decide-committed");
        }
        assertThat(plans.of(cases.get(1).id())).extracting(PlanItem::label).contains("จัดรถรับส่งไปตลาดนัด");
        assertThat(plans.of(cases.get(3).id())).isEmpty();
    }

    @Test
    void whoAnswersSecondIsToldAndWhoLooksOnSeesIt() {
        String second = fixture.account("secondamphoe2408", List.of(GroupId.of(OfficerRole.AMPHOE_CENTRE, "2408")));
        String onlooker = fixture.account(OfficerRole.TAMBON_TEAM, "240801");
        try (OfficerBrowser browser = new OfficerBrowser()) {
            Page first = browser.login(hall.amphoeSecretary().userId(), address());
            Page other = browser.login(second, address());
            Page phone = browser.login(onlooker, address());
            phone.setViewportSize(360, 740);
            assertThat(phone.locator("#decide .notice").first())
                    .hasText("ท่านเข้าดูการประชุม ผู้จัดการประชุมเป็นผู้บันทึกคำตอบ");
            assertThat(row(other, cases.get(0))).isVisible();
            other.evaluate(
                    "document.hidden || Object.defineProperty(document, 'hidden', {value: true})"); // it does not look
            go(first, cases.get(0));
            first.keyboard().press("6");
            assertThat(row(first, cases.get(0))).hasAttribute("data-s", "POSTPONED");
            assertThat(row(phone, cases.get(0))).hasAttribute("data-s", "POSTPONED");
            look(phone, "decide-phone");
            go(other, cases.get(0));
            other.keyboard().press("1");
            assertThat(other.locator("#said")).hasText("มีผู้ตอบเรื่องนี้ไปก่อนแล้ว แสดงคำตอบล่าสุดให้แล้ว");
            assertThat(row(other, cases.get(0))).hasAttribute("data-s", "POSTPONED");
            go(phone, cases.get(1));
            phone.keyboard().press("1");
            assertThat(phone.locator("#said")).hasText("หน้านี้ดูได้อย่างเดียว");
            assertThat(OfficerBrowser.storage(first)).isEmpty();
        }
        assertThat(agenda.count(meeting, AgendaItem.State.ANSWERED)).isZero();
    }

    private static void look(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
    }

    private String address() {
        return "http://localhost:%d/meetings/%d/decide"
                .formatted(context.getWebServer().getPort(), meeting);
    }

    private static Locator row(Page page, HouseholdCase household) {
        return page.locator("#rows tr[data-v]")
                .filter(new Locator.FilterOptions()
                        .setHasText(household.number().value()));
    }

    /** By the filter's key, as one finds a case that is called up. */
    private static void go(Page page, HouseholdCase household) {
        assertThat(row(page, household)).isAttached();
        page.keyboard().press("/");
        page.keyboard().press("Control+A");
        page.keyboard().type(household.number().value());
        page.keyboard().press("Enter");
        assertThat(row(page, household)).isFocused();
    }
}
