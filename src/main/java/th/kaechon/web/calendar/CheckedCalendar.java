package th.kaechon.web.calendar;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import th.kaechon.campaign.CalendarRefusal;
import th.kaechon.campaign.CalendarRules;
import th.kaechon.campaign.CampaignMilestone;
import th.kaechon.campaign.FiscalYear;

/**
 * A calendar that was typed, held against the one that is.
 *
 * @param version of the current one
 * @param isOutdated whether the form was made from an older one
 */
record CheckedCalendar(
        FiscalYear year,
        int version,
        boolean isOutdated,
        TypedCalendar typed,
        List<CampaignMilestone> current,
        List<CampaignMilestone> wanted,
        List<CalendarRefusal> refusals) {

    private static final String OUTDATED = "มีผู้แก้ไขปฏิทินหลังจากท่านเปิดหน้านี้ จึงยังไม่ได้บันทึก"
            + " ช่องที่ต่างจากค่าปัจจุบันบอกค่าปัจจุบันไว้ใต้ช่อง กรุณาตรวจสอบแล้วกดดูตัวอย่างอีกครั้ง";
    private static final String WRONG = "ยังดูตัวอย่างไม่ได้ มี %d ช่องที่ต้องแก้ไข";
    private static final String UNCHANGED = "ปฏิทินไม่ต่างจากเดิม จึงไม่มีสิ่งที่ต้องบันทึก";

    Map<String, String> errors() {
        return TypedForm.errors(refusals);
    }

    /** Why it cannot be previewed or applied; null when it can. */
    @Nullable
    String obstacle() {
        if (isOutdated) {
            return OUTDATED;
        }
        if (!refusals.isEmpty()) {
            return WRONG.formatted(errors().size());
        }
        return CalendarRules.isSame(current, wanted) ? UNCHANGED : null;
    }
}
