package th.kaechon.web;

import java.time.LocalDate;
import th.kaechon.thai.ThaiDates;

/** What to tell an officer whose date could not be read. */
public final class DateWords {

    private DateWords() {}

    /** @param example a date that would do, shown as it is typed */
    public static String of(ThaiDates.Slip slip, LocalDate example) {
        String likeThis = " เช่น " + ThaiDates.shortForm(example);
        return switch (slip) {
            case NOT_A_DATE -> "กรุณากรอกวันที่เป็น วัน/เดือน/ปี พ.ศ." + likeThis;
            case SHORT_YEAR -> "กรุณากรอกปี พ.ศ. ให้ครบสี่หลัก" + likeThis;
            case NOT_BUDDHIST_ERA -> "ปีที่กรอกไม่ใช่ปี พ.ศ. กรุณากรอกเป็น พ.ศ." + likeThis;
            case NO_SUCH_DAY -> "ไม่มีวันที่นี้ในปฏิทิน กรุณาตรวจสอบวันและเดือน" + likeThis;
        };
    }
}
