package th.kaechon.web.pages.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import th.kaechon.Fixture;
import th.kaechon.KaeChonTest;
import th.kaechon.MeetingHall;
import th.kaechon.OfficerClient;
import th.kaechon.Staff;
import th.kaechon.Walk;
import th.kaechon.casefile.HouseholdCase;
import th.kaechon.identity.OfficerRole;
import th.kaechon.meeting.Agenda;
import th.kaechon.meeting.AgendaItem;
import th.kaechon.meeting.MeetingKind;

/** The one screen over HTTP: what it shows to whom, and what it answers to whoever sends something wrong. */
@KaeChonTest
class DecidePageTest {

    @Autowired
    private Fixture fixture;

    @Autowired
    private Walk walk;

    @Autowired
    private Staff staff;

    @Autowired
    private MeetingHall hall;

    @Autowired
    private Agenda agenda;

    private HouseholdCase waiting;
    private long meeting;

    @BeforeEach
    void opened() {
        waiting = fixture.caseOfPoorFamily();
        walk.toTargeting(waiting);
        meeting = hall.open(MeetingKind.AMPHOE, "2408", hall.amphoeSecretary());
    }

    @AfterEach
    void dismissed() {
        hall.dismiss(meeting);
    }

    @Test
    void showsTheCaseWithItsProposalsAndNoName() {
        String page = text(staff.amphoeCentre().get(path("/decide")));
        assertThat(page)
                .contains(
                        waiting.number().value(), "พัฒนาได้", "พร้อม 4/5", "รับตามที่เสนอทั้งตำบล", "data-may=\"true\"")
                .contains("สัมมาชีพชุมชน") // a menu entry in the dictionary
                .doesNotContain(Fixture.PLANTED_NAME);
        String row = page.substring(page.indexOf("id=\"r" + row().id() + "\""));
        assertThat(row.substring(0, row.indexOf("</tr>")))
                .contains("data-i=\"22\"", "data-e=\"", "data-a=\"", "data-r=\"");
        assertThat(page).contains("\"reasons\":[[\"");
    }

    @Test
    void whoLooksOnMayNotAnswerAndSeesTheOwnTambonAlone() {
        OfficerClient tambon = staff.tambonTeam();
        assertThat(text(tambon.get(path("/decide"))))
                .contains(
                        "ท่านเข้าดูการประชุม",
                        "data-may=\"false\"",
                        waiting.number().value());
        assertThat(text(staff.as(OfficerRole.TAMBON_TEAM, "240802").get(path("/decide"))))
                .doesNotContain(waiting.number().value());
        HttpResponse<String> answer = answer(tambon, row(), "{\"version\":0,\"kind\":\"POSTPONE\"}");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("ไม่พบเรื่องนี้ในการประชุมของท่าน");
        HttpResponse<String> commit = tambon.post(path("/commit?after=0"), "");
        assertThat(commit.statusCode()).isEqualTo(403);
        assertThat(commit.body()).contains("เฉพาะผู้จัดการประชุมนี้จึงลงมติได้");
    }

    @Test
    void isNotFoundFromAnotherAmphoeByAnyAddress() {
        OfficerClient stranger = staff.as(OfficerRole.AMPHOE_CENTRE, "2406");
        for (String address : new String[] {"/decide", "/changes?after=0", "/tambon/240801/preview"}) {
            HttpResponse<String> answer = stranger.get(path(address));
            assertThat(answer.statusCode()).as(address).isEqualTo(404);
            assertThat(answer.body()).contains("ไม่พบการประชุมนี้ในพื้นที่ของท่าน");
        }
        for (String address : new String[] {
            "/undo?after=0",
            "/commit",
            "/tambon/240801/accept-all?rows=1&after=0",
            "/items/%d/answer?after=0".formatted(row().id())
        }) {
            assertThat(stranger.post(path(address), "{\"version\":0,\"kind\":\"ACCEPT\"}")
                            .statusCode())
                    .as(address)
                    .isEqualTo(404);
        }
        assertThat(row().state()).isEqualTo(AgendaItem.State.WAITING);
    }

    @Test
    void anAnswerIsSavedAndWhoComesSecondIsTold() {
        OfficerClient secretary = staff.amphoeCentre();
        AgendaItem seen = row();
        String typed = "{\"version\":%d,\"kind\":\"POSTPONE\"}".formatted(seen.version());
        assertThat(text(answer(secretary, seen, typed))).contains("data-s=\"POSTPONED\"", "เลื่อนไปครั้งหน้า");
        HttpResponse<String> second = answer(secretary, seen, typed);
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("data-s=\"POSTPONED\"");
        assertThat(text(secretary.get(path("/changes?after=0"))))
                .contains(waiting.number().value());
        long revision = revision(secretary);
        assertThat(secretary.get(path("/changes?after=" + revision)).statusCode())
                .isEqualTo(204);
        assertThat(text(secretary.post(path("/undo?after=0"), ""))).contains("data-s=\"WAITING\"");
        HttpResponse<String> nothing = secretary.post(path("/undo?after=0"), "");
        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(nothing.body()).contains("ไม่มีคำตอบของท่านให้ย้อน");
    }

    @Test
    void whatIsWrongIsNamedByItsField() {
        OfficerClient secretary = staff.amphoeCentre();
        String typed =
                "{\"version\":%d,\"kind\":\"CHANGE\",\"items\":[{\"problemId\":1,\"menuEntryId\":\"A99\",\"agencyCode\":\"\"}]}"
                        .formatted(row().version());
        HttpResponse<String> refused = answer(secretary, row(), typed);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains(
                        "items[0].problemId",
                        "กรุณาเลือกปัญหาของครัวเรือนนี้",
                        "items[0].ownSolution",
                        "กรุณาระบุแนวทางที่ที่ประชุมมีมตินอกเมนู",
                        "items[0].agencyCode",
                        "กรุณาเลือกหน่วยงานรับผิดชอบ");
        assertThat(answer(secretary, row(), "{\"version\":0}").body())
                .contains("คำตอบไม่ครบหรือยาวเกินไป กรุณาตรวจอีกครั้ง");
    }

    @Test
    void aWholeTambonIsAcceptedAfterAPreviewAndCommitted() {
        OfficerClient secretary = staff.amphoeCentre();
        String preview = text(secretary.get(path("/tambon/240801/preview")));
        assertThat(preview).contains("ครัวเรือน", "data-rows=\"");
        String rows = preview.replaceAll("(?s).*data-rows=\"(\\d+)\".*", "$1");
        assertThat(text(secretary.post(path("/tambon/240801/accept-all?after=0&rows=" + rows), "")))
                .contains("data-s=\"ANSWERED\"");
        assertThat(secretary.post(path("/commit"), "").statusCode()).isEqualTo(202);
        await().until(() -> row().state() == AgendaItem.State.DONE);
        assertThat(text(secretary.get(path("/decide")))).contains("บันทึกมติแล้ว");
    }

    private String path(String rest) {
        return "/meetings/" + meeting + rest;
    }

    private HttpResponse<String> answer(OfficerClient officer, AgendaItem row, String json) {
        return officer.post(path("/items/%d/answer?after=0".formatted(row.id())), json);
    }

    private long revision(OfficerClient officer) {
        return Long.parseLong(text(officer.get(path("/decide"))).replaceAll("(?s).*data-revision=\"(\\d+)\".*", "$1"));
    }

    private AgendaItem row() {
        return agenda.items(meeting).stream()
                .filter(item -> item.caseId().equals(waiting.id()))
                .findFirst()
                .orElseThrow();
    }

    private static String text(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }
}
