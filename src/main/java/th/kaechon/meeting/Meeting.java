package th.kaechon.meeting;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import th.kaechon.campaign.FiscalYear;

/** A meeting of one body; its place, its link or both are known. */
public record Meeting(
        long id,
        MeetingKind kind,
        String areaCode,
        MeetingNumber number,
        FiscalYear fiscalYear,
        LocalDate meetsOn,
        LocalTime meetsAt,
        @Nullable String place,
        @Nullable String link,
        State state,
        long revision) {

    public enum State {
        CALLED("เรียกประชุมแล้ว"),
        OPEN("กำลังประชุม"),
        ADJOURNED("เลื่อนประชุม"),
        CLOSED("ปิดประชุมแล้ว"),
        CANCELLED("ยกเลิก");

        private final String thai;

        State(String thai) {
            this.thai = thai;
        }

        public String thai() {
            return thai;
        }

        public boolean isOver() {
            return this == CLOSED || this == CANCELLED;
        }
    }
}
