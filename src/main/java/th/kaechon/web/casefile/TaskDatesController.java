package th.kaechon.web.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import th.kaechon.campaign.CampaignMilestone;
import th.kaechon.campaign.Campaigns;
import th.kaechon.campaign.FiscalYear;
import th.kaechon.campaign.Milestone;
import th.kaechon.process.givehelp.GiveHelpProcess;
import th.kaechon.process.householdcase.HouseholdCaseProcess;
import th.kaechon.thai.ThaiDates;
import th.kaechon.web.CurrentOfficer;

/** For the cards in Tasklist: which of the two calendars' dates binds a kind of task, and the other one. */
@RestController
class TaskDatesController {

    private final CurrentOfficer current;
    private final Campaigns campaigns;
    private final Clock clock;

    TaskDatesController(CurrentOfficer current, Campaigns campaigns, Clock clock) {
        this.current = current;
        this.campaigns = campaigns;
        this.clock = clock;
    }

    /**
     * @param due the campaign's; a task with another one has a date of its own
     * @param words the dates of both calendars, the binding one first
     */
    record Dates(LocalDate due, String words) {}

    /** By fiscal year and the task's key. This year's campaign, the last one's, which may have open cases, and the next. */
    @GetMapping("/api/task-dates")
    Map<Integer, Map<String, Dates>> dates() {
        current.get();
        int now = FiscalYear.of(LocalDate.now(clock)).value();
        return Stream.of(now - 1, now, now + 1).collect(Collectors.toMap(Function.identity(), this::ofYear));
    }

    private Map<String, Dates> ofYear(int year) {
        Map<Milestone, Dates> dates = campaigns.milestones(new FiscalYear(year)).stream()
                .collect(Collectors.toMap(CampaignMilestone::milestone, TaskDatesController::dates));
        return Stream.of(HouseholdCaseProcess.DUE_BY, GiveHelpProcess.DUE_BY)
                .flatMap(tasks -> tasks.entrySet().stream())
                .filter(task -> dates.containsKey(task.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, task -> dates.get(task.getValue())));
    }

    private static Dates dates(CampaignMilestone milestone) {
        String guideline = words("แนวทาง", milestone.guidelineDue());
        String provincial = words("แผนจังหวัด", milestone.provincialDue());
        List<String> binding =
                milestone.guidelineBinds() ? List.of(guideline, provincial) : List.of(provincial, guideline);
        String words = binding.stream().filter(text -> !text.isEmpty()).collect(Collectors.joining(" · "));
        return new Dates(milestone.due(), words);
    }

    private static String words(String calendar, @Nullable LocalDate due) {
        return due == null ? "" : calendar + " " + ThaiDates.brief(due);
    }
}
