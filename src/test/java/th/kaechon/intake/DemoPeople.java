package th.kaechon.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import th.kaechon.household.Member;
import th.kaechon.household.Relation;
import th.kaechon.household.Sex;

/**
 * Invents the people of a household so that they can have failed what the household failed: 21 needs somebody of 60, 16 a child
 * of school age. Nobody is under four or between 60 and 63, so that the same people are plausible in the letter's own year.
 */
final class DemoPeople {

    /** No registration office has this number: such citizen ids and house codes belong to nobody. */
    static final String OFFICE = "9999";

    /** Running numbers below are left to tests that need people of their own. */
    private static final int FIRST_NUMBER = 1_000_001;

    private static final Set<Integer> PERSONAL = Set.of(7, 15, 16, 17, 19, 20, 21, 27, 28);
    private static final List<String> REASONS_WITHOUT_CITIZEN_ID = List.of(
            "อยู่ระหว่างพิสูจน์สถานะบุคคล", "ยังไม่ได้แจ้งเกิด", "บุคคลไร้สถานะทางทะเบียน", "ไม่มีชื่อในทะเบียนบ้าน");

    private final Random random;
    private final DemoNames names;
    private final LocalDate today;
    private final Set<String> firstNamesInFamily = new HashSet<>();
    private int number = FIRST_NUMBER;

    DemoPeople(Random random, DemoNames names, LocalDate today) {
        this.random = random;
        this.names = names;
        this.today = today;
    }

    /** The head first. */
    List<DemoPerson> family(SortedSet<Integer> failed) {
        firstNamesInFamily.clear();
        String surname = names.surname();
        List<DemoPerson> family = core(failed, surname);
        addWhoeverIsMissing(family, failed, surname);
        giveWelfareCards(family);
        failed.forEach(code -> share(code, family));
        return family;
    }

    private List<DemoPerson> core(SortedSet<Integer> failed, String surname) {
        boolean likelyElder = failed.contains(21) || failed.contains(27);
        boolean elderHead = chance(likelyElder ? 75 : 25);
        int headAge = elderHead ? between(64, 84) : between(36, 58);
        boolean couple = chance(55);
        Sex sex = chance(couple ? 75 : 45) ? Sex.MALE : Sex.FEMALE;
        List<DemoPerson> family = new ArrayList<>();
        family.add(person(headAge, sex, Relation.HEAD, surname, couple));
        if (couple) {
            Sex other = sex == Sex.MALE ? Sex.FEMALE : Sex.MALE;
            int age = elderHead ? Math.max(64, headAge - between(0, 5)) : Math.max(34, headAge - between(0, 5));
            family.add(person(age, other, Relation.SPOUSE, chance(80) ? surname : names.surname(), true));
        }
        if (!elderHead && chance(30)) {
            family.add(person(Math.max(64, headAge + between(19, 28)), anySex(), Relation.PARENT, surname, true));
        }
        if (elderHead && chance(35)) {
            family.add(person(between(25, Math.min(58, headAge - 24)), anySex(), Relation.CHILD, surname, false));
        }
        int children = elderHead ? between(0, 1) * between(0, 2) : between(0, 3);
        IntStream.range(0, children).forEach(index -> family.add(young(between(4, 18), elderHead, surname)));
        return family;
    }

    private void addWhoeverIsMissing(List<DemoPerson> family, SortedSet<Integer> failed, String surname) {
        boolean elderHead = family.get(0).isElder();
        int headAge = family.get(0).age();
        for (int code : failed) {
            if (family.stream().anyMatch(canFail(code))) {
                continue;
            }
            switch (code) {
                case 15 -> family.add(young(4, elderHead, surname));
                case 16 -> family.add(young(between(10, 13), elderHead, surname));
                case 17 -> family.add(young(15, elderHead, surname));
                case 7, 19, 20 -> family.add(able(between(20, Math.max(20, headAge - 30)), Relation.CHILD, surname));
                case 21, 27 ->
                    family.add(able(
                            elderHead ? headAge : Math.max(64, headAge + between(19, 28)),
                            elderHead ? Relation.SIBLING : Relation.PARENT,
                            surname));
                case 28 ->
                    family.add(
                            able(between(20, 50), Relation.OTHER, surname).withHealth(Member.Health.DISABLED, false));
                default -> throw new IllegalStateException("nobody to add for " + code);
            }
        }
    }

