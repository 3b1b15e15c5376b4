package th.kaechon.web.pages.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.kaechon.KaeChonTest;
import th.kaechon.OfficerClient;
import th.kaechon.Staff;
import th.kaechon.campaign.Campaigns;
import th.kaechon.campaign.FiscalYear;
import th.kaechon.identity.OfficerRole;
import th.kaechon.report.minutes.MeetingOnRecord;

/** Who gets which paper of a meeting of amphoe บ้านโพธิ์. */
@KaeChonTest
class MinutesDownloadTest {

    @Autowired
    private Staff staff;

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private JdbcClient jdbc;

    private MeetingOnRecord meeting;
    private String minutes;
    private String internal;
    private String letter;

    @BeforeEach
    void aMeetingResolved() {
        campaigns.open(new FiscalYear(2565));
        meeting = MeetingOnRecord.ofAmphoe(jdbc);
        List<String> cases = meeting.households("240506", 2);
        meeting.resolves(cases, "DECIDE", "ACCEPT", null, null, "amphoeagri");
        minutes = "/meetings/%d/minutes.docx".formatted(meeting.id());
        internal = minutes + "?version=internal";
        letter = "/meetings/%d/letters/amphoeagri.docx".formatted(meeting.id());
    }

    @Test
    void theBodyTheSecretariatAndTheSupervisorHaveBothVersions() {
        for (OfficerClient officer : List.of(amphoe(), staff.secretariat(), staff.supervisor())) {
            assertThat(name(officer.get(minutes + "?version=public")))
                    .contains("minutes-amphoe-2405-%d-2565-public.docx".formatted(meeting.number()));
            assertThat(name(officer.get(internal)))
                    .contains("minutes-amphoe-2405-%d-2565-internal.docx".formatted(meeting.number()));
            assertThat(name(officer.get(letter)))
                    .contains("letter-amphoe-2405-%d-2565-amphoeagri.docx".formatted(meeting.number()));
        }
    }

    @Test
    void whoLooksOnHasThePublicVersionAlone() {
        for (OfficerClient onlooker : List.of(staff.as(OfficerRole.TAMBON_TEAM, "240507"), staff.changwatCentre())) {
            assertThat(onlooker.get(minutes).statusCode()).isEqualTo(200);
            HttpResponse<String> refused = onlooker.get(internal);
            assertThat(refused.statusCode()).isEqualTo(404);
            assertThat(refused.body()).contains("ไม่พบรายงานการประชุมนี้");
        }
    }

    @Test
    void anotherAmphoeAndAnAgencyFindNothing() {
        for (OfficerClient stranger : List.of(staff.amphoeCentre(), staff.agency())) {
            for (String path : List.of(minutes, internal, letter)) {
                HttpResponse<String> answer = stranger.get(path);
                assertThat(answer.statusCode()).as(path).isEqualTo(404);
                assertThat(answer.body()).contains("ไม่พบการประชุมนี้ในพื้นที่ของท่าน");
            }
        }
        assertThat(staff.anonymous().get(minutes).statusCode()).isEqualTo(401);
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        assertThat(amphoe().get(minutes + "?version=secret").statusCode()).isEqualTo(404);
        assertThat(amphoe().get("/meetings/999999/minutes.docx").statusCode()).isEqualTo(404);
        assertThat(amphoe().get("/meetings/%d/letters/amphoepolice.docx".formatted(meeting.id()))
                        .body())
                .contains("ไม่พบหนังสือมอบหมายถึงหน่วยงานนี้");
    }

    @Test
    void theReadLogHasEveryCaseOfTheInternalVersionAndNoneOfThePublic() {
        amphoe().get(minutes);
        amphoe().get(letter);
        assertThat(readings()).isZero();

        amphoe().get(internal);

        assertThat(readings()).isEqualTo(2);
    }

    private int readings() {
        return jdbc.sql(
                        """
                select count(*) from read_log l join resolution r on r.case_id = l.case_id
                where r.meeting_id = ? and l.what = 'MEETING_MINUTES'
                """)
                .param(meeting.id())
                .query(Integer.class)
                .single();
    }

    private OfficerClient amphoe() {
        return staff.as(OfficerRole.AMPHOE_CENTRE, "2405");
    }

    private static String name(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        return answer.headers().firstValue("Content-Disposition").orElseThrow();
    }
}
