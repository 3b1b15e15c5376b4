package th.kaechon.intake;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import th.kaechon.area.Gazetteer;
import th.kaechon.area.Tambon;
import th.kaechon.household.CitizenId;
import th.kaechon.household.Dimension;
import th.kaechon.household.HouseholdEntry;

/** Reads the rows of the household list. */
final class HouseholdRows {

    static final String CHANGWAT = "จังหวัด";
    static final String MOO = "หมู่ที่";
    static final String VILLAGE = "ชื่อหมู่บ้าน";
    static final String HOUSE_CODE = "รหัสบ้าน";
    static final String HOUSE_NUMBER = "บ้านเลขที่";
    static final String HEAD = "ชื่อหัวหน้าครัวเรือน";
    static final String CITIZEN_ID = "เลขประจำตัวประชาชน";
    static final String INCOME = "รายได้เฉลี่ยต่อคนต่อปี";

    /** All but ลำดับ, which counts the rows for people only. */
    static final List<String> COLUMNS = Stream.concat(
                    Stream.of(
                            Sheet.HOUSEHOLD,
                            CHANGWAT,
                            TambonCells.AMPHOE,
                            TambonCells.CODE,
                            TambonCells.NAME,
                            MOO,
                            VILLAGE,
                            HOUSE_CODE,
                            HOUSE_NUMBER,
                            HEAD,
                            CITIZEN_ID,
                            INCOME),
                    Stream.of(Dimension.values()).map(Dimension::thai))
            .toList();

    private static final int LONGEST_REFERENCE = 40;
    private static final Pattern CODE_OF_HOUSE = Pattern.compile("[0-9]{11}");
    private static final Pattern VILLAGE_NUMBER = Pattern.compile("[1-9][0-9]?|0[1-9]");
    private static final Pattern BAHT = Pattern.compile("[0-9]{1,9}(\\.[0-9]+)?");

    private final TambonCells tambonCells;
    private final Verdicts verdicts;

    HouseholdRows(Gazetteer areas, Verdicts verdicts) {
        tambonCells = new TambonCells(areas);
        this.verdicts = verdicts;
    }

    /** Reads every cell, so that the office learns of all faults of a row at once. */
    Optional<ListedHousehold> read(Row row) {
        if (row.isRefused()) {
            return Optional.empty();
        }
        Optional<String> reference = reference(row);
        row.required(CHANGWAT);
        Optional<Tambon> tambon = tambonCells.read(row);
        Optional<Integer> moo = moo(row);
        Optional<String> village = row.requiredOrDash(VILLAGE);
        Optional<String> houseCode = houseCode(row);
        Optional<String> houseNumber = row.requiredOrDash(HOUSE_NUMBER);
        Optional<String> headName = row.required(HEAD);
        Optional<CitizenId> headId = row.citizenId(CITIZEN_ID);
        Optional<BigDecimal> income = income(row);
        Set<Integer> failed = verdicts.ofHousehold(row);
        if (row.isRefused()) {
            return Optional.empty();
        }
        HouseholdEntry household = new HouseholdEntry(
                reference.orElseThrow(),
                houseCode.orElse(null),
                tambon.orElseThrow().code(),
                moo.orElseThrow(),
                village.orElseThrow(),
                houseNumber.orElseThrow(),
                income.orElse(null),
                failed,
                List.of());
        return Optional.of(new ListedHousehold(row, household, headName.orElseThrow(), headId.orElse(null)));
    }

    private static Optional<String> reference(Row row) {
        Optional<String> reference = row.required(Sheet.HOUSEHOLD);
        reference
                .filter(text -> text.length() > LONGEST_REFERENCE || Row.isExponent(text))
                .ifPresent(
                        text -> row.refuse(Sheet.HOUSEHOLD, RefusalCode.HOUSEHOLD_REFERENCE_FORM, LONGEST_REFERENCE));
        return reference;
    }

    private static Optional<Integer> moo(Row row) {
        return formed(row, MOO, row.required(MOO), VILLAGE_NUMBER, RefusalCode.MOO_RANGE)
                .map(Integer::valueOf);
    }

    private static Optional<String> houseCode(Row row) {
        return formed(row, HOUSE_CODE, row.optional(HOUSE_CODE), CODE_OF_HOUSE, RefusalCode.HOUSE_CODE_FORM);
    }

    private static Optional<BigDecimal> income(Row row) {
        UnaryOperator<String> plain = cell -> cell.replace(",", "").replace(" ", "");
        return formed(row, INCOME, row.optional(INCOME).map(plain), BAHT, RefusalCode.INCOME_FORM)
                .map(cell -> new BigDecimal(cell).setScale(2, RoundingMode.HALF_UP));
    }

    private static Optional<String> formed(
            Row row, String column, Optional<String> cell, Pattern form, RefusalCode otherwise) {
        if (cell.isPresent() && !form.matcher(cell.get()).matches()) {
            row.refuse(column, otherwise);
            return Optional.empty();
        }
        return cell;
    }
}
