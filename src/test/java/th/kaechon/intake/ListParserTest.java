package th.kaechon.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import th.kaechon.area.TambonCode;
import th.kaechon.household.CitizenId;
import th.kaechon.household.HouseholdEntry;
import th.kaechon.household.Member;
import th.kaechon.household.MemberEntry;
import th.kaechon.household.Relation;
import th.kaechon.household.Sex;

class ListParserTest {

    private static final String HEAD = "1999900000013";
    private static final String CHILD = "3999900000028";

    private final ListParser parser =
            new ListParser(ReferenceData.areas(), ReferenceData.indicators(), LocalDate.of(2023, 4, 7));

    @Test
    void readsAHouseholdWithItsMembers() {
        SampleList list = new SampleList()
                .add("A1", HEAD)
                .addMember("A1", HEAD, "หัวหน้าครัวเรือน", "ตกเกณฑ์", "[21]")
                .addMember("A1", "", "บุตร", "เหตุที่ไม่มีเลข", "ยังไม่ได้แจ้งเกิด", "วันเกิด", "๑๕/๐๒/๒๕๖๐");

        HouseholdEntry household = onlyHousehold(list.files());

        assertThat(household.listReference()).isEqualTo("A1");
        assertThat(household.tambon()).isEqualTo(new TambonCode("240801"));
        assertThat(household.moo()).isEqualTo(4);
        assertThat(household.averageIncomePerPerson()).isEqualByComparingTo("25400");
        assertThat(household.failedIndicators()).containsExactlyInAnyOrder(21, 22);
        assertThat(household.members())
                .extracting(MemberEntry::citizenId, MemberEntry::relation, MemberEntry::birthDate)
                .containsExactly(
                        tuple(new CitizenId(HEAD), Relation.HEAD, LocalDate.of(1957, 4, 7)),
                        tuple(null, Relation.CHILD, LocalDate.of(2017, 2, 15)));
        assertThat(household.members().get(0).failedIndicators()).containsExactly(21);
    }

    @Test
    void theHeadAloneBecomesAMemberWithoutAMemberList() {
        HouseholdEntry household = onlyHousehold(new SampleList()
                .add("A1", "", "ชื่อหัวหน้าครัวเรือน", "น.ส.สมหญิง ณ ตัวอย่าง")
                .files());

        assertThat(household.members()).singleElement().satisfies(head -> {
            assertThat(head.title()).isEqualTo("นางสาว");
            assertThat(head.firstName()).isEqualTo("สมหญิง");
            assertThat(head.lastName()).isEqualTo("ณ ตัวอย่าง");
            assertThat(head.sex()).isEqualTo(Sex.FEMALE);
            assertThat(head.health()).isEqualTo(Member.Health.NORMAL);
            assertThat(head.noCitizenIdReason()).isEqualTo("ไม่มีเลขในบัญชีครัวเรือน TPMAP");
        });
    }

    @Test
    void aHouseholdThatFailsNothingIsAccepted() {
        HouseholdEntry household =
                onlyHousehold(new SampleList().add("A1", HEAD, "รายได้", "ผ่าน").files());

        assertThat(household.failedIndicators()).isEmpty();
    }

    @Test
    void aRetiredTambonCodeBecomesItsSuccessorWhicheverAmphoeTheListNames() {
        assertThat(onlyHousehold(retired("บางคล้า")).tambon()).isEqualTo(new TambonCode("241101"));
        assertThat(onlyHousehold(retired("คลองเขื่อน")).tambon()).isEqualTo(new TambonCode("241101"));
    }

    @Test
    void skipsTitlesAboveTheHeaderEmptyRowsAndTheTotal() {
        String text = "บัญชีครัวเรือน,,\r\n,,\r\n"
                + new SampleList().add("A1", HEAD).householdText() + ",,\r\nรวม,\"1,775\",\r\n";

        assertThat(onlyHousehold(households(text.getBytes(StandardCharsets.UTF_8)))
                        .listReference())
                .isEqualTo("A1");
    }

