package th.kaechon.web.pages.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.kaechon.Fixture;
import th.kaechon.KaeChonTest;
import th.kaechon.MeetingHall;
import th.kaechon.OfficerClient;
import th.kaechon.Staff;
import th.kaechon.casefile.HouseholdCase;
import th.kaechon.identity.OfficerRole;
import th.kaechon.meeting.MeetingKind;

/** Meetings of amphoe คลองเขื่อน (2411), which meets in no other test. */
@KaeChonTest
class MeetingPagesTest {

    private static final String AMPHOE = "2411";
    private static final String THREE = people("ประธานทดสอบ", "CHAIR")
            + people("กรรมการหนึ่ง", "MEMBER")
            + people("กรรมการสอง", "MEMBER")
            + people("แขก", "GUEST");

    @Autowired
    private MeetingHall hall;

    @Autowired
    private Fixture fixture;

    @Autowired
    private Staff staff;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void dismissed() {
        jdbc.sql("select id from meeting where area_code like :area || '%'")
                .param("area", AMPHOE)
                .query(Long.class)
                .list()
                .forEach(hall::dismiss);
    }

    @Test
    void isCalledWithTheNextNumberAndTheAttendeesOfTheLast() {
        OfficerClient amphoe = amphoe();
        assertThat(amphoe.get("/meetings").body())
                .contains("/meetings/new?kind=AMPHOE&amp;area=2411")
                .contains("เรียกประชุม");
        long first = called();
        amphoe.postForm("/meetings/%d/attendees".formatted(first), THREE);
        hall.dismiss(first);

        String form = amphoe.get("/meetings/new?kind=AMPHOE&area=2411").body();
        int next = hall.numberOf(first).number() + 1;
        assertThat(form)
                .contains("name=\"number\" value=\"%d\"".formatted(next))
                .contains("value=\"03/04/2566\"")
                .contains("กรรมการหนึ่ง");

        HttpResponse<String> answer = amphoe.postForm("/meetings", call(next));
        String address = answer.headers().firstValue("HX-Redirect").orElseThrow();
        assertThat(amphoe.get(address).body())
                .contains("การประชุมครั้งที่ " + new th.kaechon.meeting.MeetingNumber(next, 2566).thai())
                .contains("เรียกประชุมแล้ว")
                .contains("กรรมการหนึ่ง")
                .contains("มา 0 จาก 3 คน องค์ประชุม 3 คน")
                .contains("เปิดประชุม");
        assertThat(amphoe.get("/meetings").body()).contains("ไปที่การประชุมครั้งที่");
    }

    @Test
    void aNumberTwiceInAYearIsRefusedAtItsFieldAndNothingTypedIsLost() {
        long first = called();
        int number = hall.numberOf(first).number();
        hall.dismiss(first);
        Map<String, String> typed = call(number);
        typed.put("place", "ห้องประชุมที่พิมพ์ไว้");

        HttpResponse<String> answer = amphoe().postForm("/meetings", typed);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("id=\"number-wrong\"")
                .contains("แล้ว (3 เมษายน 2566)")
                .contains("ห้องประชุมที่พิมพ์ไว้");
    }

    @Test
    void whatCannotBeReadIsToldFieldByField() {
        Map<String, String> typed = call(0);
        typed.put("number", "สอง");
        typed.put("meetsOn", "15/05/2023");
        typed.put("meetsAt", "25:00");
        typed.put("place", "ที่เดิม");

        HttpResponse<String> answer = amphoe().postForm("/meetings", typed);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("กรุณาระบุครั้งที่เป็นตัวเลข")
                .contains("กรุณาระบุวันที่เป็น พ.ศ.")
                .contains("กรุณาระบุเวลา")
                .contains("ที่เดิม");
    }

    @Test
    void aCalledMeetingIsCalledOtherwise() {
        long meeting = called();
        Map<String, String> typed = call(hall.numberOf(meeting).number());
        typed.put("place", "");
        assertThat(amphoe().postForm("/meetings/%d/call".formatted(meeting), typed)
                        .body())
                .contains("กรุณาระบุสถานที่หรือลิงก์ประชุมออนไลน์");
        typed.put("place", "หอประชุมใหม่");
        assertThat(amphoe().postForm("/meetings/%d/call".formatted(meeting), typed)
                        .statusCode())
                .isEqualTo(204);
        assertThat(page(meeting)).contains("หอประชุมใหม่");
    }

