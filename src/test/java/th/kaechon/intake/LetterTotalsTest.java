package th.kaechon.intake;

import static java.util.Map.entry;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import th.kaechon.area.Amphoe;
import th.kaechon.area.Gazetteer;
import th.kaechon.household.Dimension;
import th.kaechon.household.HouseholdEntry;
import th.kaechon.household.MemberEntry;
import th.kaechon.household.MpiIndicator;
import th.kaechon.household.Relation;

/** The committed demo register, read as any list is, against every number of the letter's six tables. */
class LetterTotalsTest {

    private static final Gazetteer AREAS = ReferenceData.areas();
    private static final Map<Integer, MpiIndicator> INDICATORS =
            ReferenceData.indicators().stream().collect(Collectors.toMap(MpiIndicator::code, Function.identity()));
    private static final ParsedList LIST = parse();
    private static final List<HouseholdEntry> HOUSEHOLDS =
            LIST.accepted().stream().map(ParsedList.Accepted::household).toList();

    @Test
    void nothingOfTheDemoRegisterIsRefused() {
        assertThat(LIST.refusals()).isEmpty();
        assertThat(LIST.householdRows()).isEqualTo(1_775);
    }

    @Test
    void holdsTheRecordCountOfTheLetter() {
        assertThat(HOUSEHOLDS).hasSize(1_775);
    }

    @Test
    void everyAmphoeHasItsHouseholds() {
        assertThat(counted(LetterTotalsTest::amphoe))
                .containsOnly(
                        entry("สนามชัยเขต", 725L),
                        entry("พนมสารคาม", 209L),
                        entry("บ้านโพธิ์", 208L),
                        entry("แปลงยาว", 181L),
                        entry("เมืองฉะเชิงเทรา", 161L),
                        entry("บางคล้า", 143L),
                        entry("บางน้ำเปรี้ยว", 66L),
                        entry("ราชสาส์น", 34L),
                        entry("บางปะกง", 30L),
                        entry("ท่าตะเกียบ", 9L),
                        entry("คลองเขื่อน", 9L));
    }

    @Test
    void incomeIsAsInTheLetter() {
        assertThat(combinations(Dimension.INCOME))
                .containsOnly(
                        entry("[]", 693L),
                        entry("[22]", 475L),
                        entry("[21]", 378L),
                        entry("[20]", 113L),
                        entry("[21, 22]", 50L),
                        entry("[20, 21]", 28L),
                        entry("[20, 22]", 23L),
                        entry("[20, 21, 22]", 15L));
    }

    @Test
    void educationIsAsInTheLetter() {
        assertThat(combinations(Dimension.EDUCATION))
                .containsOnly(
                        entry("[]", 1_447L),
                        entry("[16]", 218L),
                        entry("[19]", 95L),
                        entry("[17]", 10L),
                        entry("[16, 19]", 3L),
                        entry("[15]", 2L));
    }

    @Test
    void livingConditionsAreAsInTheLetter() {
        assertThat(combinations(Dimension.LIVING))
                .containsOnly(
                        entry("[]", 1_528L),
                        entry("[11]", 132L),
                        entry("[8]", 90L),
                        entry("[8, 11]", 15L),
                        entry("[8, 9, 10]", 7L),
                        entry("[10]", 1L),
                        entry("[8, 9, 10, 11]", 1L),
                        entry("[8, 10]", 1L));
    }

    @Test
    void accessToServicesIsAsInTheLetter() {
        assertThat(combinations(Dimension.ACCESS))
                .containsOnly(entry("[]", 1_768L), entry("[27]", 5L), entry("[28]", 2L));
    }

    @Test
    void healthIsAsInTheLetter() {
        assertThat(combinations(Dimension.HEALTH))
                .containsOnly(
                        entry("[]", 1_487L),
                        entry("[7]", 193L),
                        entry("[4]", 71L),
                        entry("[5]", 20L),
                        entry("[4, 5]", 4L));
    }

    @Test
    void everyHouseholdFailsAtLeastOneDimensionAndOnly177FailuresAreLeftForSeconds() {
        assertThat(HOUSEHOLDS).allSatisfy(household -> assertThat(household.failedIndicators())
                .isNotEmpty());
        assertThat(HOUSEHOLDS.stream()
                        .mapToLong(LetterTotalsTest::failedDimensions)
                        .sum())
                .isEqualTo(1_952);
    }

