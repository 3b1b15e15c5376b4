package th.kaechon.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import th.kaechon.Fixture;
import th.kaechon.JobsOnDemand;
import th.kaechon.KaeChonTest;
import th.kaechon.Staff;
import th.kaechon.Walk;
import th.kaechon.casefile.HouseholdCase;
import th.kaechon.identity.OfficerRole;

/** Each form in the real Tasklist: what an officer types, and what happens to the worst that could be typed. */
@KaeChonTest
@ExtendWith(RequiresChromium.class)
class FormsBrowserTest {

    private static final String AGENCY_WITHOUT_AMPHOE_OFFICE = "skills";

    /** A form: how a case gets there, who works it, the worst answer and its message, and a good answer. */
    enum Form {
        VERIFY(
                "userTask_verifyHousehold",
                (walk, household) -> {},
                tambonTeam(),
                page -> page.locator("#visitedOn").fill("31/02/66"),
                "กรุณากรอกปี พ.ศ. ให้ครบสี่หลัก",
                page -> {
                    page.locator("#visitedOn").fill("๑/๔/๒๕๖๖");
                    page.getByLabel("ข้อมูลถูกต้อง อยู่ในเป้าหมาย").check();
                }),
        ANALYSE_FOUR_T(
                "userTask_analyseFourT",
                (walk, household) -> walk.verify(household, "CONFIRMED"),
                tambonTeam(),
                page -> page.locator("#landRai").fill("สองไร่"),
                "กรุณากรอกตัวเลขตั้งแต่ 0",
                page -> {
                    page.getByLabel("4 พร้อม").check();
                    page.getByLabel("ต้องการ", exactly()).check();
                    page.getByLabel("ของตนเอง").check();
                    page.locator("#landRai").fill("2.5");
                    page.getByLabel("โฉนด").check();
                    page.locator("[kc-field=hasSavings] input").nth(1).check();
                    page.locator("[kc-field=hasInformalDebt] input").nth(1).check();
                    page.locator("#wayOut").fill("เลี้ยงไก่ไข่");
                    page.getByLabel("ระยะกลาง (พอเพียง)").check();
                    page.getByLabel("เห็นชอบ", exactly()).check();
                }),
        CLASSIFY(
                "userTask_classifyHousehold",
                (walk, household) -> {
                    walk.verify(household, "CONFIRMED");
                    walk.analyse(household);
                },
                tambonTeam(),
                page -> page.locator("#meetingOn").fill("01/01/2599"),
                "วันที่ต้องไม่เกินวันที่ 3 เมษายน 2566",
                page -> page.locator("#meetingOn").fill("03/04/2566")),
        DECIDE(
                "userTask_decideAssistance",
                Walk::toTargeting,
                (fixture, staff) -> fixture.account(OfficerRole.AMPHOE_CENTRE, "2408"),
                page -> page.getByText("นอกเมนู").first().click(),
                "กรุณาระบุแนวทางที่ที่ประชุมมีมตินอกเมนู",
                page -> page.locator("[kc-field='items[0].menuEntryId'] input[type=radio]")
                        .first()
                        .check()),
        NAME_JOINING_AGENCY(
                "userTask_nameJoiningAgency",
                (walk, household) -> {
                    walk.toTargeting(household);
                    walk.decide(household, AGENCY_WITHOUT_AMPHOE_OFFICE, 1);
                },
                (fixture, staff) -> fixture.account(OfficerRole.CHANGWAT_CENTRE, "24"),
                page -> page.locator("#items-0-agencyCode").selectOption(""),
                "กรุณาเลือกหน่วยงาน",
                page -> page.locator("#items-0-agencyCode").selectOption(new SelectOption().setIndex(1))),
        GIVE_HELP(
                "userTask_giveHelp",
                (walk, household) -> walk.toAssistance(household, 1),
                (fixture, staff) -> staff.agencyAccount(),
                page -> page.locator("#visitedOn").fill("04/04/2566"),
                "วันที่ต้องไม่เกินวันที่ 3 เมษายน 2566",
                page -> {
                    page.locator("#visitedOn").fill("02/04/2566");
                    page.locator("#kind").selectOption("สิ่งของ");
                    page.locator("#description").fill("มอบพันธุ์ไก่ไข่ 10 ตัว");
                    page.locator("#amount").fill("1,500");
                    page.locator("#budgetSource").selectOption("งบ อปท.");
                    page.locator("[kc-field=result] input").first().check();
                }),
        KEY_INTO_LOGBOOK(
                "userTask_keyIntoLogbook",
                (walk, household) -> {
                    walk.toAssistance(household, 1);
                    walk.visit(household, "DONE");
                },
                (fixture, staff) -> fixture.account(OfficerRole.RECORDER, "240801"),
                page -> page.locator("#keyedOn").fill("เมื่อวาน"),
                "กรุณากรอกวันที่เป็น วัน/เดือน/ปี พ.ศ.",
                page -> {
                    page.locator("#keyedOn").fill("03/04/2566");
                    page.locator("#reference").fill("LB-0042");
                }),
        RECEIVE_REFERRAL(
                "userTask_receiveReferral",
                (walk, household) -> {
                    walk.toAssistance(household, 1);
                    walk.visit(household, "BEYOND_CAPACITY");
                    walk.keyIntoLogbook(household);
                },
                (fixture, staff) -> fixture.account(OfficerRole.CHANGWAT_CENTRE, "24"),
                page -> page.locator("#plan").fill("   "),
                "กรุณาระบุแนวทางที่ ศจพ.จ.",
                page -> page.locator("#plan").fill("สำนักงานพัฒนาสังคมฯ สร้างบ้านใหม่")),
        REFER_AT_ONCE(
                "userTask_decideAssistance",
                Walk::toTargeting,
                (fixture, staff) -> fixture.account(OfficerRole.AMPHOE_CENTRE, "2408"),
                page -> page.getByText("ส่งต่อ ศจพ.จ. ทันที").click(),
                "กรุณาระบุเหตุผลที่ส่งต่อ ศจพ.จ.",
                page -> page.locator("#referralReason").fill("ต้องสร้างบ้านใหม่ทั้งหลัง เกินงบประมาณของอำเภอ")),
        RETURN_JOINING(
                "userTask_nameJoiningAgency",
                (walk, household) -> {
                    walk.toTargeting(household);
                    walk.decide(household, "employment", 1);
                },
                (fixture, staff) -> fixture.account(OfficerRole.CHANGWAT_CENTRE, "24"),
                page -> page.getByText("ส่งคืน ศจพ.อ. พิจารณาใหม่").click(),
                "กรุณาระบุเหตุผลที่ส่งคืน",
                page -> page.locator("#returnReason").fill("อบต. มีโครงการเดียวกันในปีนี้")),
        RETURN_REFERRAL(
                "userTask_receiveReferral",
                (walk, household) -> {
                    walk.toTargeting(household);
                    walk.refer(household);
                },
                (fixture, staff) -> fixture.account(OfficerRole.CHANGWAT_CENTRE, "24"),
                page -> page.getByText("ส่งคืน ศจพ.อ. พิจารณาใหม่").click(),
                "กรุณาระบุเหตุผลที่ส่งคืน",
                page -> page.locator("#returnReason").fill("อำเภอมีงบประมาณแล้ว")),
        DECIDE_ANEW(
                "userTask_decideAssistance",
                (walk, household) -> {
                    walk.toAssistance(household, 1);
                    walk.visit(household, "BEYOND_CAPACITY");
                    walk.keyIntoLogbook(household);
                    walk.giveBack(household, "userTask_receiveReferral");
                },
                (fixture, staff) -> fixture.account(OfficerRole.AMPHOE_CENTRE, "2408"),
                page -> page.getByText("ส่งต่อ ศจพ.จ. ทันที").click(),
                "กรุณาระบุเหตุผลที่ส่งต่อ ศจพ.จ.",
                page -> page.locator("#referralReason").fill("ยืนยันส่งต่อ")),
        REVIEW(
                "userTask_reviewIndicators",
                (walk, household) -> {
                    walk.toAssistance(household, 1);
                    walk.visit(household, "DONE");
                    walk.keyIntoLogbook(household);
                },
                tambonTeam(),
                page -> page.getByLabel("ผ่านเกณฑ์ทุกตัวชี้วัด").check(),
                "ยังมีตัวชี้วัดที่ไม่ผ่าน",
                page -> page.locator("[kc-field^='indicators'] input").all().forEach(choice -> {
                    if (choice.locator("xpath=..").innerText().contains("ผ่านเกณฑ์แล้ว")) {
                        choice.check();
                    }
                }));

