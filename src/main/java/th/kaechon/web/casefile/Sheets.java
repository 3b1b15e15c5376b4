package th.kaechon.web.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import th.kaechon.campaign.CampaignMilestone;
import th.kaechon.campaign.Campaigns;
import th.kaechon.campaign.FiscalYear;
import th.kaechon.campaign.Milestone;
import th.kaechon.casefile.CaseId;
import th.kaechon.casefile.HouseholdCase;
import th.kaechon.casefile.OwnDate;
import th.kaechon.casefile.OwnDates;
import th.kaechon.casefile.ShortCode;
import th.kaechon.household.HouseholdFolder;
import th.kaechon.household.HouseholdFolders;
import th.kaechon.household.HouseholdId;

/** Prepares visit sheets of one campaign in the order of the houses. Callers have checked the area. */
@Component
public class Sheets {

    private final HouseholdFolders folders;
    private final Campaigns campaigns;
    private final OwnDates ownDates;

    Sheets(HouseholdFolders folders, Campaigns campaigns, OwnDates ownDates) {
        this.folders = folders;
        this.campaigns = campaigns;
        this.ownDates = ownDates;
    }

    public List<Sheet> of(List<HouseholdCase> cases, LocalDate today) {
        if (cases.isEmpty()) {
            return List.of();
        }
        Map<HouseholdId, HouseholdCase> caseOf =
                cases.stream().collect(Collectors.toMap(HouseholdCase::household, Function.identity()));
        FiscalYear year = cases.get(0).fiscalYear();
        CampaignMilestone analysis = campaigns.milestone(year, Milestone.FOUR_T);
        Map<CaseId, List<OwnDate>> own =
                ownDates.of(cases.stream().map(HouseholdCase::id).toList());
        return folders.of(caseOf.keySet(), year.value()).stream()
                .map(folder -> {
                    HouseholdCase shown =
                            Objects.requireNonNull(caseOf.get(folder.household().id()));
                    List<OwnDate> dates = own.getOrDefault(shown.id(), List.of());
                    return sheet(shown, folder, deadline(analysis, dates, today), today);
                })
                .toList();
    }

    private static Deadline deadline(CampaignMilestone milestone, List<OwnDate> own, LocalDate today) {
        return Deadline.of(milestone, StageLines.own(own, milestone.milestone()), Optional.empty(), null, false, today);
    }

    private static Sheet sheet(HouseholdCase shown, HouseholdFolder folder, Deadline deadline, LocalDate today) {
        return new Sheet(
                ShortCode.of(shown.id()).printed(),
                shown.number().value(),
                CaseFiles.home(folder.household()),
                deadline,
                folder.members().stream()
                        .map(member -> Person.of(member, today))
                        .filter(Person::isLiving)
                        .toList(),
                folder.indicators().stream()
                        .map(indicator -> Failing.of(indicator, folder))
                        .filter(indicator -> !indicator.met())
                        .toList());
    }
}
