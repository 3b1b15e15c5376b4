package th.kaechon.intake;

/** Every reason for which a list, or a row of it, is refused, in the words the office reads. */
public enum RefusalCode {
    ENCODING(
            "อ่านตัวอักษรในแฟ้มไม่ได้ โปรดบันทึกเป็น CSV แบบ UTF-8 หรือ Windows-874 แล้วส่งใหม่ทั้งแฟ้ม",
            "The characters of this file cannot be read. Save it as CSV in UTF-8 or Windows-874 and send all of it again."),
    NOT_CSV(
            "รูปแบบแฟ้ม CSV เสียหาย เช่น เปิดเครื่องหมายอัญประกาศแล้วไม่ปิด โปรดส่งใหม่ทั้งแฟ้ม",
            "The file is not sound CSV, for example a quotation mark is never closed. Send all of it again."),
    NO_HEADER(
            "ไม่พบหัวตารางที่มีคอลัมน์ “%s” ใน %s แถวแรกของแฟ้ม",
            "No header with the column “%s” was found in the first %s rows of the file."),
    COLUMN_MISSING("แฟ้มนี้ไม่มีคอลัมน์ “%s”", "The file has no column “%s”."),
    COLUMN_TWICE("แฟ้มนี้มีคอลัมน์ “%s” มากกว่าหนึ่งคอลัมน์", "The file has more than one column “%s”."),
    NO_ROWS("ไม่มีข้อมูลใต้หัวตาราง", "There are no rows below the header."),
    SAME_FILE_NAME(
            "บัญชีครัวเรือนและบัญชีสมาชิกใช้ชื่อแฟ้มเดียวกัน โปรดเปลี่ยนชื่อแฟ้มหนึ่ง",
            "The household list and the member list have the same file name. Rename one of them."),

    TOO_MANY_CELLS(
            "แถวนี้มีข้อมูลเกินจำนวนคอลัมน์ อาจมีจุลภาคในช่องที่ไม่ได้ใส่เครื่องหมายอัญประกาศ",
            "The row has more cells than the header; a comma may stand in a cell without quotation marks."),
    CELL_MISSING("ต้องกรอกข้อมูลในช่องนี้", "This cell must be filled in."),
    CUT_LABEL(
            "ข้อความถูกตัดด้วย “...” โปรดใช้แฟ้มข้อมูลต้นฉบับ ไม่ใช่ข้อความที่คัดลอกจากหน้าจอสรุป",
            "The text is cut off with “...”. Use the original data file, not text copied from a dashboard."),
    WORD_UNKNOWN("ต้องเป็นคำใดคำหนึ่งต่อไปนี้: %s", "Must be one of these words: %s."),

    HOUSEHOLD_REFERENCE_FORM(
            "รหัสครัวเรือนต้องเป็นข้อความไม่เกิน %s ตัวอักษร และไม่อยู่ในรูปเลขยกกำลังของ Excel",
            "The household reference must be text of at most %s characters, and not in Excel's exponent form."),
    HOUSEHOLD_TWICE(
            "ครัวเรือนนี้ซ้ำกับแถวที่ %s ของแฟ้มเดียวกัน", "This household stands in row %s of the same file already."),
    TAMBON_CODE_FORM("รหัสตำบลต้องเป็นตัวเลข 6 หลัก", "A tambon code has 6 digits."),
    TAMBON_UNKNOWN("ไม่มีรหัสตำบล %s", "There is no tambon with the code %s."),
    TAMBON_NOT_IN_AMPHOE(
            "รหัสตำบล %s อยู่ในอำเภอ%s ไม่ตรงกับอำเภอที่ระบุ", "Tambon %s lies in amphoe %s, not in the amphoe named."),
    TAMBON_NAME_DIFFERS("รหัสตำบล %s คือตำบล%s ไม่ตรงกับชื่อตำบลที่ระบุ", "Tambon %s is %s, not the tambon named."),
    MOO_RANGE("หมู่ที่ต้องเป็นตัวเลข 1 ถึง 99", "The village number must be a number from 1 to 99."),
    HOUSE_CODE_FORM("รหัสบ้านต้องเป็นตัวเลข 11 หลัก", "A house code has 11 digits."),
    INCOME_FORM(
            "รายได้ต้องเป็นจำนวนเงินบาทที่ไม่ติดลบ เช่น 25,400",
            "The income must be an amount in baht, not negative, like 25,400."),
    HEAD_NAME_FORM(
            "ต้องมีคำนำหน้าที่บอกเพศได้ ชื่อ และนามสกุลเว้นวรรคจากกัน เพราะไม่มีข้อมูลสมาชิกของครัวเรือนนี้",
            "Needs a title that tells the sex, a first name, a space and a surname, since the list has no members of this"
                    + " household."),