        final String key;
        final BiConsumer<Walk, HouseholdCase> before;
        final Holder officer;
        final Consumer<Page> worst;
        final String message;
        final Consumer<Page> good;

        Form(
                String key,
                BiConsumer<Walk, HouseholdCase> before,
                Holder officer,
                Consumer<Page> worst,
                String message,
                Consumer<Page> good) {
            this.key = key;
            this.before = before;
            this.officer = officer;
            this.worst = worst;
            this.message = message;
            this.good = good;
        }

        private static Holder tambonTeam() {
            return (fixture, staff) -> fixture.account(OfficerRole.TAMBON_TEAM, "240801");
        }

        private static Page.GetByLabelOptions exactly() {
            return new Page.GetByLabelOptions().setExact(true);
        }
    }

    interface Holder {
        String account(Fixture fixture, Staff staff);
    }

    private static OfficerBrowser browser;

    @LocalServerPort
    private int port;

    @Autowired
    private Fixture fixture;

    @Autowired
    private Staff staff;

    @Autowired
    private Walk walk;

    @Autowired
    private JobsOnDemand jobs;

    @BeforeAll
    static void openBrowser() {
        browser = new OfficerBrowser();
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void aFormTakesTheGoodAnswerAndNamesTheWorstAtItsField(Form form) {
        HouseholdCase household = fixture.caseOfPoorFamily();
        form.before.accept(walk, household);
        Page page = open(form, household);

        form.worst.accept(page);
        OfficerBrowser.complete(page);
        Locator message = page.locator(".kc-error").getByText(form.message).first();
        assertThat(message).isVisible();
        assertThat(page.locator(".kc-summary")).containsText("ข้อมูลที่กรอกไว้ยังอยู่ครบ");
        assertThat(Look.graveViolations(page, ".kc-form")).isEmpty();

        form.good.accept(page);
        String name = "form-" + form.name().toLowerCase().replace('_', '-');
        Look.shoot(page, ".kc-form", name);
        OfficerBrowser.complete(page);
        assertThat(page.locator(".page-notifications")).containsText("บันทึกแล้ว");
        assertThat(page.locator(".kc-form")).hasCount(0);
    }

    private Page open(Form form, HouseholdCase household) {
        Page page = browser.login(form.officer.account(fixture, staff), OfficerBrowser.tasklist(port, household));
        page.locator(".tasks-list h4 a").first().click();
        assertThat(page.locator(".kp-panel")).isVisible();
        page.getByText("รับงานนี้", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".kc-body :is(input, select)").first()).isEnabled();
        return page;
    }
}
