package th.kaechon.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import th.kaechon.KaeChonTest;

/** Every test is rolled back: other tests count the households of the year, too. */
@KaeChonTest
@Transactional
class IntakeTest {

    private static final int YEAR = 2599;
    private static final String HEAD = SampleList.citizenId(900_001);
    private static final String CHILD = SampleList.citizenId(900_002);
    private static final String OTHER_HEAD = SampleList.citizenId(900_003);

    @Autowired
    private Intake intake;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void entersAHouseholdWithItsPeopleAndTheirVerdicts() {
        IntakeReport report = intake.receive(family().files(), YEAR, "recorder");

        assertThat(report).isEqualTo(new IntakeReport(report.listId(), 1, 0, 0, List.of()));
        assertThat(texts("select tambon_code || ' ' || moo || ' ' || average_income_per_person || ' ' || source"
                        + " from household where list_reference = 'T-1'"))
                .containsExactly("240801 4 25400.00 TPMAP_LIST");
        assertThat(people()).containsExactly("HEAD " + HEAD, "CHILD ยังไม่ได้แจ้งเกิด");
        assertThat(verdicts(YEAR)).containsExactly("21 HEAD", "22 household");
        assertThat(texts("select list_id::text from list_entry join household on id = household_id"
                        + " where list_reference = 'T-1'"))
                .containsExactly(String.valueOf(report.listId()));
    }

    @Test
    void recordsTheListWithItsCountsAndRefusals() {
        SampleList list = family().add("T-2", OTHER_HEAD, "หมู่ที่", "สี่");

        IntakeReport report = intake.receive(list.files(), YEAR, "recorder");

        assertThat(report.accepted()).isEqualTo(1);
        assertThat(report.refused()).isEqualTo(1);
        assertThat(texts("select file_name || ' ' || received_by || ' ' || accepted_rows || known_rows || refused_rows"
                        + " from tpmap_list where id = " + report.listId()))
                .containsExactly("households.csv + members.csv recorder 101");
        assertThat(texts("select row_number || ' ' || column_name || ' ' || reason_code || ' ' || reason_th"
                        + " from list_refusal where list_id = " + report.listId()))
                .containsExactly("3 หมู่ที่ MOO_RANGE หมู่ที่ต้องเป็นตัวเลข 1 ถึง 99");
    }

    @Test
    void theSameFilesASecondTimeAreAllKnownAndChangeNothing() {
        intake.receive(family().files(), YEAR, "recorder");

        IntakeReport second = intake.receive(family().files(), YEAR, "recorder");

        assertThat(second).isEqualTo(new IntakeReport(second.listId(), 0, 1, 0, List.of()));
        assertThat(people()).hasSize(2);
        assertThat(verdicts(YEAR)).hasSize(2);
    }

    @Test
    void aHouseholdWithARefusedMemberLeavesNothingBehind() {
        SampleList list = new SampleList()
                .add("T-1", HEAD)
                .addMember("T-1", HEAD, "หัวหน้าครัวเรือน")
                .addMember("T-1", CHILD, "บุตร", "วันเกิด", "07/04/66");

        IntakeReport report = intake.receive(list.files(), YEAR, "recorder");

        assertThat(report.accepted()).isZero();
        assertThat(report.refused()).isEqualTo(1);
        assertThat(texts("select list_reference from household where list_reference = 'T-1'"))
                .isEmpty();
    }

    @Test
    void aFileThatCannotBeReadIsRecordedWithItsReason() {
        ListFiles files = ListFiles.of(new ListFile("list.csv", new byte[] {(byte) 0xFF, 0, 1}));

        IntakeReport report = intake.receive(files, YEAR, "recorder");

        assertThat(report.accepted() + report.known() + report.refused()).isZero();
        assertThat(report.refusals()).extracting(Refusal::code).containsExactly(RefusalCode.ENCODING);
        assertThat(texts("select reason_code from list_refusal where list_id = " + report.listId()))
                .containsExactly("ENCODING");
    }

    @Test
    void refusesAHouseholdWhoseMemberIsRegisteredInAnother() {
        intake.receive(family().files(), YEAR, "recorder");

        IntakeReport report = intake.receive(new SampleList().add("T-2", HEAD).files(), YEAR, "recorder");

        assertThat(report.accepted()).isZero();
        assertThat(report.refusals())
                .extracting(Refusal::row, Refusal::reasonTh)
                .containsExactly(
                        tuple(2, "สมาชิกของครัวเรือนนี้มีเลขประจำตัวประชาชนที่อยู่ในทะเบียนของครัวเรือนอื่นแล้ว"));
    }

    @Test
    void nextYearsListKeepsThePeopleAndAddsItsVerdicts() {
        intake.receive(family().files(), YEAR, "recorder");
        SampleList next = new SampleList()
                .add("T-1", HEAD, "รายได้", "ไม่ผ่าน [21]", "รายได้เฉลี่ยต่อคนต่อปี", "41000")
                .addMember("T-1", HEAD, "หัวหน้าครัวเรือน", "ตกเกณฑ์", "[21]")
                .addMember("T-1", OTHER_HEAD, "คู่สมรส", "ชื่อ", "ใหม่");

        IntakeReport report = intake.receive(next.files(), YEAR + 1, "recorder");

        assertThat(report.accepted()).isEqualTo(1);
        assertThat(people()).containsExactly("HEAD " + HEAD, "CHILD ยังไม่ได้แจ้งเกิด", "SPOUSE " + OTHER_HEAD);
        assertThat(verdicts(YEAR)).containsExactly("21 HEAD", "22 household");
        assertThat(verdicts(YEAR + 1)).containsExactly("21 HEAD");
        assertThat(texts("select average_income_per_person::text from household where list_reference = 'T-1'"))
                .containsExactly("41000.00");
    }

    @Test
    void theDemoRegisterEntersAsAWhole() {
        ListFiles demo = ListFiles.of(
                new ListFile("tpmap-households.csv", ReferenceData.resource("/demo/tpmap-households.csv")),
                new ListFile("tpmap-members.csv", ReferenceData.resource("/demo/tpmap-members.csv")));

        IntakeReport report = intake.receive(demo, YEAR, "recorder");

        assertThat(report).isEqualTo(new IntakeReport(report.listId(), 1_775, 0, 0, List.of()));
        assertThat(texts("select count(*)::text from list_entry where fiscal_year = " + YEAR))
                .containsExactly("1775");
    }

    private static SampleList family() {
        return new SampleList()
                .add("T-1", HEAD)
                .addMember("T-1", HEAD, "หัวหน้าครัวเรือน", "ตกเกณฑ์", "[21,22]")
                .addMember("T-1", "", "บุตร", "ชื่อ", "สมหมาย", "เหตุที่ไม่มีเลข", "ยังไม่ได้แจ้งเกิด");
    }

    private List<String> people() {
        return texts("select relation || ' ' || coalesce(citizen_id, no_citizen_id_reason) from member"
                + " join household on household.id = household_id where list_reference = 'T-1' order by member.id");
    }

    private List<String> verdicts(int year) {
        return texts("select indicator_code || ' ' || coalesce(relation, 'household') from failed_indicator"
                + " join household on household.id = household_id left join member on member.id = member_id"
                + " where list_reference = 'T-1' and fiscal_year = " + year + " order by indicator_code");
    }

    private List<String> texts(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}
