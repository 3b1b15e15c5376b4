package th.kaechon.report.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.kaechon.Fixture;
import th.kaechon.KaeChonTest;
import th.kaechon.campaign.Campaigns;
import th.kaechon.campaign.FiscalYear;

/** What minutes and letters say, and what they must not say. */
@KaeChonTest
class MinutesTest {

    private static final String SECRET = MeetingOnRecord.FREE_TEXT;

    @Autowired
    private MinutesPrinter minutes;

    @Autowired
    private LetterPrinter letters;

    @Autowired
    private LetterLists lists;

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private JdbcClient jdbc;

    private MeetingOnRecord meeting;

    @BeforeEach
    void meet() {
        campaigns.open(new FiscalYear(2565));
        meeting = MeetingOnRecord.ofAmphoe(jdbc);
    }

    @Test
    void theHeadSaysWhoMetWhenAndThatItWasAQuorum() {
        assertThat(print(MinutesVersion.PUBLIC).all())
                .contains("รายงานการประชุม")
                .contains("อำเภอบ้านโพธิ์ จังหวัดฉะเชิงเทรา")
                .contains("ครั้งที่ " + MeetingOnRecord.thai(meeting.number()) + "/๒๕๖๕")
                .contains("วันอังคารที่ ๑๗ พฤษภาคม ๒๕๖๕ เวลา ๐๙.๓๐ น.")
                .contains("ณ ห้องประชุมที่ว่าการอำเภอบ้านโพธิ์ ชั้น ๒ และผ่านสื่ออิเล็กทรอนิกส์")
                .contains("นายไม่มา สักคน")
                .contains("มีกรรมการมาประชุม ๔ คน จากกรรมการทั้งหมด ๕ คน ไม่น้อยกว่าองค์ประชุมที่กำหนดไว้ ๓ คน")
                .contains("๐๙.๓๘ น.")
                .contains("๑๕.๔๕ น.")
                .contains("ผู้ตรวจรายงานการประชุม");
    }

    @Test
    void rowsEqualResolutionsInTheAgendasOrder() {
        List<String> here = meeting.households("240503", 3);
        List<String> there = meeting.households("240504", 2);
        meeting.households("240505", 1);
        meeting.resolves(here, "DECIDE", "ACCEPT", null, null, "amphoeagri");
        meeting.resolves(there, "DECIDE", "REFER", null, SECRET, null);

        for (MinutesVersion version : MinutesVersion.values()) {
            DocxText read = print(version);
            assertThat(read.caseNumbers())
                    .hasSize(meeting.resolutions())
                    .startsWith(here.get(0))
                    .endsWith(there.get(1));
            assertThat(read.caseRows().get(0).get(0)).isEqualTo("๑");
            assertThat(read.all())
                    .contains("๓.๑ กรณีที่ยังไม่ได้พิจารณาหรือยังบันทึกมติไม่ได้ จำนวน ๑ กรณี")
                    .contains("มีมติจำนวน ๕ กรณี ใน ๒ ตำบล")
                    .contains("ส่งต่อ ศจพ.จ. เนื่องจากเกินศักยภาพของอำเภอ");
        }
    }

