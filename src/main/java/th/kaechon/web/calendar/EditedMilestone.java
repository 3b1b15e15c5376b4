package th.kaechon.web.calendar;

import java.util.List;
import java.util.Map;
import th.kaechon.campaign.CalendarRefusal;
import th.kaechon.campaign.CalendarRefusal.Field;
import th.kaechon.campaign.Milestone;

/** One milestone's fields in the form. */
record EditedMilestone(
        String name,
        TypedField guidelineDue,
        TypedField provincialFrom,
        TypedField provincialDue,
        TypedField binding,
        TypedField warningDays) {

    static List<EditedMilestone> of(
            List<Milestone> milestones,
            Map<Milestone, String> names,
            TypedCalendar typed,
            TypedCalendar current,
            Map<String, String> errors) {
        return milestones.stream()
                .map(milestone -> new EditedMilestone(
                        names.getOrDefault(milestone, milestone.name()),
                        field(milestone, Field.GUIDELINE_DUE, typed, current, errors),
                        field(milestone, Field.PROVINCIAL_FROM, typed, current, errors),
                        field(milestone, Field.PROVINCIAL_DUE, typed, current, errors),
                        field(milestone, Field.BINDING, typed, current, errors),
                        field(milestone, Field.WARNING_DAYS, typed, current, errors)))
                .toList();
    }

    private static TypedField field(
            Milestone milestone, Field field, TypedCalendar typed, TypedCalendar current, Map<String, String> errors) {
        String key = CalendarRefusal.key(milestone, field);
        return new TypedField(key, typed.value(milestone, field), current.value(milestone, field), errors.get(key));
    }
}
