package th.kaechon.web.pages.handup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import th.kaechon.Fixture;
import th.kaechon.JobsOnDemand;
import th.kaechon.KaeChonTest;
import th.kaechon.OfficerClient;
import th.kaechon.Staff;
import th.kaechon.TestTime;
import th.kaechon.Walk;
import th.kaechon.casefile.HouseholdCase;
import th.kaechon.identity.OfficerRole;

/** Both sides see who has to answer and by when; nobody sees another area's. */
@KaeChonTest
class HandUpPageTest {

    private static final LocalDate BEFORE_SONGKRAN = LocalDate.of(2023, 4, 11);

    @Autowired
    private Fixture fixture;

    @Autowired
    private Staff staff;

    @Autowired
    private Walk walk;

    @Autowired
    private JobsOnDemand jobs;

    @Autowired
    private ManagementService management;

    @Autowired
    private TestTime.Travel time;

    @Test
    void theClockPassesOverTheWeekendAndSongkran() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        walk.toTargeting(household);

        time.on(BEFORE_SONGKRAN, () -> {
            walk.decide(household, "employment", 1);

            assertThat(management
                            .createJobQuery()
                            .processInstanceId(fixture.instanceOf(household))
                            .activityId("timer_joinClock")
                            .singleResult()
                            .getDuedate()
                            .toInstant()
                            .atZone(ZoneId.of("Asia/Bangkok"))
                            .toLocalDateTime())
                    .hasToString("2023-04-21T23:59:59"); // 12, 18, 19, 20, 21 April
            for (OfficerClient side : new OfficerClient[] {staff.amphoeCentre(), staff.changwatCentre()}) {
                assertThat(row(side, "/hand-ups?kind=JOIN&state=OPEN", household))
                        .contains("ขอหน่วยงานร่วม", "อำเภอสนามชัยเขต", "ศจพ.จ.")
                        .contains("11 เมษายน 2566", "21 เมษายน 2566", "เหลือ 5 วันทำการ");
                assertThat(side.get("/cases/" + household.number()).body())
                        .contains("ศจพ.จ. ต้องรับหรือส่งคืนภายใน 21 เมษายน 2566");
            }
            JsonNode form = staff.changwatCentre()
                    .json("/api/tasks/"
                            + staff.changwatCentre().task(household.number().value(), "userTask_nameJoiningAgency")
                            + "/form");
            assertThat(form.at("/shown/clock/dueOn").asText()).isEqualTo("21 เมษายน 2566");
            assertThat(form.at("/shown/clock/left").asText()).isEqualTo("เหลืออีก 5 วันทำการ");
        });
        time.on(LocalDate.of(2023, 4, 25), () -> assertThat(
                        row(staff.amphoeCentre(), "/hand-ups?state=LATE", household))
                .contains("เกินมาแล้ว 2 วันทำการ"));
    }

    @Test
    void whatWasEscalatedAndReturnedSaysSo() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        walk.toTargeting(household);
        walk.refer(household);
        jobs.fireTimer(fixture.instanceOf(household), "timer_referralClock");
        assertThat(row(staff.amphoeCentre(), "/hand-ups?kind=REFERRAL", household))
                .contains("แจ้งพ้นกำหนดแล้ว");
        assertThat(staff.amphoeCentre().get("/cases/" + household.number()).body())
                .contains("แจ้งพ้นกำหนดแล้ว", "ส่งต่อ ศจพ.จ. (ขั้นตอนที่ ๔)");

        walk.giveBack(household, "userTask_receiveReferral");

        assertThat(row(staff.amphoeCentre(), "/hand-ups?state=RETURNED", household))
                .contains("ส่งคืนแล้ว", "อำเภอมีงบประมาณแล้ว");
        assertThat(staff.amphoeCentre().get("/hand-ups?state=OPEN").body())
                .doesNotContain(household.number().value());
        assertThat(staff.amphoeCentre().get("/hand-ups.csv?state=RETURNED").body())
                .contains(household.number().value(), "ส่งคืนแล้ว")
                .doesNotContain("อำเภอมีงบประมาณแล้ว");
    }

    @Test
    void anotherAreaIsNotFoundAndAnAgencySeesNothing() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        walk.toTargeting(household);
        walk.refer(household);
        OfficerClient elsewhere = staff.as(OfficerRole.AMPHOE_CENTRE, "2411");

        for (String path : new String[] {"/hand-ups", "/hand-ups.csv"}) {
            for (String area : Set.of("2408", "24", "240801", "99")) {
                HttpResponse<String> answer = elsewhere.get(path + "?area=" + area);
                assertThat(answer.statusCode()).isEqualTo(404);
                assertThat(answer.body()).contains("ไม่พบพื้นที่นี้ในพื้นที่ของท่าน");
            }
            for (OfficerClient stranger : new OfficerClient[] {elsewhere, staff.agency()}) {
                assertThat(stranger.get(path).body())
                        .doesNotContain(household.number().value());
            }
            assertThat(staff.amphoeCentre().get(path + "?area=240801").body())
                    .contains(household.number().value());
        }
        assertThat(elsewhere.get("/hand-ups").body()).contains("ไม่มีเรื่องตามเงื่อนไขนี้ในพื้นที่ของท่าน");
    }

    @Test
    void aReturnOrAReferralWithoutReasonIsRefused() {
        HouseholdCase joined = fixture.caseOfPoorFamily();
        walk.toTargeting(joined);
        refused(staff.amphoeCentre(), joined, "userTask_decideAssistance", values -> values.put("refer", true))
                .contains("กรุณาระบุเหตุผลที่ส่งต่อ ศจพ.จ.");
        walk.decide(joined, "employment", 1);
        refused(staff.changwatCentre(), joined, "userTask_nameJoiningAgency", values -> values.put("answer", "RETURN")
                        .put("returnReason", "  "))
                .contains("กรุณาระบุเหตุผลที่ส่งคืน");
        refused(staff.changwatCentre(), joined, "userTask_nameJoiningAgency", values -> values.put("answer", "MAYBE"))
                .contains("กรุณาเลือกว่ารับเรื่องหรือส่งคืน");
        HouseholdCase referred = fixture.caseOfPoorFamily();
        walk.toTargeting(referred);
        walk.refer(referred);

        refused(staff.changwatCentre(), referred, "userTask_receiveReferral", values -> values.put("answer", "RETURN"))
                .contains("กรุณาระบุเหตุผลที่ส่งคืน");

        assertThat(row(staff.amphoeCentre(), "/hand-ups?state=OPEN", referred)).contains("รอคำตอบ");
    }

    private static org.assertj.core.api.AbstractStringAssert<?> refused(
            OfficerClient officer, HouseholdCase household, String task, Consumer<ObjectNode> typing) {
        HttpResponse<String> answer =
                officer.work(officer.task(household.number().value(), task), typing);
        assertThat(answer.statusCode()).isEqualTo(422);
        return assertThat(answer.body());
    }

    private static String row(OfficerClient officer, String path, HouseholdCase household) {
        String page = officer.get(path).body();
        int place = page.indexOf(">" + household.number() + "<");
        assertThat(place).as(household.number() + " on " + path).isPositive();
        return page.substring(place, page.indexOf("</tr>", place));
    }
}