    @Test
    void attendeesAreAddedRemovedCountedAndKeptAfterAnError() {
        long meeting = called();
        String at = "/meetings/%d/attendees".formatted(meeting);
        String nameless = THREE + "name=&position=" + encoded("เกษตรอำเภอ") + "&role=MEMBER&present=0&present=1&";

        HttpResponse<String> refused = amphoe().postForm(at, nameless);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("กรุณาระบุชื่อผู้เข้าประชุม")
                .contains("ประธานทดสอบ")
                .contains("กรรมการสอง")
                .contains("เกษตรอำเภอ");
        assertThat(page(meeting)).doesNotContain("เกษตรอำเภอ");

        assertThat(amphoe().postForm(at + "/add", nameless).body())
                .contains("ชื่อคนที่ 6")
                .contains("เกษตรอำเภอ");
        assertThat(amphoe().postForm(at + "/remove?row=1", nameless).body())
                .doesNotContain("กรรมการหนึ่ง")
                .contains("กรรมการสอง");
        assertThat(amphoe().postForm(at + "/quorum", THREE + "present=0&present=2&present=3")
                        .body())
                .contains("มา 2 จาก 3 คน องค์ประชุม 3 คน")
                .contains("ยังไม่ครบองค์ประชุม")
                .doesNotContain("<table");
    }

    @Test
    void isNotOpenedWithoutAQuorumAndThenOpenedAdjournedResumedAndClosed() {
        long meeting = called();
        String at = "/meetings/" + meeting;
        HttpResponse<String> tooFew = amphoe().postForm(at + "/attendees/open", THREE + "present=0");
        assertThat(tooFew.statusCode()).isEqualTo(422);
        assertThat(tooFew.body()).contains("ยังไม่ครบองค์ประชุม มาประชุม 1 จาก 3 คน ต้องมีอย่างน้อย 3 คน");

        done(amphoe().postForm(at + "/attendees/open", THREE + "present=0&present=1&present=2"));
        assertThat(page(meeting)).contains("พิจารณารายกรณี", at + "/decide", "กำลังประชุม");

        assertThat(amphoe().postForm(at + "/adjourn", Map.of("reason", "หมดเวลา", "resumesOn", "พรุ่งนี้"))
                        .body())
                .contains("กรุณาระบุวันที่ประชุมต่อเป็น พ.ศ.");
        assertThat(amphoe().postForm(at + "/adjourn", Map.of("reason", "", "resumesOn", "10/04/2566"))
                        .body())
                .contains("กรุณาระบุเหตุผลที่เลื่อนประชุม");
        done(amphoe().postForm(at + "/adjourn", Map.of("reason", "หมดเวลา", "resumesOn", "10/04/2566")));
        assertThat(page(meeting)).contains("เปิดประชุมต่อ", "เลื่อนไปประชุมต่อวันที่ 10 เมษายน 2566 เพราะ หมดเวลา");
        assertThat(amphoe().postForm(at + "/close", Map.of()).body()).contains("การประชุมนี้ไม่ได้เปิดอยู่");

        done(amphoe().postForm(at + "/attendees/open", THREE + "present=0&present=1&present=2"));
        assertThat(amphoe().postForm(at + "/corrections", Map.of("caseNumber", "2566-2411-99999", "reason", "ผิด"))
                        .body())
                .contains("ไม่พบมติของที่ประชุมนี้");
        done(amphoe().postForm(at + "/close", Map.of()));
        assertThat(page(meeting))
                .contains("รายงานการประชุม ฉบับเผยแพร่", "minutes.docx?version=internal", "ปิดประชุมแล้ว")
                .contains("ประชุมรอบที่ 2")
                .doesNotContain("hx-confirm");
    }

    @Test
    void isNotOpenedBeforeItsDayAndIsCancelledWithAReason() {
        Map<String, String> typed = call(next());
        typed.put("meetsOn", "10/05/2566");
        String at = amphoe().postForm("/meetings", typed)
                .headers()
                .firstValue("HX-Redirect")
                .orElseThrow();

        assertThat(amphoe().postForm(at + "/attendees/open", THREE + "present=0&present=1&present=2")
                        .body())
                .contains("ยังไม่ถึงวันประชุม (10 พฤษภาคม 2566)");
        assertThat(amphoe().postForm(at + "/cancel", Map.of("reason", " ")).body())
                .contains("กรุณาระบุเหตุผลที่ยกเลิกการประชุม");
        done(amphoe().postForm(at + "/cancel", Map.of("reason", "ประธานติดราชการ")));
        assertThat(amphoe().get(at).body())
                .contains("ยกเลิกเพราะ ประธานติดราชการ")
                .doesNotContain("hx-confirm");
    }

    @Test
    void casesStandOnTheAgendaAndOnlookersSeeTheirOwnAlone() {
        HouseholdCase here = waiting("241101");
        HouseholdCase there = waiting("241102");
        long meeting = called();
        HouseholdCase late = waiting("241101");

        assertThat(page(meeting))
                .contains(here.number().value(), there.number().value(), "มีกรณีมาถึงใหม่ 1 กรณี")
                .doesNotContain(late.number().value());
        done(amphoe().postForm("/meetings/%d/agenda".formatted(meeting), Map.of()));
        assertThat(page(meeting)).contains(late.number().value()).doesNotContain("มีกรณีมาถึงใหม่");
        assertThat(amphoe().get("/meetings/%d?tambon=241102".formatted(meeting)).body())
                .contains(there.number().value())
                .doesNotContain(here.number().value());

        OfficerClient below = staff.as(OfficerRole.TAMBON_TEAM, "241102");
        for (String path : new String[] {"/meetings/" + meeting, "/meetings/%d/results.csv".formatted(meeting)}) {
            assertThat(below.get(path).body())
                    .contains(there.number().value())
                    .doesNotContain(here.number().value());
        }
        assertThat(below.get("/meetings/" + meeting).body())
                .contains("การดำเนินการประชุมทำโดยเจ้าหน้าที่ของหน่วยที่ประชุม")
                .doesNotContain("hx-post");
    }

