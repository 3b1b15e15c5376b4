package th.kaechon.casefile;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** One line of a case's record. {@code officer} is null when the system itself acted. */
public record CaseEntry(
        OffsetDateTime at, @Nullable String officer, Kind kind, @Nullable String detail, @Nullable String note) {

    public enum Kind {
        JOINED_LATE("เข้าร่วมภายหลัง มีกำหนดของตนเอง"),
        VERIFIED("ตรวจสอบข้อมูล"),
        GROUPED("จัดกลุ่มเป้าหมาย"),
        ANALYSED("วิเคราะห์ ๔ท"),
        CLASSIFIED("จำแนกครัวเรือน"),
        DECIDED("ที่ประชุม ศจพ.อ. มีมติ"),
        AGENCY_JOINED("มอบหมายหน่วยงานร่วม"),
        VISITED("เยี่ยมและช่วยเหลือ"),
        LOGGED("บันทึก Logbook แล้ว"),
        LOGGING_EXCUSED("ยกเว้นการบันทึก Logbook"),
        JOIN_RETURNED("ศจพ.จ. ส่งคืนเรื่องขอหน่วยงานร่วม"),
        REFERRED("ที่ประชุม ศจพ.อ. มีมติส่งต่อ ศจพ.จ."),
        REFERRAL_RECEIVED("ศจพ.จ. รับเรื่อง"),
        REFERRAL_RETURNED("ศจพ.จ. ส่งคืนเรื่อง"),
        /** Nobody had accepted or returned it when its clock ran out. */
        HAND_UP_ESCALATED("พ้นกำหนดรับเรื่อง แจ้ง ศจพ.จ. และ ศจพ.อ. แล้ว"),
        REVIEWED("ทบทวนตัวชี้วัด"),
        WITHDRAWN("ถอนครัวเรือน"),
        TAKEN_BACK("นำงานกลับ"),
        CARRIED_OVER("ยกยอดไปเป็นกรณี"),
        CARRIED_FROM("ยกยอดมาจากกรณี"),
        OVERDUE("เกินกำหนด"),
        /** The date moved behind a mark that had been set. */
        NOT_OVERDUE("พ้นจากการเกินกำหนด เพราะเลื่อนวันกำหนด"),
        DEADLINE_EXTENDED("ขยายกำหนดเวลา"),
        CLOSED("ปิดกรณี");

        private final String thai;

        Kind(String thai) {
            this.thai = thai;
        }

        public String thai() {
            return thai;
        }
    }
}
