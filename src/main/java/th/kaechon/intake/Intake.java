package th.kaechon.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import th.kaechon.area.Areas;
import th.kaechon.household.CitizenId;
import th.kaechon.household.EnteredHouseholds;
import th.kaechon.household.HouseholdEntry;
import th.kaechon.household.HouseholdRegister;
import th.kaechon.household.MemberEntry;

/** Takes a TPMAP list into the register: what is sound enters, everything else is refused with its row and reason. */
@Service
public class Intake {

    private final Areas areas;
    private final HouseholdRegister register;
    private final ReceivedLists lists;
    private final Clock clock;

    Intake(Areas areas, HouseholdRegister register, ReceivedLists lists, Clock clock) {
        this.areas = areas;
        this.register = register;
        this.lists = lists;
        this.clock = clock;
    }

    /** The list, its refusals and its households are written together or not at all. */
    @Transactional
    public IntakeReport receive(ListFiles files, int fiscalYear, String receivedBy) {
        lists.oneAtATime();
        ParsedList parsed = new ListParser(areas.gazetteer(), register.indicators(), LocalDate.now(clock)).parse(files);
        List<Refusal> refusals = new ArrayList<>(parsed.refusals());
        List<HouseholdEntry> enterable = enterable(parsed.accepted(), files, fiscalYear, refusals);
        long listId = lists.open(files, fiscalYear, receivedBy, clock.instant());
        EnteredHouseholds counts = register.enter(enterable, fiscalYear, listId);
        IntakeReport report = new IntakeReport(
                listId, counts.entered(), counts.known(), parsed.householdRows() - enterable.size(), refusals);
        lists.close(report);
        return report;
    }

    private List<HouseholdEntry> enterable(
            List<ParsedList.Accepted> parsed, ListFiles files, int fiscalYear, List<Refusal> refusals) {
        List<HouseholdEntry> households =
                parsed.stream().map(ParsedList.Accepted::household).toList();
        Set<String> known = register.known(
                households.stream().map(HouseholdEntry::listReference).toList(), fiscalYear);
        Map<CitizenId, String> registered = register.householdsOf(
                households.stream().flatMap(Intake::citizenIds).toList());
        List<HouseholdEntry> enterable = new ArrayList<>();
        for (ParsedList.Accepted accepted : parsed) {
            HouseholdEntry household = accepted.household();
            if (known.contains(household.listReference()) || !livesElsewhere(household, registered)) {
                enterable.add(household);
            } else {
                refusals.add(RefusalCode.CITIZEN_ID_ELSEWHERE.refuse(
                        files.households().name(), accepted.row(), HouseholdRows.CITIZEN_ID));
            }
        }
        return enterable;
    }

    private static boolean livesElsewhere(HouseholdEntry household, Map<CitizenId, String> registered) {
        return citizenIds(household)
                .map(registered::get)
                .filter(Objects::nonNull)
                .anyMatch(reference -> !reference.equals(household.listReference()));
    }

    private static Stream<CitizenId> citizenIds(HouseholdEntry household) {
        return household.members().stream().map(MemberEntry::knownCitizenId).flatMap(Optional::stream);
    }
}