    @Test
    void readsUtf8WithAndWithoutByteOrderMarkAndWindows874() {
        SampleList list = new SampleList().add("A1", HEAD);

        HouseholdEntry expected = onlyHousehold(list.files());

        assertThat(onlyHousehold(households(("\uFEFF" + list.householdText()).getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(expected);
        assertThat(onlyHousehold(list.files(Charset.forName("x-windows-874")))).isEqualTo(expected);
    }

    @Test
    void readsThaiDigitsAndSpacesInTheVerdict() {
        HouseholdEntry household = onlyHousehold(
                new SampleList().add("A1", HEAD, "รายได้", "ไม่ผ่าน[ ๒๑ , ๒๒ ]").files());

        assertThat(household.failedIndicators()).containsExactlyInAnyOrder(21, 22);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "รายได้ | ไม่ผ่าน [20,21...] | CUT_LABEL"
                        + " | ข้อความถูกตัดด้วย “...” โปรดใช้แฟ้มข้อมูลต้นฉบับ ไม่ใช่ข้อความที่คัดลอกจากหน้าจอสรุป",
                "อำเภอ | สนามชัย... | CUT_LABEL"
                        + " | ข้อความถูกตัดด้วย “...” โปรดใช้แฟ้มข้อมูลต้นฉบับ ไม่ใช่ข้อความที่คัดลอกจากหน้าจอสรุป",
                "รายได้ | ตก 22 | VERDICT_FORM | ต้องเป็น “ผ่าน” หรือ “ไม่ผ่าน [รหัสตัวชี้วัด]” เช่น ไม่ผ่าน [21,22]",
                "รายได้ | ไม่ผ่าน [99] | INDICATOR_UNKNOWN | ไม่มีตัวชี้วัดรหัส 99 ใน MPI",
                "รายได้ | ไม่ผ่าน [23] | INDICATOR_UNKNOWN | ไม่มีตัวชี้วัดรหัส 23 ใน MPI",
                "รายได้ | ไม่ผ่าน [16,22] | INDICATOR_OF_OTHER_DIMENSION | ตัวชี้วัด 16 อยู่ในมิติด้านการศึกษา ไม่ใช่มิตินี้",
                "รหัสตำบล | 240899 | TAMBON_UNKNOWN | ไม่มีรหัสตำบล 240899",
                "รหัสตำบล | 2408 | TAMBON_CODE_FORM | รหัสตำบลต้องเป็นตัวเลข 6 หลัก",
                "อำเภอ | บางคล้า | TAMBON_NOT_IN_AMPHOE | รหัสตำบล 240801 อยู่ในอำเภอสนามชัยเขต ไม่ตรงกับอำเภอที่ระบุ",
                "ตำบล | ท่ากระดาน | TAMBON_NAME_DIFFERS | รหัสตำบล 240801 คือตำบลคู้ยายหมี ไม่ตรงกับชื่อตำบลที่ระบุ",
                "หมู่ที่ | 0 | MOO_RANGE | หมู่ที่ต้องเป็นตัวเลข 1 ถึง 99",
                "รหัสบ้าน | 2.499E+10 | HOUSE_CODE_FORM | รหัสบ้านต้องเป็นตัวเลข 11 หลัก",
                "รายได้เฉลี่ยต่อคนต่อปี | -200 | INCOME_FORM | รายได้ต้องเป็นจำนวนเงินบาทที่ไม่ติดลบ เช่น 25,400",
                "เลขประจำตัวประชาชน | 1999900000014 | CITIZEN_ID_CHECK_DIGIT"
                        + " | เลขประจำตัวประชาชนไม่ถูกต้อง หลักสุดท้ายไม่ตรงตามสูตรตรวจสอบ",
                "เลขประจำตัวประชาชน | 1.9999E+12 | CITIZEN_ID_EXPONENT"
                        + " | เลขประจำตัวประชาชนกลายเป็นเลขยกกำลังของ Excel หลักท้ายหายไปแล้ว โปรดตั้งคอลัมน์เป็นข้อความและส่งเลขใหม่",
                "เลขประจำตัวประชาชน | 19999000 | CITIZEN_ID_LENGTH | เลขประจำตัวประชาชนต้องมี 13 หลัก",
                "ตำบล | - | CELL_MISSING | ต้องกรอกข้อมูลในช่องนี้",
                "สุขภาพ | '' | CELL_MISSING | ต้องกรอกข้อมูลในช่องนี้",
                "รหัสครัวเรือน | 2.4E+10 | HOUSEHOLD_REFERENCE_FORM"
                        + " | รหัสครัวเรือนต้องเป็นข้อความไม่เกิน 40 ตัวอักษร และไม่อยู่ในรูปเลขยกกำลังของ Excel",
                "ชื่อหัวหน้าครัวเรือน | สมชาย | HEAD_NAME_FORM"
                        + " | ต้องมีคำนำหน้าที่บอกเพศได้ ชื่อ และนามสกุลเว้นวรรคจากกัน เพราะไม่มีข้อมูลสมาชิกของครัวเรือนนี้"
            })
    void refusesARowOfTheHouseholdListForOneBadCell(String column, String cell, RefusalCode code, String reason) {
        ParsedList list = parser.parse(
                new SampleList().add("A1", CHILD).add("A2", HEAD, column, cell).files());

        assertThat(list.accepted()).hasSize(1);
        assertThat(list.householdRows()).isEqualTo(2);
        assertThat(list.refusals())
                .extracting(Refusal::file, Refusal::row, Refusal::column, Refusal::code, Refusal::reasonTh)
                .containsExactly(tuple(SampleList.HOUSEHOLD_FILE, 3, column, code, reason));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "วันเกิด | 07/04/66 | YEAR_NOT_BUDDHIST | ปีต้องเป็นพุทธศักราช 4 หลัก เช่น 2566",
                "วันเกิด | 07/04/1957 | YEAR_NOT_BUDDHIST | ปีต้องเป็นพุทธศักราช 4 หลัก เช่น 2566",
                "วันเกิด | 31/02/2500 | DATE_FORM | ต้องเป็นวันที่ที่มีอยู่จริงในรูป วว/ดด/ปปปป เช่น 07/04/2566",
                "วันเกิด | 08/04/2566 | DATE_AHEAD | วันเกิดต้องไม่อยู่ในอนาคต",
                "เพศ | M | WORD_UNKNOWN | ต้องเป็นคำใดคำหนึ่งต่อไปนี้: ชาย หญิง",
                "ชื่อ | '' | CELL_MISSING | ต้องกรอกข้อมูลในช่องนี้",
                "ตกเกณฑ์ | 21 | INDICATORS_FORM | ต้องเป็นรหัสตัวชี้วัดในวงเล็บเหลี่ยม เช่น [21] หรือเว้นว่าง",
                "ตกเกณฑ์ | [12] | INDICATOR_UNKNOWN | ไม่มีตัวชี้วัดรหัส 12 ใน MPI",
                "ตกเกณฑ์ | [16] | INDICATOR_NOT_OF_HOUSEHOLD | ครัวเรือนของสมาชิกคนนี้ไม่ตกเกณฑ์ตัวชี้วัด 16",
                "เลขประจำตัวประชาชน | 3999900000029 | CITIZEN_ID_CHECK_DIGIT"
                        + " | เลขประจำตัวประชาชนไม่ถูกต้อง หลักสุดท้ายไม่ตรงตามสูตรตรวจสอบ"
            })
    void refusesAMemberForOneBadCellAndTheHouseholdAndItsOtherMembersWithIt(
            String column, String cell, RefusalCode code, String reason) {
        ParsedList list = parser.parse(new SampleList()
                .add("A1", HEAD)
                .addMember("A1", HEAD, "หัวหน้าครัวเรือน")
                .addMember("A1", CHILD, "บุตร", column, cell)
                .files());

        assertThat(list.accepted()).isEmpty();
        assertThat(list.refusals())
                .extracting(Refusal::file, Refusal::row, Refusal::column, Refusal::code)
                .containsExactly(
                        tuple(SampleList.MEMBER_FILE, 3, column, code),
                        tuple(SampleList.HOUSEHOLD_FILE, 2, Sheet.HOUSEHOLD, RefusalCode.MEMBER_REFUSED),
                        tuple(SampleList.MEMBER_FILE, 2, Sheet.HOUSEHOLD, RefusalCode.HOUSEHOLD_REFUSED));
        assertThat(list.refusals())
                .extracting(Refusal::reasonTh)
                .containsExactly(
                        reason,
                        "ไม่รับครัวเรือนนี้ เพราะสมาชิกในแถวที่ 3 ของบัญชีสมาชิกไม่ผ่านการตรวจ",
                        "ไม่รับสมาชิกคนนี้ เพราะครัวเรือนในแถวที่ 2 ของบัญชีครัวเรือนไม่ผ่านการตรวจ");
    }

    @Test
    void aMissingCitizenIdNeedsAReason() {
        ParsedList list = parser.parse(new SampleList()
                .add("A1", "")
                .addMember("A1", "", "หัวหน้าครัวเรือน")
                .files());

        assertThat(list.refusals())
                .extracting(Refusal::code, Refusal::reasonTh)
                .contains(tuple(RefusalCode.NO_CITIZEN_ID_REASON, "ต้องระบุเหตุที่ไม่มีเลขประจำตัวประชาชน"));
    }

    @Test
    void refusesTheSecondRowOfAHousehold() {
        ParsedList list =
                parser.parse(new SampleList().add("A1", HEAD).add("A1", CHILD).files());

        assertThat(list.accepted()).hasSize(1);
        assertOnly(list, 3, RefusalCode.HOUSEHOLD_TWICE, "ครัวเรือนนี้ซ้ำกับแถวที่ 2 ของแฟ้มเดียวกัน");
    }

    @Test
    void refusesTheSecondRowWithACitizenId() {
        ParsedList list =
                parser.parse(new SampleList().add("A1", HEAD).add("A2", HEAD).files());

        assertThat(list.accepted()).hasSize(1);
        assertOnly(list, 3, RefusalCode.CITIZEN_ID_TWICE, "เลขประจำตัวประชาชนซ้ำกับแถวที่ 2 ของแฟ้ม households.csv");
    }

    @Test
    void refusesAHeadWhoIsAMemberOfAnotherHousehold() {
        ParsedList list = parser.parse(new SampleList()
                .add("A1", HEAD)
                .addMember("A1", HEAD, "หัวหน้าครัวเรือน")
                .addMember("A1", CHILD, "บุตร")
                .add("A2", CHILD)
                .files());

        assertThat(list.accepted()).hasSize(1);
        assertOnly(list, 3, RefusalCode.CITIZEN_ID_TWICE, "เลขประจำตัวประชาชนซ้ำกับแถวที่ 3 ของแฟ้ม members.csv");
    }

    @Test
    void refusesAMemberOfAHouseholdThatIsNotOnTheList() {
        ParsedList list = parser.parse(new SampleList()
                .add("A1", HEAD)
                .addMember("A1", HEAD, "หัวหน้าครัวเรือน")
                .addMember("B7", CHILD, "บุตร")
                .files());

        assertThat(list.accepted()).hasSize(1);
        assertOnly(list, 3, RefusalCode.HOUSEHOLD_UNKNOWN, "ไม่มีครัวเรือนนี้ในบัญชีครัวเรือน");
    }

    @Test
    void refusesTheMembersOfARefusedHousehold() {
        ParsedList list = parser.parse(new SampleList()
                .add("A1", HEAD, "หมู่ที่", "สี่")
                .addMember("A1", HEAD, "หัวหน้าครัวเรือน")
                .files());

        assertThat(list.accepted()).isEmpty();
        assertThat(list.refusals())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.MOO_RANGE, RefusalCode.HOUSEHOLD_REFUSED);
    }

