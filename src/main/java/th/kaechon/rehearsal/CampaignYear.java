package th.kaechon.rehearsal;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import th.kaechon.campaign.CampaignMilestone;
import th.kaechon.campaign.Campaigns;
import th.kaechon.campaign.Holidays;
import th.kaechon.campaign.WorkingDays;
import th.kaechon.process.simulation.DueJobs;
import th.kaechon.process.simulation.SimulatedClock;

/** Lets the year pass, midnight by midnight. */
@Component
@Profile("rehearsal")
class CampaignYear {

    private static final LocalTime MORNING = LocalTime.of(8, 30);
    private static final LocalTime EVENING = LocalTime.of(20, 0);

    private final Scenario scenario;
    private final SimulatedClock clock;
    private final YearEvents events;
    private final OfficeDay offices;
    private final DueJobs jobs;
    private final Campaigns campaigns;
    private final Holidays holidays;
    private final Counts counts;
    private final Invariants invariants;
    private final List<String> broken = new ArrayList<>();
    private int tasksDone;
    private int jobsRun;

    CampaignYear(
            Scenario scenario,
            SimulatedClock clock,
            YearEvents events,
            OfficeDay offices,
            DueJobs jobs,
            Campaigns campaigns,
            Holidays holidays,
            Counts counts,
            Invariants invariants) {
        this.scenario = scenario;
        this.clock = clock;
        this.events = events;
        this.offices = offices;
        this.jobs = jobs;
        this.campaigns = campaigns;
        this.holidays = holidays;
        this.counts = counts;
        this.invariants = invariants;
    }

    /** Ends early when something does not hold. */
    void pass(Printout printout) {
        for (LocalDate day = scenario.firstDay();
                broken.isEmpty() && !day.isAfter(scenario.end());
                day = day.plusDays(1)) {
            pass(day);
            tell(day, printout);
        }
        check(printout);
        printout.events(counts.events());
    }

    /** What else happens once a day (reminders) or on some day of the year (a date is moved) has its place in the morning. */
    private void pass(LocalDate day) {
        clock.set(day, MORNING);
        if (events.happen(day) || day.getDayOfMonth() == 1) {
            counts.refreshStatistics();
        }
        jobsRun += jobs.run();
        WorkingDays calendar = holidays.workingDays();
        if (calendar.isWorkingDay(day)) {
            tasksDone += offices.work(day);
        }
        clock.set(day, EVENING);
        jobsRun += jobs.run();
        clock.set(day.plusDays(1), LocalTime.MIDNIGHT);
        jobsRun += jobs.run(); // the timers of the day that has just ended
    }

    /** At the end of a milestone's day, in either calendar: what has come of it. */
    private void tell(LocalDate day, Printout printout) {
        for (CampaignMilestone milestone : campaigns.milestones(scenario.fiscalYear())) {
            String calendar = calendar(milestone, day);
            if (!calendar.isEmpty() && milestone.milestone().isStageOfACase()) {
                printout.milestone(
                        day,
                        milestone.milestone(),
                        calendar,
                        counts.of(scenario.fiscalYear(), milestone.milestone(), day.plusDays(1)),
                        counts.closed(scenario.fiscalYear()));
                check(printout);
            }
        }
    }

    private static String calendar(CampaignMilestone milestone, LocalDate day) {
        boolean guideline = day.equals(milestone.guidelineDue());
        boolean provincial = day.equals(milestone.provincialDue());
        return guideline && provincial
                ? "แนวทางและแผนจังหวัด (guideline and provincial plan)"
                : guideline ? "แนวทาง (guideline)" : provincial ? "แผนจังหวัด (provincial plan)" : "";
    }

    private void check(Printout printout) {
        List<String> now = invariants.broken();
        printout.broken(now);
        broken.addAll(now);
    }

    boolean isSound() {
        return broken.isEmpty();
    }

    int tasksDone() {
        return tasksDone;
    }

    int jobsRun() {
        return jobsRun;
    }
}