    @Test
    void everyPersonalIndicatorIsFailedBySomebody() {
        assertThat(HOUSEHOLDS).allSatisfy(household -> assertThat(failedByMembers(household))
                .containsExactlyElementsOf(new TreeSet<>(personal(household))));
    }

    @Test
    void whoeverFailsAnIndicatorIsOfItsAge() {
        LocalDate reference = LocalDate.of(2026, 10, 1);
        Map<Integer, IntPredicate> ages = Map.of(
                7, age -> age >= 6,
                15, age -> age >= 3 && age <= 5,
                16, age -> age >= 6 && age <= 14,
                17, age -> age >= 15 && age <= 16,
                19, age -> age >= 15 && age <= 59,
                20, age -> age >= 15 && age <= 59,
                21, age -> age >= 60,
                27, age -> age >= 60,
                28, age -> true);
        assertThat(HOUSEHOLDS).flatMap(HouseholdEntry::members).allMatch(member -> member.failedIndicators().stream()
                .allMatch(code -> requireNonNull(ages.get(code)).test(age(member, reference))));
    }

    @Test
    void theAverageIncomeAgreesWithTheVerdictOfIndicator22() {
        assertThat(HOUSEHOLDS).allSatisfy(household -> assertThat(
                        requireNonNull(household.averageIncomePerPerson()).intValueExact() < 38_000)
                .isEqualTo(household.failedIndicators().contains(22)));
    }

    @Test
    void aThirdOfTheHouseholdsHaveTheWelfareCardAndSomePeopleHaveNoCitizenId() {
        long withCard = HOUSEHOLDS.stream()
                .filter(household -> household.members().stream().anyMatch(MemberEntry::welfareCard))
                .count();
        long withoutId = HOUSEHOLDS.stream()
                .flatMap(household -> household.members().stream())
                .filter(member -> member.citizenId() == null)
                .count();
        assertThat(withCard).isBetween(500L, 680L);
        assertThat(withoutId).isPositive();
    }

    @Test
    void everyHouseholdHasOneHead() {
        assertThat(HOUSEHOLDS).allSatisfy(household -> assertThat(household.members())
                .filteredOn(member -> member.relation() == Relation.HEAD)
                .hasSize(1));
    }

    private static ParsedList parse() {
        ListFiles files = ListFiles.of(
                new ListFile("tpmap-households.csv", ReferenceData.resource("/demo/tpmap-households.csv")),
                new ListFile("tpmap-members.csv", ReferenceData.resource("/demo/tpmap-members.csv")));
        // The day of the letter: the demo people must be plausible in its year, too.
        return new ListParser(AREAS, ReferenceData.indicators(), LocalDate.of(2023, 4, 7)).parse(files);
    }

    private static Map<String, Long> combinations(Dimension dimension) {
        return counted(household -> failed(household, dimension).toString());
    }

    private static Map<String, Long> counted(Function<HouseholdEntry, String> key) {
        return HOUSEHOLDS.stream().collect(Collectors.groupingBy(key, Collectors.counting()));
    }

    private static long failedDimensions(HouseholdEntry household) {
        return household.failedIndicators().stream()
                .map(code -> indicator(code).dimension())
                .distinct()
                .count();
    }

    private static Set<Integer> failed(HouseholdEntry household, Dimension dimension) {
        return household.failedIndicators().stream()
                .filter(code -> indicator(code).dimension() == dimension)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<Integer> personal(HouseholdEntry household) {
        return household.failedIndicators().stream()
                .filter(code -> indicator(code).personal())
                .collect(Collectors.toSet());
    }

    private static Set<Integer> failedByMembers(HouseholdEntry household) {
        return household.members().stream()
                .flatMap(member -> member.failedIndicators().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static MpiIndicator indicator(int code) {
        return requireNonNull(INDICATORS.get(code));
    }

    private static int age(MemberEntry member, LocalDate on) {
        return requireNonNull(member.birthDate()).until(on).getYears();
    }

    private static String amphoe(HouseholdEntry household) {
        return AREAS.find(household.tambon().amphoe()).map(Amphoe::nameTh).orElseThrow();
    }
}
