package th.kaechon.process.householdcase;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import th.kaechon.assistance.PlanProgress;
import th.kaechon.assistance.Visits;
import th.kaechon.campaign.Milestone;
import th.kaechon.casefile.HouseholdCase;
import th.kaechon.casefile.Overdue;
import th.kaechon.process.Deadlines;

/**
 * A sheet filled in a village without signal is entered days later. When a stage ends, the dates of the work itself decide
 * whether the case was late: late entry is not late work.
 */
@Component
class LateEntry {

    private final Overdue overdue;
    private final ObjectProvider<Deadlines> deadlines;
    private final PlanProgress plans;
    private final Visits visits;

    LateEntry(Overdue overdue, ObjectProvider<Deadlines> deadlines, PlanProgress plans, Visits visits) {
        this.overdue = overdue;
        this.deadlines = deadlines;
        this.plans = plans;
        this.visits = visits;
    }

    /** Found not in need: there is nothing to analyse, the day at the house counts. */
    void leftTheList(HouseholdCase household, LocalDate visitedOn) {
        settle(household, Milestone.FOUR_T, visitedOn);
    }

    void analysed(HouseholdCase household) {
        settle(household, Milestone.FOUR_T, overdue.analysisDone(household.id()));
    }

    /** Nothing is settled while the governor has still to name who joins. */
    void targeted(HouseholdCase household) {
        settle(household, Milestone.TARGETING, plans.targetedOn(household.id()).orElse(null));
    }

    void assisted(HouseholdCase household) {
        settle(household, Milestone.ASSISTANCE, visits.lastDay(household.id()));
    }

    private void settle(HouseholdCase household, Milestone milestone, @Nullable LocalDate workDone) {
        if (workDone != null && overdue.isMarked(household.id(), milestone)) {
            LocalDate due = deadlines.getObject().due(household.id(), household.fiscalYear(), milestone);
            overdue.settle(household.id(), milestone, workDone, due);
        }
    }
}
