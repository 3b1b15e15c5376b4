package th.kaechon.casefile;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the tambon team found at the house (letter step 1). The last five end the case with the reason named. */
public enum VerificationOutcome {
    CONFIRMED("ข้อมูลถูกต้อง อยู่ในเป้าหมาย", null),
    CORRECTED("แก้ไขข้อมูลแล้ว อยู่ในเป้าหมาย", null),
    NOT_FOUND("ไม่พบครัวเรือน", ClosingReason.NOT_FOUND),
    MOVED("ย้ายออกจากพื้นที่", ClosingReason.MOVED),
    DIED("เสียชีวิต", ClosingReason.DIED),
    ALREADY_PASSES("ผ่านเกณฑ์แล้ว", ClosingReason.ALREADY_PASSES),
    DECLINED("ไม่ประสงค์รับความช่วยเหลือ", ClosingReason.DECLINED);

    private final String thai;
    private final @Nullable ClosingReason closes;

    VerificationOutcome(String thai, @Nullable ClosingReason closes) {
        this.thai = thai;
        this.closes = closes;
    }

    public String thai() {
        return thai;
    }

    public boolean staysInNeed() {
        return closes == null;
    }

    public Optional<ClosingReason> closingReason() {
        return Optional.ofNullable(closes);
    }
}
