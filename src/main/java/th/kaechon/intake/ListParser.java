package th.kaechon.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import th.kaechon.area.Gazetteer;
import th.kaechon.household.MpiIndicator;

/** Reads the files of a list. Knows the areas and indicators, not the register: the same files always read the same. */
final class ListParser {

    private final HouseholdRows householdRows;
    private final MemberRows memberRows;

    ListParser(Gazetteer areas, List<MpiIndicator> indicators, LocalDate today) {
        Verdicts verdicts = new Verdicts(indicators);
        householdRows = new HouseholdRows(areas, verdicts);
        memberRows = new MemberRows(verdicts, today);
    }

    ParsedList parse(ListFiles files) {
        List<Refusal> refusals = new ArrayList<>();
        Optional<Sheet> households = Sheet.read(files.households(), HouseholdRows.COLUMNS, refusals);
        Optional<Sheet> members = files.memberFile().flatMap(file -> Sheet.read(file, MemberRows.COLUMNS, refusals));
        if (sameName(files)) {
            refusals.add(RefusalCode.SAME_FILE_NAME.refuse(files.households().name(), 0, ""));
        }
        int rows = households.map(sheet -> sheet.rows().size()).orElse(0);
        boolean membersUnreadable = files.memberFile().isPresent() && members.isEmpty();
        if (households.isEmpty() || membersUnreadable || sameName(files)) {
            return new ParsedList(List.of(), rows, refusals);
        }
        return new ParsedList(accepted(households.get(), members), rows, refusals);
    }

    private List<ParsedList.Accepted> accepted(Sheet households, Optional<Sheet> members) {
        Map<String, Row> firstRows = new HashMap<>();
        Numbers heads = new Numbers();
        List<ListedHousehold> listed = new ArrayList<>();
        for (Row row : households.rows()) {
            Row first = firstRows.putIfAbsent(row.reference(), row);
            if (first != null && !row.reference().isEmpty()) {
                row.refuse(Sheet.HOUSEHOLD, RefusalCode.HOUSEHOLD_TWICE, first.number());
            }
            householdRows.read(row).ifPresent(household -> {
                household.knownHeadId().ifPresent(id -> heads.claim(id, row, HouseholdRows.CITIZEN_ID));
                listed.add(household);
            });
        }
        return new Roll(memberRows, firstRows, listed).call(members);
    }

    private static boolean sameName(ListFiles files) {
        return files.memberFile()
                .filter(file -> file.name().equals(files.households().name()))
                .isPresent();
    }
}
