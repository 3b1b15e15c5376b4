package th.kaechon.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import th.kaechon.household.CitizenId;
import th.kaechon.household.HouseholdEntry;
import th.kaechon.household.Member;
import th.kaechon.household.MemberEntry;
import th.kaechon.household.Relation;

/**
 * Brings the rows of the member list together with their households. A household enters with all its people or not at all:
 * entered without one of them it would be known, and the corrected list could not bring the missing one any more.
 */
final class Roll {

    private static final String HEAD_WITHOUT_CITIZEN_ID = "ไม่มีเลขในบัญชีครัวเรือน TPMAP";

    private final MemberRows memberRows;
    private final Map<String, Row> householdRows;
    private final List<ListedHousehold> households;
    private final Map<String, List<ListedMember>> members = new HashMap<>();
    private final Numbers numbers = new Numbers();

    /** @param householdRows every row of the household list by its reference, refused ones included */
    Roll(MemberRows memberRows, Map<String, Row> householdRows, List<ListedHousehold> households) {
        this.memberRows = memberRows;
        this.householdRows = householdRows;
        this.households = households;
    }

    List<ParsedList.Accepted> call(Optional<Sheet> memberList) {
        Map<String, ListedHousehold> sound = households.stream()
                .filter(household -> !household.row().isRefused())
                .collect(Collectors.toMap(ListedHousehold::reference, Function.identity()));
        memberList.stream().flatMap(sheet -> sheet.rows().stream()).forEach(row -> read(row, sound));
        List<ParsedList.Accepted> accepted = new ArrayList<>();
        for (ListedHousehold household : households) {
            entry(household)
                    .map(entry -> new ParsedList.Accepted(household.row().number(), entry))
                    .ifPresent(accepted::add);
        }
        return accepted;
    }

    private void read(Row row, Map<String, ListedHousehold> sound) {
        Optional<String> reference = row.required(Sheet.HOUSEHOLD);
        if (reference.isEmpty()) {
            return;
        }
        Row householdRow = householdRows.get(reference.get());
        ListedHousehold household = sound.get(reference.get());
        if (householdRow == null) {
            row.refuse(Sheet.HOUSEHOLD, RefusalCode.HOUSEHOLD_UNKNOWN);
        } else if (household == null) {
            row.refuse(Sheet.HOUSEHOLD, RefusalCode.HOUSEHOLD_REFUSED, householdRow.number());
        } else {
            MemberEntry entry =
                    memberRows.read(row, household.failedIndicators()).orElse(null);
            if (entry != null) {
                entry.knownCitizenId().ifPresent(id -> numbers.claim(id, row, MemberRows.CITIZEN_ID));
            }
            members.computeIfAbsent(reference.get(), key -> new ArrayList<>()).add(new ListedMember(row, entry));
        }
    }

    private Optional<HouseholdEntry> entry(ListedHousehold household) {
        List<ListedMember> people = members.getOrDefault(household.reference(), List.of());
        if (household.row().isRefused()) {
            return Optional.empty();
        }
        List<MemberEntry> entries = people.isEmpty()
                ? headAlone(household).map(List::of).orElse(List.of())
                : people.stream().flatMap(member -> member.sound().stream()).toList();
        if (!people.isEmpty()) {
            check(household, people);
        }
        if (household.row().isRefused()) {
            people.stream().filter(member -> member.sound().isPresent()).forEach(member -> member.row()
                    .refuse(
                            Sheet.HOUSEHOLD,
                            RefusalCode.HOUSEHOLD_REFUSED,
                            household.row().number()));
            return Optional.empty();
        }
        return Optional.of(household.with(entries));
    }

    private static void check(ListedHousehold household, List<ListedMember> people) {
        Optional<ListedMember> refused =
                people.stream().filter(member -> member.row().isRefused()).findFirst();
        List<ListedMember> heads = people.stream().filter(ListedMember::isHead).toList();
        if (refused.isPresent()) {
            household
                    .row()
                    .refuse(
                            Sheet.HOUSEHOLD,
                            RefusalCode.MEMBER_REFUSED,
                            refused.get().row().number());
        } else if (heads.size() != 1) {
            household.row().refuse(Sheet.HOUSEHOLD, RefusalCode.HEAD_COUNT, heads.size());
        } else if (differ(household.knownHeadId(), heads.get(0))) {
            household.row().refuse(HouseholdRows.CITIZEN_ID, RefusalCode.HEAD_DIFFERS);
        }
    }

    private static boolean differ(Optional<CitizenId> listed, ListedMember head) {
        Optional<CitizenId> own = head.sound().flatMap(MemberEntry::knownCitizenId);
        return listed.isPresent() && own.isPresent() && !listed.equals(own);
    }

    /** Health and card are not in the household list: taken as ordinary until the team's visit (letter step 1) says more. */
    private Optional<MemberEntry> headAlone(ListedHousehold household) {
        Optional<HeadName> name = HeadName.parse(household.headName());
        if (name.isEmpty()) {
            household.row().refuse(HouseholdRows.HEAD, RefusalCode.HEAD_NAME_FORM);
        }
        household.knownHeadId().ifPresent(id -> numbers.claim(id, household.row(), HouseholdRows.CITIZEN_ID));
        return name.map(head -> new MemberEntry(
                household.headId(),
                household.headId() == null ? HEAD_WITHOUT_CITIZEN_ID : null,
                head.title(),
                head.firstName(),
                head.lastName(),
                head.sex(),
                null,
                Relation.HEAD,
                Member.Health.NORMAL,
                true,
                false,
                Set.of()));
    }
}
