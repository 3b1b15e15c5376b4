package th.kaechon.intake;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import th.kaechon.household.CitizenId;
import th.kaechon.household.Member;
import th.kaechon.household.MemberEntry;
import th.kaechon.household.Relation;
import th.kaechon.household.Sex;

/** Reads the rows of the member list. */
final class MemberRows {

    static final String TITLE = "คำนำหน้า";
    static final String FIRST_NAME = "ชื่อ";
    static final String LAST_NAME = "นามสกุล";
    static final String SEX = "เพศ";
    static final String BIRTH_DATE = "วันเกิด";
    static final String CITIZEN_ID = "เลขประจำตัวประชาชน";
    static final String NO_CITIZEN_ID_REASON = "เหตุที่ไม่มีเลข";
    static final String RELATION = "ความสัมพันธ์";
    static final String HEALTH = "สุขภาพ";
    static final String CARES_FOR_SELF = "ดูแลตนเอง";
    static final String WELFARE_CARD = "บัตรสวัสดิการแห่งรัฐ";

    static final List<String> COLUMNS = List.of(
            Sheet.HOUSEHOLD,
            TITLE,
            FIRST_NAME,
            LAST_NAME,
            SEX,
            BIRTH_DATE,
            CITIZEN_ID,
            NO_CITIZEN_ID_REASON,
            RELATION,
            HEALTH,
            CARES_FOR_SELF,
            WELFARE_CARD,
            Verdicts.FAILED_BY_MEMBER);

    private static final Map<String, Sex> SEXES = words(Sex.values(), Sex::thai);
    private static final Map<String, Relation> RELATIONS = words(Relation.values(), Relation::thai);
    private static final Map<String, Member.Health> HEALTHS = words(Member.Health.values(), Member.Health::thai);
    private static final Map<String, Boolean> CAN = yesNo("ได้", "ไม่ได้");
    private static final Map<String, Boolean> HAS = yesNo("มี", "ไม่มี");

    private final Verdicts verdicts;
    private final LocalDate today;

    MemberRows(Verdicts verdicts, LocalDate today) {
        this.verdicts = verdicts;
        this.today = today;
    }

    /** Reads every cell, so that the office learns of all faults of a row at once. */
    Optional<MemberEntry> read(Row row, Set<Integer> failedByHousehold) {
        if (row.isRefused()) {
            return Optional.empty();
        }
        Optional<String> title = row.required(TITLE);
        Optional<String> firstName = row.required(FIRST_NAME);
        Optional<String> lastName = row.requiredOrDash(LAST_NAME);
        Optional<Sex> sex = row.word(SEX, SEXES);
        Optional<LocalDate> birthDate = row.pastDate(BIRTH_DATE, today);
        Optional<String> noCitizenId = row.optional(NO_CITIZEN_ID_REASON);
        Optional<CitizenId> citizenId = citizenId(row, noCitizenId.isPresent());
        Optional<Relation> relation = row.word(RELATION, RELATIONS);
        Optional<Member.Health> health = row.word(HEALTH, HEALTHS);
        Optional<Boolean> caresForSelf = row.word(CARES_FOR_SELF, CAN);
        Optional<Boolean> welfareCard = row.word(WELFARE_CARD, HAS);
        Set<Integer> failed = verdicts.ofMember(row, failedByHousehold);
        if (row.isRefused()) {
            return Optional.empty();
        }
        return Optional.of(new MemberEntry(
                citizenId.orElse(null),
                citizenId.isPresent() ? null : noCitizenId.orElseThrow(),
                title.orElseThrow(),
                firstName.orElseThrow(),
                lastName.orElseThrow(),
                sex.orElseThrow(),
                birthDate.orElse(null),
                relation.orElseThrow(),
                health.orElseThrow(),
                caresForSelf.orElseThrow(),
                welfareCard.orElseThrow(),
                failed));
    }

    /** People of the letter's group 4 have none; then the list says why. */
    private static Optional<CitizenId> citizenId(Row row, boolean reasonGiven) {
        boolean given = row.optional(CITIZEN_ID).isPresent();
        if (!given && !reasonGiven) {
            row.refuse(NO_CITIZEN_ID_REASON, RefusalCode.NO_CITIZEN_ID_REASON);
        }
        return given ? row.citizenId(CITIZEN_ID) : Optional.empty();
    }

    private static <T> Map<String, T> words(T[] values, Function<T, String> thai) {
        Map<String, T> words = new LinkedHashMap<>();
        Arrays.stream(values).forEach(value -> words.put(thai.apply(value), value));
        return words;
    }

    private static Map<String, Boolean> yesNo(String yes, String no) {
        return words(new Boolean[] {true, false}, value -> value ? yes : no);
    }
}