    VERDICT_FORM(
            "ต้องเป็น “ผ่าน” หรือ “ไม่ผ่าน [รหัสตัวชี้วัด]” เช่น ไม่ผ่าน [21,22]",
            "Must be “ผ่าน” or “ไม่ผ่าน [indicator codes]”, like ไม่ผ่าน [21,22]."),
    INDICATOR_UNKNOWN("ไม่มีตัวชี้วัดรหัส %s ใน MPI", "There is no MPI indicator %s."),
    INDICATOR_OF_OTHER_DIMENSION(
            "ตัวชี้วัด %s อยู่ในมิติด้าน%s ไม่ใช่มิตินี้",
            "Indicator %s belongs to the dimension %s, not to this one."),
    INDICATORS_FORM(
            "ต้องเป็นรหัสตัวชี้วัดในวงเล็บเหลี่ยม เช่น [21] หรือเว้นว่าง",
            "Must be indicator codes in square brackets, like [21], or empty."),
    INDICATOR_NOT_OF_HOUSEHOLD(
            "ครัวเรือนของสมาชิกคนนี้ไม่ตกเกณฑ์ตัวชี้วัด %s",
            "The household of this member does not fail indicator %s."),

    CITIZEN_ID_EXPONENT(
            "เลขประจำตัวประชาชนกลายเป็นเลขยกกำลังของ Excel หลักท้ายหายไปแล้ว โปรดตั้งคอลัมน์เป็นข้อความและส่งเลขใหม่",
            "Excel turned the citizen id into its exponent form and lost its last digits. Format the column as text and send"
                    + " the number again."),
    CITIZEN_ID_LENGTH("เลขประจำตัวประชาชนต้องมี 13 หลัก", "A citizen id has 13 digits."),
    CITIZEN_ID_CHECK_DIGIT(
            "เลขประจำตัวประชาชนไม่ถูกต้อง หลักสุดท้ายไม่ตรงตามสูตรตรวจสอบ",
            "The citizen id is wrong: its last digit does not agree with the others."),
    CITIZEN_ID_TWICE("เลขประจำตัวประชาชนซ้ำกับแถวที่ %s ของแฟ้ม %s", "The citizen id stands in row %s of %s already."),
    CITIZEN_ID_ELSEWHERE(
            "สมาชิกของครัวเรือนนี้มีเลขประจำตัวประชาชนที่อยู่ในทะเบียนของครัวเรือนอื่นแล้ว",
            "A member of this household has a citizen id that is registered in another household."),
    NO_CITIZEN_ID_REASON(
            "ต้องระบุเหตุที่ไม่มีเลขประจำตัวประชาชน", "The reason for having no citizen id must be given."),
    YEAR_NOT_BUDDHIST(
            "ปีต้องเป็นพุทธศักราช 4 หลัก เช่น 2566", "The year must be of the Buddhist Era, 4 digits, like 2566."),
    DATE_FORM(
            "ต้องเป็นวันที่ที่มีอยู่จริงในรูป วว/ดด/ปปปป เช่น 07/04/2566",
            "Must be a date that exists, as dd/mm/yyyy, like 07/04/2566."),
    DATE_AHEAD("วันเกิดต้องไม่อยู่ในอนาคต", "A birth date cannot lie ahead."),

    HOUSEHOLD_UNKNOWN("ไม่มีครัวเรือนนี้ในบัญชีครัวเรือน", "The household list has no such household."),
    HOUSEHOLD_REFUSED(
            "ไม่รับสมาชิกคนนี้ เพราะครัวเรือนในแถวที่ %s ของบัญชีครัวเรือนไม่ผ่านการตรวจ",
            "This member is not taken, since the household in row %s of the household list is refused."),
    MEMBER_REFUSED(
            "ไม่รับครัวเรือนนี้ เพราะสมาชิกในแถวที่ %s ของบัญชีสมาชิกไม่ผ่านการตรวจ",
            "This household is not taken, since the member in row %s of the member list is refused."),
    HEAD_COUNT(
            "บัญชีสมาชิกต้องมีหัวหน้าครัวเรือนหนึ่งคน แต่พบ %s คน",
            "The member list must name one head of this household, and names %s."),
    HEAD_DIFFERS(
            "เลขประจำตัวประชาชนของหัวหน้าครัวเรือนไม่ตรงกับบัญชีสมาชิก",
            "The citizen id of the head differs from the one in the member list.");

    private final String thai;
    private final String english;

    RefusalCode(String thai, String english) {
        this.thai = thai;
        this.english = english;
    }

    Refusal refuse(String file, int row, String column, Object... details) {
        return new Refusal(file, row, column, this, thai.formatted(details), english.formatted(details));
    }
}