    @Test
    void thePublicVersionHasNeitherNamesNorFreeTextAndTheInternalHasBoth() {
        List<String> cases = meeting.households("240503", 3);
        meeting.resolves(cases.subList(0, 1), "DECIDE", "OUTSIDE", null, SECRET, "amphoeagri");
        meeting.resolves(cases.subList(1, 2), "DECIDE", "CHANGE", null, SECRET, "amphoeagri");
        meeting.resolves(cases.subList(2, 3), "CLASSIFY", "CHANGE", "WELFARE", SECRET, null);

        PrintedMinutes open = minutes.print(meeting.id(), MinutesVersion.PUBLIC).orElseThrow();
        assertThat(open.shownCases()).isEmpty();
        assertThat(DocxText.of(open.docx()).all())
                .contains("แนวทางอื่นตามมติ", "(รายละเอียดในฉบับภายใน)", "จำแนกเป็นครัวเรือนสงเคราะห์ ต่างจากที่เสนอ")
                .doesNotContain(Fixture.PLANTED_NAME, "ผู้ยิ่งใหญ่", "บ้านหนองน้ำขุ่น", SECRET, "meeting.invalid")
                .doesNotContain("ฉบับภายใน มีข้อมูลส่วนบุคคล");

        PrintedMinutes inside =
                minutes.print(meeting.id(), MinutesVersion.INTERNAL).orElseThrow();
        assertThat(inside.shownCases()).hasSize(3);
        assertThat(DocxText.of(inside.docx()).all())
                .contains("นาง" + Fixture.PLANTED_NAME + " ผู้ยิ่งใหญ่", "บ้านหนองน้ำขุ่น", "แนวทางอื่น: " + SECRET)
                .contains("เหตุผล: " + SECRET)
                .contains("ฉบับภายใน มีข้อมูลส่วนบุคคล");
    }

