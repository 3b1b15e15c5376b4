package th.kaechon.report.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.kaechon.KaeChonTest;
import th.kaechon.campaign.Campaigns;
import th.kaechon.campaign.FiscalYear;

/** Minutes and a letter of 725 cases, as long as the largest amphoe's, opened in LibreOffice and printed. */
@ExtendWith(RequiresLibreOffice.class)
@KaeChonTest
class PaperTest {

    private static final int LARGEST_AMPHOE = 725;
    private static final Pattern CASE = Pattern.compile("\\d{4}-\\d{4}-\\d{5}");

    @TempDir
    private Path directory;

    @Autowired
    private MinutesPrinter minutes;

    @Autowired
    private LetterPrinter letters;

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private JdbcClient jdbc;

    private MeetingOnRecord meeting;
    private List<String> cases;

    @BeforeEach
    void aMeetingResolvesOnEveryCase() {
        campaigns.open(new FiscalYear(2565));
        meeting = MeetingOnRecord.ofAmphoe(jdbc);
        cases = new ArrayList<>();
        for (String tambon : new String[] {"240503", "240504", "240505", "240506", "240507"}) {
            cases.addAll(meeting.households(tambon, LARGEST_AMPHOE / 5));
        }
        meeting.resolves(cases.subList(0, 600), "DECIDE", "ACCEPT", null, null, "amphoeagri");
        meeting.resolves(cases.subList(600, 725), "DECIDE", "CHANGE", null, MeetingOnRecord.FREE_TEXT, "amphoeagri");
    }

    @Test
    void bothVersionsOpenAndHaveARowForEveryResolution() throws Exception {
        for (MinutesVersion version : MinutesVersion.values()) {
            byte[] docx = minutes.print(meeting.id(), version).orElseThrow().docx();

            Paper paper = Paper.print(docx, directory, version.inAddress());

            assertThat(paper.pages()).isGreaterThan(20);
            assertThat(casesOf(paper)).isEqualTo(cases);
            assertThat(paper.text())
                    .contains("รายงานการประชุม")
                    .contains("ผู้มาประชุม")
                    .contains("อำเภอบ้านโพธิ์")
                    .contains("ผู้ตรวจรายงานการประชุม");
            assertThat(paper.fonts()).doesNotContain("no  no");
        }
    }

    @Test
    void theLetterOpensAndListsEveryCase() throws Exception {
        Paper paper = Paper.print(
                letters.print(meeting.id(), "amphoeagri").orElseThrow().docx(), directory, "letter");

        assertThat(paper.pages()).isGreaterThan(10);
        assertThat(casesOf(paper)).isEqualTo(cases);
        assertThat(paper.text()).contains("ขอแสดงความนับถือ").contains("สำนักงานเกษตรอำเภอบ้านโพธิ์");
    }

    private static List<String> casesOf(Paper paper) {
        return CASE.matcher(paper.text()).results().map(MatchResult::group).toList();
    }
}
