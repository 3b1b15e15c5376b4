package th.kaechon.web.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import th.kaechon.campaign.CalendarRefusal;
import th.kaechon.campaign.CalendarRefusal.Field;
import th.kaechon.campaign.CalendarRules;
import th.kaechon.campaign.CampaignMilestone;
import th.kaechon.campaign.Campaigns;
import th.kaechon.campaign.FiscalYear;
import th.kaechon.campaign.Milestone;
import th.kaechon.process.deadline.CalendarMove;

/** The two faces of an edit: the form, and what would come of it. Neither loses what was typed. */
@Component
class EditPage {

    private final CalendarAccess access;
    private final Campaigns campaigns;
    private final CalendarMove move;

    EditPage(CalendarAccess access, Campaigns campaigns, CalendarMove move) {
        this.access = access;
        this.campaigns = campaigns;
        this.move = move;
    }

    CheckedCalendar unchanged(FiscalYear year) {
        int version = campaigns.calendarVersion(year); // first: what changes in between makes it outdated, not wrong
        List<CampaignMilestone> current = campaigns.milestones(year);
        return new CheckedCalendar(year, version, false, TypedCalendar.of(current), current, current, List.of());
    }

    CheckedCalendar check(FiscalYear year, int version, Map<String, String> sent) {
        TypedCalendar typed = TypedCalendar.sent(sent);
        int newest = campaigns.calendarVersion(year);
        List<CampaignMilestone> current = campaigns.milestones(year);
        TypedCalendar.Meant meant = typed.read(current);
        List<CalendarRefusal> refusals = new ArrayList<>(meant.refusals());
        refusals.addAll(broken(year, current, meant));
        return new CheckedCalendar(year, newest, version != newest, typed, current, meant.milestones(), refusals);
    }

    /** What could not be read is missing from its milestone; no rule speaks about that one. */
    private List<CalendarRefusal> broken(FiscalYear year, List<CampaignMilestone> current, TypedCalendar.Meant meant) {
        Set<@Nullable Milestone> unread =
                meant.refusals().stream().map(CalendarRefusal::milestone).collect(Collectors.toSet());
        return new CalendarRules(year, access.today(), campaigns.names())
                .refusals(current, meant.milestones()).stream()
                        .filter(refusal -> !unread.contains(refusal.milestone()))
                        .toList();
    }

    String form(CheckedCalendar edited, @Nullable String notice, Model model) {
        List<Milestone> milestones = edited.current().stream()
                .map(CampaignMilestone::milestone)
                .sorted()
                .toList();
        Map<String, String> errors = notice == null ? Map.of() : edited.errors();
        model.addAttribute("year", edited.year().value());
        model.addAttribute("version", edited.version());
        model.addAttribute("notice", notice);
        model.addAttribute("firstWrong", errors.keySet().stream().findFirst().orElse(""));
        model.addAttribute(
                "milestones",
                EditedMilestone.of(
                        milestones, campaigns.names(), edited.typed(), TypedCalendar.of(edited.current()), errors));
        return "calendar-edit";
    }

    /** @param error why the change was not made, null at first */
    String preview(CheckedCalendar edited, String reason, @Nullable String error, Model model) {
        Map<Milestone, String> names = campaigns.names();
        CalendarMove.Preview preview = move.preview(edited.year(), edited.wanted());
        model.addAttribute("year", edited.year().value());
        model.addAttribute("version", edited.version());
        model.addAttribute("typed", edited.typed().values());
        model.addAttribute("names", names);
        model.addAttribute("differences", Difference.between(edited.current(), edited.wanted(), names));
        model.addAttribute("lines", preview.lines());
        model.addAttribute("totals", PreviewTotals.of(preview.lines()));
        model.addAttribute("reason", new TypedField(CalendarRefusal.key(null, Field.REASON), reason, "", error));
        model.addAttribute("error", error);
        return "calendar-preview";
    }
}
