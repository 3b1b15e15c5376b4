package th.kaechon.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import th.kaechon.campaign.CalendarChange.Kind;
import th.kaechon.campaign.CalendarRefusal.Field;
import th.kaechon.thai.ThaiDates;

/** Changes of a calendar that move no case: holidays and settings. Each is refused at its fields, or done and on record. */
@Service
public class CalendarEditing {

    private static final int LONGEST_NAME = 200;

    private final Campaigns campaigns;
    private final Holidays holidays;
    private final CalendarHistory history;

    CalendarEditing(Campaigns campaigns, Holidays holidays, CalendarHistory history) {
        this.campaigns = campaigns;
        this.holidays = holidays;
        this.history = history;
    }

    /** A holiday on a weekend is taken too: the list of the government names it, and somebody may look for it. */
    @Transactional
    public List<CalendarRefusal> addHoliday(FiscalYear year, Holiday wanted, String reason, String officer) {
        List<CalendarRefusal> refusals = new ArrayList<>(refusals(year, wanted));
        refusals.addAll(reasonMissing(reason));
        if (!refusals.isEmpty()) {
            return refusals;
        }
        if (!holidays.add(wanted)) {
            return List.of(doubled(wanted.day()));
        }
        campaigns.nextCalendarVersion(year);
        history.add(year, Kind.HOLIDAYS, List.of(), List.of(wanted), reason, officer);
        return List.of();
    }

    private static List<CalendarRefusal> refusals(FiscalYear year, Holiday wanted) {
        List<CalendarRefusal> found = new ArrayList<>();
        if (!FiscalYear.of(wanted.day()).equals(year)) {
            found.add(CalendarRefusal.of(
                    Field.HOLIDAY_DAY,
                    "วันหยุดต้องอยู่ในปีงบประมาณ %d (%s ถึง %s)"
                            .formatted(year.value(), ThaiDates.full(year.firstDay()), ThaiDates.full(year.lastDay()))));
        }
        if (wanted.name().isBlank()) {
            found.add(CalendarRefusal.of(Field.HOLIDAY_NAME, "กรุณากรอกชื่อวันหยุด"));
        }
        if (wanted.name().length() > LONGEST_NAME) {
            found.add(CalendarRefusal.of(Field.HOLIDAY_NAME, "ชื่อวันหยุดยาวเกิน %d ตัวอักษร".formatted(LONGEST_NAME)));
        }
        return found;
    }

    private CalendarRefusal doubled(LocalDate day) {
        String name = holidays.on(day).map(Holiday::name).orElse("");
        return CalendarRefusal.of(
                Field.HOLIDAY_DAY, "วันที่ %s เป็นวันหยุดอยู่แล้ว (%s)".formatted(ThaiDates.full(day), name));
    }

    @Transactional
    public List<CalendarRefusal> removeHoliday(FiscalYear year, LocalDate day, String reason, String officer) {
        List<CalendarRefusal> noReason = reasonMissing(reason);
        if (!noReason.isEmpty()) {
            return noReason;
        }
        Optional<Holiday> removed = FiscalYear.of(day).equals(year) ? holidays.remove(day) : Optional.empty();
        if (removed.isEmpty()) {
            return List.of(CalendarRefusal.of(Field.REASON, "ไม่พบวันหยุดนี้ อาจมีผู้ลบไปแล้ว"));
        }
        campaigns.nextCalendarVersion(year);
        history.add(year, Kind.HOLIDAYS, List.of(removed.get()), List.of(), reason, officer);
        return List.of();
    }

    @Transactional
    public List<CalendarRefusal> changeSettings(
            FiscalYear year, CampaignSettings wanted, String reason, String officer) {
        List<CalendarRefusal> refusals = new ArrayList<>(wanted.refusals());
        refusals.addAll(reasonMissing(reason));
        CampaignSettings before = campaigns.settings(year);
        if (refusals.isEmpty() && wanted.equals(before)) {
            refusals.add(CalendarRefusal.of(Field.REASON, "ค่าไม่ต่างจากเดิม จึงไม่มีสิ่งที่ต้องบันทึก"));
        }
        if (refusals.isEmpty()) {
            campaigns.set(year, wanted);
            history.add(year, Kind.SETTINGS, before, wanted, reason, officer);
        }
        return refusals;
    }

    private static List<CalendarRefusal> reasonMissing(@Nullable String reason) {
        return reason == null || reason.isBlank()
                ? List.of(CalendarRefusal.of(Field.REASON, "กรุณาระบุเหตุผลของการเปลี่ยนแปลง"))
                : List.of();
    }
}
