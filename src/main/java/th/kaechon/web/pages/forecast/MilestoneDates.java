package th.kaechon.web.pages.forecast;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import th.kaechon.campaign.CampaignMilestone;
import th.kaechon.thai.ThaiDates;

/** A milestone's days in both calendars of the letter; whoever sees a deadline sees which one binds. */
final class MilestoneDates {

    private static final String BINDS = " (ใช้บังคับ)";

    private MilestoneDates() {}

    static String words(CampaignMilestone milestone) {
        LocalDate guideline = milestone.guidelineDue();
        LocalDate provincial = milestone.provincialDue();
        boolean guidelineBinds = provincial == null || guideline != null && milestone.guidelineBinds();
        return Stream.of(
                        calendar("ปฏิทินแนวทาง", null, guideline, guidelineBinds),
                        calendar("แผนจังหวัด", milestone.provincialFrom(), provincial, !guidelineBinds))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String calendar(String name, @Nullable LocalDate from, @Nullable LocalDate due, boolean binds) {
        if (due == null) {
            return "";
        }
        String start = from == null ? "" : ThaiDates.full(from) + " ถึง ";
        return name + " " + start + ThaiDates.full(due) + (binds ? BINDS : "");
    }
}
