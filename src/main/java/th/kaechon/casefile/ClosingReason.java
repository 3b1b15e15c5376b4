package th.kaechon.casefile;

import java.util.EnumSet;
import java.util.Set;

/** Why a case ended. The first five come from verification (letter step 1), the others from the review after help. */
public enum ClosingReason {
    NOT_FOUND("ไม่พบครัวเรือน"),
    MOVED("ย้ายออกจากพื้นที่"),
    DIED("เสียชีวิต"),
    ALREADY_PASSES("ผ่านเกณฑ์แล้วเมื่อตรวจสอบ"),
    DECLINED("ไม่ประสงค์รับความช่วยเหลือ"),
    PASSED("ผ่านเกณฑ์ทุกตัวชี้วัด"),
    LIFTED("ยกระดับคุณภาพชีวิตแล้ว"),
    CONTINUING_WELFARE("สงเคราะห์ต่อเนื่อง"),
    CARRIED_OVER("ยกยอดไปปีงบประมาณถัดไป"),
    REFERRED("ส่งต่อ ศจพ.จ.");

    private final String thai;

    ClosingReason(String thai) {
        this.thai = thai;
    }

    public String thai() {
        return thai;
    }

    /** What the review may close with. */
    public static Set<ClosingReason> ofReview() {
        return EnumSet.range(PASSED, REFERRED);
    }

    /** What lets a household be withdrawn at any time. */
    public static Set<ClosingReason> ofWithdrawal() {
        return EnumSet.of(MOVED, DIED);
    }
}
