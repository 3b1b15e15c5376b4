package th.kaechon.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import th.kaechon.household.Dimension;
import th.kaechon.household.MpiIndicator;

/** Reads the cells that say which indicators are failed. TPMAP's verdict is authoritative: nothing is computed anew. */
final class Verdicts {

    static final String FAILED_BY_MEMBER = "ตกเกณฑ์";

    private static final String CODES = "\\[([0-9]{1,3}(?:,[0-9]{1,3})*)]";
    private static final Pattern FAILS = Pattern.compile("ไม่ผ่าน" + CODES);
    private static final Pattern MEMBER_FAILS = Pattern.compile("(?:ไม่ผ่าน)?" + CODES);
    private static final String PASSES = "ผ่าน";

    private final Map<Integer, MpiIndicator> indicators;

    Verdicts(List<MpiIndicator> indicators) {
        this.indicators =
                indicators.stream().collect(Collectors.toUnmodifiableMap(MpiIndicator::code, Function.identity()));
    }

    /** The failed indicators of all five dimensions. */
    Set<Integer> ofHousehold(Row row) {
        Set<Integer> failed = new TreeSet<>();
        for (Dimension dimension : Dimension.values()) {
            row.required(dimension.thai()).ifPresent(cell -> failed.addAll(ofDimension(row, dimension, cell)));
        }
        return failed;
    }

    /** The personal indicators this member fails; those of the household as a whole stay with the household. */
    Set<Integer> ofMember(Row row, Set<Integer> failedByHousehold) {
        Optional<String> cell = row.optional(FAILED_BY_MEMBER).map(Verdicts::withoutSpaces);
        if (cell.isEmpty() || cell.get().equals(PASSES)) {
            return Set.of();
        }
        Set<Integer> failed = codes(MEMBER_FAILS, row, FAILED_BY_MEMBER, cell.get(), RefusalCode.INDICATORS_FORM);
        failed.stream()
                .filter(code -> indicators.containsKey(code) && !failedByHousehold.contains(code))
                .findFirst()
                .ifPresent(code -> row.refuse(FAILED_BY_MEMBER, RefusalCode.INDICATOR_NOT_OF_HOUSEHOLD, code));
        return failed.stream().filter(this::isPersonal).collect(Collectors.toUnmodifiableSet());
    }

    private Set<Integer> ofDimension(Row row, Dimension dimension, String cell) {
        String verdict = withoutSpaces(cell);
        if (verdict.equals(PASSES)) {
            return Set.of();
        }
        Set<Integer> failed = codes(FAILS, row, dimension.thai(), verdict, RefusalCode.VERDICT_FORM);
        failed.stream()
                .filter(code -> indicators.containsKey(code) && dimensionOf(code) != dimension)
                .findFirst()
                .ifPresent(code -> row.refuse(
                        dimension.thai(),
                        RefusalCode.INDICATOR_OF_OTHER_DIMENSION,
                        code,
                        dimensionOf(code).thai()));
        return failed;
    }

    private Set<Integer> codes(Pattern form, Row row, String column, String cell, RefusalCode otherForm) {
        Matcher matcher = form.matcher(cell);
        if (!matcher.matches()) {
            row.refuse(column, otherForm);
            return Set.of();
        }
        Set<Integer> codes = Arrays.stream(matcher.group(1).split(","))
                .map(Integer::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
        codes.stream()
                .filter(code -> !indicators.containsKey(code))
                .findFirst()
                .ifPresent(code -> row.refuse(column, RefusalCode.INDICATOR_UNKNOWN, code));
        return codes;
    }

    private Dimension dimensionOf(int code) {
        return indicator(code).dimension();
    }

    private boolean isPersonal(int code) {
        return indicators.containsKey(code) && indicator(code).personal();
    }

    private MpiIndicator indicator(int code) {
        return Optional.ofNullable(indicators.get(code)).orElseThrow();
    }

    private static String withoutSpaces(String cell) {
        return cell.replace(" ", "");
    }
}