    @Test
    void aHouseholdHasExactlyOneHead() {
        ParsedList list = parser.parse(
                new SampleList().add("A1", HEAD).addMember("A1", HEAD, "บุตร").files());

        assertThat(list.refusals())
                .extracting(Refusal::reasonTh)
                .contains("บัญชีสมาชิกต้องมีหัวหน้าครัวเรือนหนึ่งคน แต่พบ 0 คน");
    }

    @Test
    void theHeadIsTheSamePersonInBothFiles() {
        ParsedList list = parser.parse(new SampleList()
                .add("A1", CHILD)
                .addMember("A1", HEAD, "หัวหน้าครัวเรือน")
                .files());

        assertThat(list.refusals())
                .extracting(Refusal::reasonTh)
                .contains("เลขประจำตัวประชาชนของหัวหน้าครัวเรือนไม่ตรงกับบัญชีสมาชิก");
    }

    @Test
    void refusesARowWithMoreCellsThanTheHeader() {
        String text =
                new SampleList().add("A1", HEAD).householdText().replace("\"ไม่ผ่าน [21,22]\"", "ไม่ผ่าน [21,22]");

        assertOnly(
                parser.parse(households(text.getBytes(StandardCharsets.UTF_8))),
                2,
                RefusalCode.TOO_MANY_CELLS,
                "แถวนี้มีข้อมูลเกินจำนวนคอลัมน์ อาจมีจุลภาคในช่องที่ไม่ได้ใส่เครื่องหมายอัญประกาศ");
    }

