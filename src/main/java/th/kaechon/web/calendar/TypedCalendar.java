package th.kaechon.web.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import th.kaechon.campaign.CalendarRefusal;
import th.kaechon.campaign.CalendarRefusal.Field;
import th.kaechon.campaign.CampaignMilestone;
import th.kaechon.campaign.Milestone;
import th.kaechon.thai.ThaiDates;
import th.kaechon.thai.ThaiText;
import th.kaechon.web.DateWords;

/** A calendar as it stands in the form, dates in the Buddhist Era; fields by {@link CalendarRefusal#key}. */
record TypedCalendar(Map<String, String> values) {

    static final String GUIDELINE = "GUIDELINE";
    static final String PROVINCIAL = "PROVINCIAL";

    private static final List<Field> FIELDS = List.of(
            Field.GUIDELINE_DUE, Field.PROVINCIAL_FROM, Field.PROVINCIAL_DUE, Field.BINDING, Field.WARNING_DAYS);

    /** The calendar that was meant; refusals name what could not be read, which is then missing from it. */
    record Meant(List<CampaignMilestone> milestones, List<CalendarRefusal> refusals) {}

    static TypedCalendar of(List<CampaignMilestone> calendar) {
        Map<String, String> values = new LinkedHashMap<>();
        for (CampaignMilestone line : calendar) {
            put(values, line, Field.GUIDELINE_DUE, text(line.guidelineDue()));
            put(values, line, Field.PROVINCIAL_FROM, text(line.provincialFrom()));
            put(values, line, Field.PROVINCIAL_DUE, text(line.provincialDue()));
            put(values, line, Field.BINDING, line.guidelineBinds() ? GUIDELINE : PROVINCIAL);
            put(
                    values,
                    line,
                    Field.WARNING_DAYS,
                    line.warningDays().stream().map(String::valueOf).collect(Collectors.joining(", ")));
        }
        return new TypedCalendar(values);
    }

    /** What a form sent; anything but the calendar's fields is left out. */
    static TypedCalendar sent(Map<String, String> parameters) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Milestone milestone : Milestone.values()) {
            for (Field field : FIELDS) {
                String key = CalendarRefusal.key(milestone, field);
                values.put(key, parameters.getOrDefault(key, "").strip());
            }
        }
        return new TypedCalendar(values);
    }

    String value(Milestone milestone, Field field) {
        return values.getOrDefault(CalendarRefusal.key(milestone, field), "");
    }

    /** Example dates in the refusals are those of the current calendar. */
    Meant read(List<CampaignMilestone> current) {
        List<CalendarRefusal> refusals = new ArrayList<>();
        List<CampaignMilestone> milestones = current.stream()
                .map(line -> new CampaignMilestone(
                        line.milestone(),
                        date(line, Field.GUIDELINE_DUE, refusals),
                        date(line, Field.PROVINCIAL_FROM, refusals),
                        date(line, Field.PROVINCIAL_DUE, refusals),
                        !value(line.milestone(), Field.BINDING).equals(PROVINCIAL),
                        warningDays(line.milestone(), refusals)))
                .toList();
        return new Meant(milestones, refusals);
    }

    private @Nullable LocalDate date(CampaignMilestone line, Field field, List<CalendarRefusal> refusals) {
        String typed = value(line.milestone(), field);
        if (typed.isEmpty()) {
            return null;
        }
        ThaiDates.slip(typed)
                .ifPresent(slip ->
                        refusals.add(new CalendarRefusal(line.milestone(), field, DateWords.of(slip, line.due()))));
        return ThaiDates.parse(typed).orElse(null);
    }

    private List<Integer> warningDays(Milestone milestone, List<CalendarRefusal> refusals) {
        String typed = ThaiText.normalise(value(milestone, Field.WARNING_DAYS));
        if (typed.isEmpty()) {
            return List.of();
        }
        try {
            return Arrays.stream(typed.split("[,\\s]+"))
                    .map(Integer::valueOf)
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (NumberFormatException notNumbers) {
            refusals.add(new CalendarRefusal(
                    milestone, Field.WARNING_DAYS, "กรุณากรอกจำนวนวันคั่นด้วยจุลภาค เช่น 14, 7, 1"));
            return List.of();
        }
    }

    private static void put(Map<String, String> values, CampaignMilestone line, Field field, String text) {
        values.put(CalendarRefusal.key(line.milestone(), field), text);
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : ThaiDates.shortForm(day);
    }
}
