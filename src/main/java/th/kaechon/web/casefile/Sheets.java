package th.kaechon.web.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import th.kaechon.casefile.HouseholdCase;
import th.kaechon.casefile.ShortCode;
import th.kaechon.household.HouseholdFolder;
import th.kaechon.household.HouseholdFolders;
import th.kaechon.household.HouseholdId;

/** Prepares visit sheets of one campaign in the order of the houses. Callers have checked the area. */
@Component
public class Sheets {

    private final HouseholdFolders folders;

    Sheets(HouseholdFolders folders) {
        this.folders = folders;
    }

    public List<Sheet> of(List<HouseholdCase> cases, LocalDate today) {
        if (cases.isEmpty()) {
            return List.of();
        }
        Map<HouseholdId, HouseholdCase> caseOf =
                cases.stream().collect(Collectors.toMap(HouseholdCase::household, Function.identity()));
        int year = cases.get(0).fiscalYear().value();
        return folders.of(caseOf.keySet(), year).stream()
                .map(folder -> sheet(
                        Objects.requireNonNull(caseOf.get(folder.household().id())), folder, today))
                .toList();
    }

    private static Sheet sheet(HouseholdCase shown, HouseholdFolder folder, LocalDate today) {
        return new Sheet(
                ShortCode.of(shown.id()).printed(),
                shown.number().value(),
                CaseFiles.home(folder.household()),
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