    @Test
    void refusesTheWholeFileForAMissingColumn() {
        String text = new SampleList().add("A1", HEAD).householdText().replace("\"หมู่ที่\"", "\"หมู่\"");

        ParsedList list = parser.parse(households(text.getBytes(StandardCharsets.UTF_8)));

        assertThat(list.accepted()).isEmpty();
        assertOnly(list, 1, RefusalCode.COLUMN_MISSING, "แฟ้มนี้ไม่มีคอลัมน์ “หมู่ที่”");
    }

    @Test
    void refusesTheWholeFileForBrokenCharacters() {
        byte[] utf8 = new SampleList().add("A1", HEAD).householdText().getBytes(StandardCharsets.UTF_8);
        utf8[utf8.length - 20] = (byte) 0xFF;
        byte[] lostEarlier =
                (new SampleList().add("A1", HEAD).householdText() + "\uFFFD").getBytes(StandardCharsets.UTF_8);
        byte[] utf16 = new SampleList().add("A1", HEAD).householdText().getBytes(StandardCharsets.UTF_16);

        String reason = "อ่านตัวอักษรในแฟ้มไม่ได้ โปรดบันทึกเป็น CSV แบบ UTF-8 หรือ Windows-874 แล้วส่งใหม่ทั้งแฟ้ม";
        assertOnly(parser.parse(households(utf8)), 0, RefusalCode.ENCODING, reason);
        assertOnly(parser.parse(households(lostEarlier)), 0, RefusalCode.ENCODING, reason);
        assertOnly(parser.parse(households(utf16)), 0, RefusalCode.ENCODING, reason);
    }

