package th.kaechon.web.calendar;

import static th.kaechon.campaign.CalendarRefusal.key;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import th.kaechon.campaign.CalendarEditing;
import th.kaechon.campaign.CalendarRefusal;
import th.kaechon.campaign.CalendarRefusal.Field;
import th.kaechon.campaign.CampaignSettings;
import th.kaechon.campaign.FiscalYear;
import th.kaechon.campaign.Holiday;
import th.kaechon.identity.Officer;
import th.kaechon.thai.ThaiDates;
import th.kaechon.thai.ThaiText;
import th.kaechon.web.DateWords;

/** The small forms of the calendar page: holidays and settings, which move no case. Each answers with the whole page. */
@Controller
@RequestMapping("/calendar/{year}")
class CalendarFormsController {

    private static final int NOT_A_NUMBER = -1;
    private static final int MOST_DIGITS = 6;

    private final CalendarAccess access;
    private final CalendarPage page;
    private final CalendarEditing editing;

    CalendarFormsController(CalendarAccess access, CalendarPage page, CalendarEditing editing) {
        this.access = access;
        this.page = page;
        this.editing = editing;
    }

    @PostMapping("/holidays")
    String add(
            @PathVariable int year,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            Model model) {
        Officer officer = access.editor();
        FiscalYear changed = access.editable(year);
        LocalDate day = ThaiDates.parse(text(typed, Field.HOLIDAY_DAY)).orElse(null);
        List<CalendarRefusal> refusals = new ArrayList<>();
        if (day == null) {
            ThaiDates.slip(text(typed, Field.HOLIDAY_DAY))
                    .ifPresent(slip -> refusals.add(
                            new CalendarRefusal(null, Field.HOLIDAY_DAY, DateWords.of(slip, access.today()))));
        } else {
            Holiday wanted = new Holiday(day, text(typed, Field.HOLIDAY_NAME));
            refusals.addAll(editing.addHoliday(changed, wanted, text(typed, Field.REASON), officer.userId()));
        }
        String said = day == null ? "" : added(day);
        return answer(changed, officer, said, TypedForm.refused("holiday", typed, refusals), response, model);
    }

    private static String added(LocalDate day) {
        String weekend = HolidayLine.isOnWeekend(day) ? " ซึ่งเป็นวันหยุดสุดสัปดาห์อยู่แล้ว" : "";
        return "เพิ่มวันหยุด%sที่ %s แล้ว%s".formatted(HolidayLine.weekday(day), ThaiDates.full(day), weekend);
    }

    @PostMapping("/holidays/{day}/removal")
    String remove(
            @PathVariable int year,
            @PathVariable LocalDate day,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            Model model) {
        Officer officer = access.editor();
        FiscalYear changed = access.editable(year);
        List<CalendarRefusal> refusals =
                editing.removeHoliday(changed, day, text(typed, Field.REASON), officer.userId());
        TypedForm refused = TypedForm.refused("removal-" + day, typed, refusals);
        return answer(
                changed, officer, "ลบวันหยุดวันที่ %s แล้ว".formatted(ThaiDates.full(day)), refused, response, model);
    }

    @PostMapping("/settings")
    String set(
            @PathVariable int year,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            Model model) {
        Officer officer = access.editor();
        FiscalYear changed = access.editable(year);
        CampaignSettings wanted = new CampaignSettings(
                number(typed, Field.TAKE_BACK_HOURS),
                number(typed, Field.OVERDUE_PRIORITY_STEP),
                number(typed, Field.FORECAST_DAYS));
        List<CalendarRefusal> refusals =
                editing.changeSettings(changed, wanted, text(typed, Field.REASON), officer.userId());
        return answer(
                changed,
                officer,
                "บันทึกค่าที่ตั้งแล้ว",
                TypedForm.refused("settings", typed, refusals),
                response,
                model);
    }

    private String answer(
            FiscalYear year, Officer officer, String said, TypedForm form, HttpServletResponse response, Model model) {
        if (form.errors().isEmpty()) {
            return page.show(year, officer, said, TypedForm.NONE, model);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return page.show(year, officer, null, form, model);
    }

    private static String text(Map<String, String> typed, Field field) {
        return ThaiText.normalise(typed.getOrDefault(key(null, field), ""));
    }

    /** Whatever is no whole number falls outside every span, so that the field's own sentence answers it. */
    private static int number(Map<String, String> typed, Field field) {
        String text = text(typed, field);
        boolean digits = text.matches("\\d{1,%d}".formatted(MOST_DIGITS));
        return digits ? Integer.parseInt(text) : NOT_A_NUMBER;
    }
}
