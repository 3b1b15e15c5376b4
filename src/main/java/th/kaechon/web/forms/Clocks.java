package th.kaechon.web.forms;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import th.kaechon.assistance.HandUp;
import th.kaechon.assistance.HandUpKind;
import th.kaechon.assistance.HandUps;
import th.kaechon.campaign.Holidays;
import th.kaechon.thai.ThaiDates;

/** By when an answer to what was handed up is due, for both sides to see. */
@Component
class Clocks {

    private final HandUps handUps;
    private final Holidays holidays;

    Clocks(HandUps handUps, Holidays holidays) {
        this.handUps = handUps;
        this.holidays = holidays;
    }

    /** Nothing for a case that was handed up before there were clocks. */
    Map<String, Object> shown(FormContext context, HandUpKind kind) {
        Map<String, Object> shown = new HashMap<>();
        handUps.open(context.household().id(), kind)
                .ifPresent(open -> shown.put("clock", clock(open, context.today())));
        return shown;
    }

    private Map<String, Object> clock(HandUp open, LocalDate today) {
        return Map.of(
                "sentOn", ThaiDates.full(open.sentOn()),
                "dueOn", ThaiDates.full(open.dueOn()),
                "left", left(open.dueOn(), today),
                "late", open.dueOn().isBefore(today));
    }

    private String left(LocalDate due, LocalDate today) {
        if (due.equals(today)) {
            return "วันนี้วันสุดท้าย";
        }
        return due.isBefore(today)
                ? "เกินกำหนดมาแล้ว %d วันทำการ".formatted(workingDays(due, today))
                : "เหลืออีก %d วันทำการ".formatted(workingDays(today, due));
    }

    private int workingDays(LocalDate after, LocalDate until) {
        return holidays.workingDays().between(after.plusDays(1), until);
    }
}