    @Test
    void refusesTheWholeFileForAQuotationMarkThatIsNeverClosed() {
        String text = new SampleList().add("A1", HEAD).householdText() + "\"A2,";

        assertOnly(
                parser.parse(households(text.getBytes(StandardCharsets.UTF_8))),
                0,
                RefusalCode.NOT_CSV,
                "รูปแบบแฟ้ม CSV เสียหาย เช่น เปิดเครื่องหมายอัญประกาศแล้วไม่ปิด โปรดส่งใหม่ทั้งแฟ้ม");
    }

    @Test
    void refusesEverythingWhenTheMemberFileCannotBeRead() {
        ListFiles files = ListFiles.of(
                new SampleList().add("A1", HEAD).files().households(),
                new ListFile("members.csv", "no,header".getBytes(StandardCharsets.UTF_8)));

        ParsedList list = parser.parse(files);

        assertThat(list.accepted()).isEmpty();
        assertThat(list.householdRows()).isEqualTo(1);
        assertOnly(list, 0, RefusalCode.NO_HEADER, "ไม่พบหัวตารางที่มีคอลัมน์ “รหัสครัวเรือน” ใน 30 แถวแรกของแฟ้ม");
    }

    @Test
    void noReasonRepeatsACitizenIdOrAName() {
        ParsedList list = parser.parse(new SampleList()
                .add("A1", "1999900000014", "รหัสตำบล", HEAD, "ตำบล", "สมชาย", "รายได้", "ไม่ผ่าน [1999900000013]")
                .add("สมชาย ตัวอย่างดี", HEAD, "หมู่ที่", "สมชาย")
                .addMember("สมชาย", HEAD, "สมชาย")
                .files());

        assertThat(list.refusals()).isNotEmpty().allSatisfy(refusal -> assertThat(
                        refusal.reasonTh() + refusal.reasonEn())
                .doesNotContain("สมชาย", "1999900000013", "1999900000014"));
    }

    private static ListFiles retired(String amphoe) {
        return new SampleList()
                .add("A1", HEAD, "รหัสตำบล", "240202", "ตำบล", "ก้อนแก้ว", "อำเภอ", amphoe)
                .files();
    }

    private static ListFiles households(byte[] content) {
        return ListFiles.of(new ListFile(SampleList.HOUSEHOLD_FILE, content));
    }

    private HouseholdEntry onlyHousehold(ListFiles files) {
        ParsedList list = parser.parse(files);
        assertThat(list.refusals()).isEmpty();
        assertThat(list.accepted()).hasSize(1);
        return list.accepted().get(0).household();
    }

    private static void assertOnly(ParsedList list, int row, RefusalCode code, String reasonTh) {
        assertThat(list.refusals())
                .extracting(Refusal::row, Refusal::code, Refusal::reasonTh)
                .containsExactly(tuple(row, code, reasonTh));
    }
}
