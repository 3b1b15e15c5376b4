package th.kaechon.web.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;
import th.kaechon.assistance.PlanProgress;
import th.kaechon.assistance.Visit;
import th.kaechon.assistance.Visits;
import th.kaechon.casefile.EarlierAnswers;
import th.kaechon.casefile.HouseholdCase;
import th.kaechon.casefile.TargetGroups;
import th.kaechon.household.Household;
import th.kaechon.household.HouseholdFolder;
import th.kaechon.household.HouseholdFolders;
import th.kaechon.process.householdcase.VulnerabilityLevels;

/** Gathers what the register holds of a case. Callers have checked that the officer may see it. */
@Component
public class CaseFiles {

    private final HouseholdFolders folders;
    private final TargetGroups groups;
    private final EarlierAnswers answers;
    private final PlanProgress plans;
    private final Visits visits;
    private final StageLines stages;
    private final VulnerabilityLevels levels;

    CaseFiles(
            HouseholdFolders folders,
            TargetGroups groups,
            EarlierAnswers answers,
            PlanProgress plans,
            Visits visits,
            StageLines stages,
            VulnerabilityLevels levels) {
        this.folders = folders;
        this.groups = groups;
        this.answers = answers;
        this.plans = plans;
        this.visits = visits;
        this.stages = stages;
        this.levels = levels;
    }

    public CaseFile of(HouseholdCase shown, LocalDate today) {
        HouseholdFolder folder =
                folders.of(shown.household(), shown.fiscalYear().value());
        CaseFile.Answers answered = answers(shown);
        CaseFile.Help help = new CaseFile.Help(plans.lines(shown.id()), visits.of(shown.id()));
        OptionalInt level = levels.of(shown.number());
        return new CaseFile(
                shown.id().value(),
                shown.number().value(),
                shown.closingReason(),
                home(folder.household()),
                groups.of(shown.id()),
                level.isPresent() ? level.getAsInt() : null,
                folder.members().stream()
                        .map(member -> Person.of(member, today))
                        .toList(),
                folder.indicators().stream()
                        .map(indicator -> Failing.of(indicator, folder))
                        .toList(),
                stages.of(shown, answered, help, today),
                answered,
                help);
    }

    /** No other members and no 4T: neither is needed to give this one help. */
    public HelpFile ofHelp(HouseholdCase shown, long planItemId, LocalDate today) {
        HouseholdFolder folder =
                folders.of(shown.household(), shown.fiscalYear().value());
        PlanProgress.Line item = plans.lines(shown.id()).stream()
                .filter(line -> line.id() == planItemId)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such plan item of case " + shown.number()));
        List<Visit> own = visits.of(shown.id()).stream()
                .filter(visit -> visit.planItemId() == planItemId)
                .toList();
        return new HelpFile(
                shown.number().value(),
                home(folder.household()),
                folder.members().stream()
                        .filter(member -> Long.valueOf(member.id()).equals(item.memberId()))
                        .map(member -> Person.of(member, today))
                        .findFirst()
                        .orElse(null),
                item,
                own,
                stages.ofHelp(shown, item, own, today));
    }

    private CaseFile.Answers answers(HouseholdCase shown) {
        return new CaseFile.Answers(
                answers.verification(shown.id()).orElse(null),
                answers.fourT(shown.id()).orElse(null),
                answers.abilities(shown.id()),
                answers.classification(shown.id()).orElse(null),
                plans.meeting(shown.id()).orElse(null),
                plans.referral(shown.id()).orElse(null));
    }

    static CaseFile.Home home(Household household) {
        return new CaseFile.Home(
                household.address(),
                household.tambonName(),
                household.amphoeName(),
                household.averageIncomePerPerson());
    }
}
