package th.kaechon.rehearsal;

import java.time.LocalDate;
import java.util.Set;
import th.kaechon.assistance.Agency;
import th.kaechon.casefile.HouseholdCase;
import th.kaechon.identity.GroupId;
import th.kaechon.identity.Officer;
import th.kaechon.identity.OfficerRole;
import th.kaechon.process.OpenTask;

/** One task on the desk of the simulated officer who works on it today. */
record Work(OpenTask task, HouseholdCase household, LocalDate openedOn, LocalDate today, Dice dice) {

    Officer officer(OfficerRole role) {
        return officer(GroupId.of(role, household.tambon().value()));
    }

    Officer agency(Agency agency) {
        return officer(GroupId.agency(agency.code(), agency.seat().areaOf(household.tambon())));
    }

    /** One officer stands for the whole group. */
    private static Officer officer(GroupId group) {
        return new Officer(group.value(), Set.of(group));
    }

    /** The day of the work itself: a sheet from a village without signal is entered some days later. */
    LocalDate workDay() {
        LocalDate day = dice.chance(0.15) ? today.minusDays(dice.below(6)) : today;
        return day.isBefore(openedOn) ? openedOn : day;
    }
}
