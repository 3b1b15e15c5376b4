package th.kaechon.meeting;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import th.kaechon.assistance.PlanDecision;
import th.kaechon.casefile.HouseholdClass;

/**
 * What the meeting answers about one case, before it is committed. Of an accepted proposal it holds what was accepted, so that
 * a later change of the proposal changes nothing.
 *
 * @param householdClass of {@link Subject#CLASSIFY}
 * @param items of {@link Subject#DECIDE}
 * @param joining of {@link Subject#NAME_AGENCY}: the agency that joins, by plan item
 * @param text the reason, the changwat's plan or a note
 */
public record MeetingAnswer(
        Kind kind,
        @Nullable HouseholdClass householdClass,
        List<PlanDecision.Item> items,
        Map<Long, String> joining,
        @Nullable String text) {

    public enum Kind {
        ACCEPT("ตามที่เสนอ"),
        CHANGE("เปลี่ยน"),
        OUTSIDE("นอกเมนู"),
        JOIN("ขอหน่วยงานร่วม"),
        REFER("ส่งต่อ ศจพ.จ."),
        RETURN("ส่งคืน"),
        POSTPONE("เลื่อนไปครั้งหน้า");

        private final String thai;

        Kind(String thai) {
            this.thai = thai;
        }

        public String thai() {
            return thai;
        }
    }

    public MeetingAnswer {
        items = List.copyOf(items == null ? List.of() : items);
        joining = Map.copyOf(joining == null ? Map.of() : joining);
    }

    public static MeetingAnswer of(Kind kind, @Nullable String text) {
        return new MeetingAnswer(kind, null, List.of(), Map.of(), text);
    }
}