    @Test
    void theWrongRoleIsRefusedAndAnotherAreaFindsNothing() {
        long meeting = called();
        String at = "/meetings/" + meeting;
        OfficerClient stranger = staff.as(OfficerRole.AMPHOE_CENTRE, "2403");
        OfficerClient onlooker = staff.supervisor();

        for (String path :
                new String[] {at, at + "/results.csv", at + "/call", "/meetings/new?kind=AMPHOE&area=2411"}) {
            HttpResponse<String> answer = stranger.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.body()).contains("ไม่พบ");
        }
        assertThat(stranger.get("/meetings").body()).doesNotContain("href=\"" + at + "\"");
        assertThat(stranger.get("/meetings.csv").body()).doesNotContain("คลองเขื่อน");
        for (String step : new String[] {
            "/close",
            "/cancel",
            "/adjourn",
            "/agenda",
            "/corrections",
            "/attendees",
            "/attendees/open",
            "/attendees/add"
        }) {
            assertThat(stranger.postForm(at + step, Map.of("reason", "x", "resumesOn", "10/04/2566"))
                            .statusCode())
                    .as(step)
                    .isEqualTo(404);
            HttpResponse<String> answer =
                    onlooker.postForm(at + step, Map.of("reason", "x", "resumesOn", "10/04/2566"));
            assertThat(answer.statusCode()).as(step).isEqualTo(403);
            assertThat(answer.body()).contains("ทำโดยเจ้าหน้าที่ของหน่วยที่ประชุมเท่านั้น");
        }
        assertThat(onlooker.get(at).statusCode()).isEqualTo(200);
        assertThat(onlooker.postForm("/meetings", call(next())).body()).contains("เรียกประชุมได้เฉพาะ");
    }

    @Test
    void theRulesAreTheSecretariatsToSetAndEveryonesToRead() {
        assertThat(amphoe().get("/meetings/rules").body())
                .contains("1 ใน 2 ของกรรมการทั้งหมด และไม่น้อยกว่า 3 คน")
                .contains("ภายใน 5 วันทำการ")
                .doesNotContain("hx-post");
        Map<String, String> quorum = Map.of("kind", "AMPHOE", "numerator", "3", "denominator", "2", "least", "สาม");
        assertThat(amphoe().postForm("/meetings/rules/quorum", quorum).body())
                .contains("แก้ไขกติกาการประชุมได้เฉพาะฝ่ายเลขานุการ");
        HttpResponse<String> refused = staff.secretariat().postForm("/meetings/rules/quorum", quorum);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("AMPHOE-least-wrong", "value=\"สาม\"");
        try {
            done(staff.secretariat().postForm("/meetings/rules/hand-up", Map.of("kind", "JOIN", "workingDays", "๙")));
            assertThat(amphoe().get("/meetings/rules").body()).contains("ภายใน 9 วันทำการ", "แก้ไขล่าสุด");
        } finally {
            jdbc.sql(
                            "update hand_up_rule set working_days = 5, changed_by = null, changed_at = null where kind = 'JOIN'")
                    .update();
        }
    }

    private static void done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }

    private OfficerClient amphoe() {
        return staff.as(OfficerRole.AMPHOE_CENTRE, AMPHOE);
    }

    private String page(long meeting) {
        return amphoe().get("/meetings/" + meeting).body();
    }

    private long called() {
        return hall.call(MeetingKind.AMPHOE, AMPHOE, hall.officer(OfficerRole.AMPHOE_CENTRE, AMPHOE));
    }

    private int next() {
        return hall.today(MeetingKind.AMPHOE, AMPHOE).number().number();
    }

    private static Map<String, String> call(int number) {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("kind", "AMPHOE");
        typed.put("area", AMPHOE);
        typed.put("number", String.valueOf(number));
        typed.put("year", "2566");
        typed.put("meetsOn", "03/04/2566");
        typed.put("meetsAt", "09.30");
        typed.put("place", "ห้องประชุม");
        typed.put("link", "");
        return typed;
    }

    private static String people(String name, String role) {
        return "name=%s&position=%s&role=%s&".formatted(encoded(name), encoded("ตำแหน่งทดสอบ"), role);
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }

    /** As far as the register knows: what the meeting reads. */
    private HouseholdCase waiting(String tambon) {
        HouseholdCase household = fixture.startedCase(Fixture.family(tambon, Set.of(22)));
        jdbc.sql("insert into classification (case_id, proposed, confirmed) values (:id, 'DEVELOPABLE', 'DEVELOPABLE')")
                .param("id", household.id().value())
                .update();
        return household;
    }
}
