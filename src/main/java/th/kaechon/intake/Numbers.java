package th.kaechon.intake;

import java.util.HashMap;
import java.util.Map;
import th.kaechon.household.CitizenId;

/** The citizen ids met so far; a second row with the same one is refused, since only one of the two can be right. */
final class Numbers {

    private final Map<CitizenId, Row> holders = new HashMap<>();

    void claim(CitizenId id, Row row, String column) {
        Row first = holders.putIfAbsent(id, row);
        if (first != null) {
            row.refuse(column, RefusalCode.CITIZEN_ID_TWICE, first.number(), first.file());
        }
    }
}