    /** What Word is stricter about than LibreOffice. */
    @Test
    void theFileKeepsToTheFormatsSchema() throws Exception {
        meeting.resolves(meeting.households("240503", 2), "DECIDE", "ACCEPT", null, null, "amphoeagri");
        for (byte[] docx : List.of(
                minutes.print(meeting.id(), MinutesVersion.INTERNAL)
                        .orElseThrow()
                        .docx(),
                letters.print(meeting.id(), "amphoeagri").orElseThrow().docx())) {
            try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
                List<XmlError> errors = new ArrayList<>();
                document.getDocument().validate(new XmlOptions().setErrorListener(errors));
                document.getHeaderList()
                        .forEach(header -> header._getHdrFtr().validate(new XmlOptions().setErrorListener(errors)));
                assertThat(errors).isEmpty();
            }
        }
    }

    @Test
    void untilItIsClosedTheyAreADraft() {
        meeting.reopened();
        try {
            assertThat(print(MinutesVersion.PUBLIC).all()).contains("ร่าง").doesNotContain("๑๕.๔๕ น.");
        } finally {
            meeting.closedAgain();
        }
        assertThat(print(MinutesVersion.PUBLIC).all()).doesNotContain("ร่าง");
    }

    @Test
    void anAdjournedSittingAndItsResumptionAreTold() {
        meeting.sat(1, "2022-05-17 09:38+07", "2022-05-17 12:00+07", SECRET, "2022-05-19");
        meeting.sat(2, "2022-05-19 10:05+07", "2022-05-19 16:20+07", null, null);

        assertThat(print(MinutesVersion.PUBLIC).all())
                .contains("๑๒.๐๐ น. และนัดประชุมต่อในวันที่ ๑๙ พฤษภาคม ๒๕๖๕")
                .contains("๑๐.๐๕ น. วันที่ ๑๙ พฤษภาคม ๒๕๖๕")
                .contains("๑๖.๒๐ น.")
                .doesNotContain(SECRET);
        assertThat(print(MinutesVersion.INTERNAL).all()).contains("เนื่องจาก" + SECRET);
    }

    @Test
    void aCorrectionNamesTheOldResolutionWhoseOwnMinutesStayAsTheyWere() {
        List<String> cases = meeting.households("240503", 2);
        meeting.resolves(cases, "DECIDE", "ACCEPT", null, null, "amphoeagri");
        String before = print(MinutesVersion.PUBLIC).all();
        MeetingOnRecord later = MeetingOnRecord.ofAmphoe(jdbc);

        later.corrects(meeting, cases.get(1), "amphoelivestock");

        String old = MeetingOnRecord.thai(meeting.number()) + "/๒๕๖๕";
        assertThat(print(MinutesVersion.PUBLIC).all()).isEqualTo(before);
        assertThat(DocxText.of(minutes.print(later.id(), MinutesVersion.PUBLIC)
                                .orElseThrow()
                                .docx())
                        .all())
                .contains("แก้ไขมติครั้งที่ " + old + " ลำดับที่ ๒")
                .contains("กรณี " + cases.get(1) + " (ลำดับที่ ๑) แก้ไขมติที่ประชุมครั้งที่ " + old + " ลำดับที่ ๒")
                .contains("ให้ที่ประชุมพิจารณารับรอง");
        assertThat(DocxText.of(minutes.print(later.id(), MinutesVersion.INTERNAL)
                                .orElseThrow()
                                .docx())
                        .all())
                .contains("เหตุที่แก้ไข: " + SECRET);
        assertThat(letter("amphoeagri").caseNumbers()).containsExactly(cases.get(0));
        assertThat(lists.of(later.id()))
                .extracting(AgencyLetter::agencyCode, AgencyLetter::households)
                .containsExactly(tuple("amphoelivestock", 1));
    }

    @Test
    void aLetterHasTheAgencysTasksAndNoHouseholds() {
        List<String> cases = meeting.households("240503", 4);
        meeting.resolves(cases.subList(0, 2), "DECIDE", "ACCEPT", null, null, "amphoeagri");
        meeting.resolves(cases.subList(2, 3), "DECIDE", "OUTSIDE", null, SECRET, "amphoeagri");
        meeting.resolves(cases.subList(3, 4), "DECIDE", "ACCEPT", null, null, "skills");

        assertThat(lists.of(meeting.id()))
                .as("who has no office in the amphoe is charged when the governor has named it")
                .containsExactly(new AgencyLetter("amphoeagri", "สำนักงานเกษตรอำเภอ", 3));
        assertThat(letters.print(meeting.id(), "skills")).isEmpty();
        DocxText letter = letter("amphoeagri");
        assertThat(letter.caseNumbers()).isEqualTo(cases.subList(0, 3));
        assertThat(letter.caseRows().get(2)).contains("แนวทางอื่นตามมติ", "๓๐ ก.ย. ๖๕");
        assertThat(letter.all())
                .contains(
                        "เรื่อง",
                        "มอบหมายหน่วยงานให้ความช่วยเหลือครัวเรือนเป้าหมาย",
                        "หัวหน้าสำนักงานเกษตรอำเภอบ้านโพธิ์")
                .contains("จำนวน ๓ ครัวเรือน", "ขอแสดงความนับถือ")
                .doesNotContain(Fixture.PLANTED_NAME, SECRET, "บ้านหนองน้ำขุ่น");
    }

    @Test
    void theChangwatsMeetingChargesTheAgencyThatJoins() {
        MeetingOnRecord changwat = MeetingOnRecord.closed(jdbc, "CHANGWAT", "24");
        List<String> cases = changwat.households("240503", 2);
        changwat.resolves(cases.subList(0, 1), "NAME_AGENCY", "JOIN", null, null, "skills");
        changwat.resolves(cases.subList(1, 2), "NAME_AGENCY", "RETURN", null, SECRET, null);

        assertThat(lists.of(changwat.id())).extracting(AgencyLetter::agencyCode).containsExactly("skills");
        assertThat(DocxText.of(letters.print(changwat.id(), "skills")
                                .orElseThrow()
                                .docx())
                        .all())
                .contains("หัวหน้าสำนักงานพัฒนาฝีมือแรงงานฉะเชิงเทรา", "อำเภอบ้านโพธิ์");
        assertThat(DocxText.of(minutes.print(changwat.id(), MinutesVersion.PUBLIC)
                                .orElseThrow()
                                .docx())
                        .all())
                .contains("จังหวัดฉะเชิงเทรา", "มอบหมายหน่วยงานเข้าร่วม", "ส่งคืนอำเภอ");
    }

    private DocxText print(MinutesVersion version) {
        return DocxText.of(minutes.print(meeting.id(), version).orElseThrow().docx());
    }

    private DocxText letter(String agency) {
        return DocxText.of(letters.print(meeting.id(), agency).orElseThrow().docx());
    }
}
