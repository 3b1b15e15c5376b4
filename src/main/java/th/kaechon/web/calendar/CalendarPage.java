package th.kaechon.web.calendar;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import th.kaechon.campaign.CalendarChange;
import th.kaechon.campaign.CalendarHistory;
import th.kaechon.campaign.Campaigns;
import th.kaechon.campaign.FiscalYear;
import th.kaechon.campaign.Holidays;
import th.kaechon.campaign.Milestone;
import th.kaechon.identity.Officer;
import th.kaechon.identity.StaffDirectory;
import th.kaechon.web.casefile.OfficerNames;

/** A year's calendar with everything that was done to it. */
@Component
class CalendarPage {

    private final CalendarAccess access;
    private final Campaigns campaigns;
    private final Holidays holidays;
    private final CalendarHistory history;
    private final StaffDirectory staff;

    CalendarPage(
            CalendarAccess access,
            Campaigns campaigns,
            Holidays holidays,
            CalendarHistory history,
            StaffDirectory staff) {
        this.access = access;
        this.campaigns = campaigns;
        this.holidays = holidays;
        this.history = history;
        this.staff = staff;
    }

    /**
     * @param said what has just been done, null for none
     * @param refused a form of the page that was refused, with what was typed
     */
    String show(FiscalYear year, Officer officer, @Nullable String said, TypedForm refused, Model model) {
        boolean open = campaigns.isOpen(year);
        boolean over = year.value() < access.thisYear().value();
        model.addAttribute("year", year.value());
        model.addAttribute("years", access.offered());
        model.addAttribute("open", open);
        model.addAttribute("over", over);
        model.addAttribute("mayEdit", CalendarAccess.mayEdit(officer) && !over);
        model.addAttribute("said", said);
        model.addAttribute("form", refused);
        if (!model.containsAttribute("address")) {
            model.addAttribute("address", "/calendar?year=" + year.value());
        }
        if (open) {
            fill(year, model);
        }
        return "calendar";
    }

    private void fill(FiscalYear year, Model model) {
        Map<Milestone, String> names = campaigns.names();
        model.addAttribute("names", names);
        model.addAttribute("milestones", campaigns.milestones(year));
        model.addAttribute(
                "holidays",
                holidays.between(year.firstDay(), year.lastDay()).stream()
                        .map(HolidayLine::of)
                        .toList());
        model.addAttribute("settings", campaigns.settings(year));
        List<CalendarChange> made = history.of(year);
        model.addAttribute("changes", lines(made, names));
        model.addAttribute(
                "moving",
                made.stream().filter(change -> change.finishedAt() == null).toList());
    }

    List<ChangeLine> lines(List<CalendarChange> made, Map<Milestone, String> names) {
        OfficerNames officers = new OfficerNames(staff);
        return made.stream()
                .map(change -> ChangeLine.of(change, officers, names))
                .toList();
    }
}
