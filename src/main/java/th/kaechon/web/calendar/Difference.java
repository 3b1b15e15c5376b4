package th.kaechon.web.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import th.kaechon.campaign.CalendarChange;
import th.kaechon.campaign.CalendarChange.State;
import th.kaechon.campaign.CampaignMilestone;
import th.kaechon.campaign.CampaignSettings;
import th.kaechon.campaign.Holiday;
import th.kaechon.campaign.Milestone;
import th.kaechon.thai.ThaiDates;

/** One thing that changed, in words. */
record Difference(String what, String before, String after) {

    private static final String NONE = "ไม่มี";

    static List<Difference> between(State before, State after, Map<Milestone, String> names) {
        if (before instanceof CalendarChange.Dates was && after instanceof CalendarChange.Dates is) {
            return between(was.milestones(), is.milestones(), names);
        }
        if (before instanceof CalendarChange.Closures was && after instanceof CalendarChange.Closures is) {
            return Stream.concat(
                            was.holidays().stream().map(holiday -> new Difference("ลบวันหยุด", words(holiday), NONE)),
                            is.holidays().stream().map(holiday -> new Difference("เพิ่มวันหยุด", NONE, words(holiday))))
                    .toList();
        }
        if (before instanceof CalendarChange.Numbers was && after instanceof CalendarChange.Numbers is) {
            return between(was.settings(), is.settings());
        }
        throw new IllegalArgumentException("before and after tell of different things");
    }

    static List<Difference> between(
            List<CampaignMilestone> before, List<CampaignMilestone> after, Map<Milestone, String> names) {
        List<Difference> found = new ArrayList<>();
        for (CampaignMilestone is : after) {
            String name = names.getOrDefault(is.milestone(), is.milestone().name());
            before.stream()
                    .filter(was -> was.milestone() == is.milestone())
                    .findFirst()
                    .ifPresent(was -> found.addAll(between(name, was, is)));
        }
        return found;
    }

    private static List<Difference> between(String name, CampaignMilestone was, CampaignMilestone is) {
        return only(
                of(name + " · ปฏิทินแนวทาง", was, is, line -> day(line.guidelineDue())),
                of(name + " · แผนจังหวัด เริ่ม", was, is, line -> day(line.provincialFrom())),
                of(name + " · แผนจังหวัด ถึง", was, is, line -> day(line.provincialDue())),
                of(
                        name + " · ปฏิทินที่ใช้บังคับ",
                        was,
                        is,
                        line -> line.guidelineBinds() ? "ปฏิทินแนวทาง" : "แผนจังหวัด"),
                of(name + " · เตือนล่วงหน้า (วัน)", was, is, Difference::warnings));
    }

    private static List<Difference> between(CampaignSettings was, CampaignSettings is) {
        return only(
                of("นำงานกลับได้ภายใน (ชั่วโมง)", was, is, numbers -> String.valueOf(numbers.takeBackHours())),
                of(
                        "ลำดับความสำคัญที่เพิ่มเมื่อเกินกำหนด",
                        was,
                        is,
                        numbers -> String.valueOf(numbers.overduePriorityStep())),
                of("คาดการณ์จากผลงานย้อนหลัง (วันทำการ)", was, is, numbers -> String.valueOf(numbers.forecastDays())));
    }

    private static <T> Difference of(String what, T was, T is, Function<T, String> words) {
        return new Difference(what, words.apply(was), words.apply(is));
    }

    private static List<Difference> only(Difference... all) {
        return Stream.of(all)
                .filter(candidate -> !candidate.before().equals(candidate.after()))
                .toList();
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? NONE : ThaiDates.full(day);
    }

    private static String words(Holiday holiday) {
        return ThaiDates.full(holiday.day()) + " " + holiday.name();
    }

    private static String warnings(CampaignMilestone line) {
        return line.warningDays().isEmpty()
                ? "ไม่เตือน"
                : line.warningDays().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
