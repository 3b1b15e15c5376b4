package th.kaechon.meeting;

import org.jspecify.annotations.Nullable;
import th.kaechon.casefile.CaseId;

/**
 * One case on the agenda.
 *
 * @param ordinal its place, which its resolution bears as number
 * @param corrects the resolution that this one corrects
 * @param version grows with every change: who answers an older one is told
 * @param failure why it could not be committed, in Thai
 */
public record AgendaItem(
        long id,
        long meetingId,
        CaseId caseId,
        int ordinal,
        Subject subject,
        State state,
        @Nullable MeetingAnswer answer,
        @Nullable String answeredBy,
        @Nullable Long corrects,
        @Nullable String correctsBecause,
        @Nullable String failure,
        int version) {

    public enum State {
        WAITING("รอพิจารณา"),
        ANSWERED("พิจารณาแล้ว"),
        POSTPONED("เลื่อน"),
        COMMITTING("กำลังบันทึก"),
        DONE("บันทึกมติแล้ว"),
        FAILED("บันทึกไม่สำเร็จ"),
        LEFT("เดินต่อไปแล้ว");

        private final String thai;

        State(String thai) {
            this.thai = thai;
        }

        public String thai() {
            return thai;
        }
    }
}