    /** One who can, and now and then another; what the household as a whole fails is nobody's. */
    private void share(int code, List<DemoPerson> family) {
        if (!PERSONAL.contains(code)) {
            return;
        }
        List<DemoPerson> candidates = family.stream().filter(canFail(code)).toList();
        candidates.get(random.nextInt(candidates.size())).failed().add(code);
        candidates.stream().filter(person -> chance(20)).forEach(person -> person.failed()
                .add(code));
    }

    private static Predicate<DemoPerson> canFail(int code) {
        return switch (code) {
            case 7 -> person -> person.age() >= 10 && person.health() != Member.Health.BEDRIDDEN;
            case 15 -> person -> person.age() == 4;
            case 16 -> person -> person.age() >= 10 && person.age() <= 13;
            case 17 -> person -> person.age() == 15;
            case 19 -> DemoPerson::isOfWorkingAge;
            case 20 -> person -> person.isOfWorkingAge() && person.couldWork();
            case 21 -> person -> person.isElder() && person.couldWork();
            case 27 -> DemoPerson::isElder;
            case 28 -> person -> person.health() == Member.Health.DISABLED;
            default -> person -> true;
        };
    }

    private void giveWelfareCards(List<DemoPerson> family) {
        if (!chance(33)) {
            return;
        }
        for (int index = 0; index < family.size(); index++) {
            boolean adult = family.get(index).age() >= 20;
            if (index == 0 || (adult && chance(50))) {
                family.set(index, family.get(index).withWelfareCard());
            }
        }
    }

    private DemoPerson young(int age, boolean elderHead, String surname) {
        return person(age, anySex(), elderHead ? Relation.GRANDCHILD : Relation.CHILD, surname, false);
    }

    private DemoPerson able(int age, Relation relation, String surname) {
        return person(age, anySex(), relation, surname, age > 40).withHealth(Member.Health.NORMAL, true);
    }

    private DemoPerson person(int age, Sex sex, Relation relation, String surname, boolean married) {
        Member.Health health = health(age);
        boolean hasNumber = !chance(2);
        return new DemoPerson(
                age,
                title(age, sex, married),
                firstName(sex, age < 20),
                surname,
                sex,
                today.minusYears(age).minusDays(random.nextInt(360)),
                hasNumber ? citizenId(age) : "",
                hasNumber ? "" : reason(age),
                relation,
                health,
                caresForSelf(health),
                false,
                new TreeSet<>());
    }

    private String firstName(Sex sex, boolean child) {
        String name = names.first(sex, child);
        while (!firstNamesInFamily.add(name)) {
            name = names.first(sex, child);
        }
        return name;
    }

    private static String title(int age, Sex sex, boolean married) {
        if (age < 15) {
            return sex == Sex.MALE ? "เด็กชาย" : "เด็กหญิง";
        }
        if (sex == Sex.MALE) {
            return "นาย";
        }
        return married ? "นาง" : "นางสาว";
    }

    private Member.Health health(int age) {
        int draw = random.nextInt(100);
        int ill = age >= 60 ? 40 : 8;
        if (draw < ill / 10) {
            return Member.Health.BEDRIDDEN;
        }
        if (draw < ill / 4 + 2) {
            return Member.Health.DISABLED;
        }
        return draw < ill ? Member.Health.CHRONIC : Member.Health.NORMAL;
    }

    private boolean caresForSelf(Member.Health health) {
        return switch (health) {
            case NORMAL -> true;
            case CHRONIC -> !chance(8);
            case DISABLED -> chance(50);
            case BEDRIDDEN -> false;
        };
    }

    /** 0 stands for people without civil-registration status, 3 and 5 for those numbered when the numbers began. */
    private String citizenId(int age) {
        String category = chance(1) ? "0" : age > 42 ? (chance(85) ? "3" : "5") : chance(90) ? "1" : "2";
        String digits = category + OFFICE + "%07d".formatted(number++);
        int sum = IntStream.range(0, 12)
                .map(position -> (13 - position) * Character.digit(digits.charAt(position), 10))
                .sum();
        return digits + (11 - sum % 11) % 10;
    }

    /** An unreported birth is a child's reason. */
    private String reason(int age) {
        int adults = REASONS_WITHOUT_CITIZEN_ID.size();
        int draw = random.nextInt(adults);
        return age >= 15 && draw == 1 ? REASONS_WITHOUT_CITIZEN_ID.get(0) : REASONS_WITHOUT_CITIZEN_ID.get(draw);
    }

    private Sex anySex() {
        return random.nextBoolean() ? Sex.MALE : Sex.FEMALE;
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private int between(int from, int to) {
        return from + random.nextInt(to - from + 1);
    }
}
