package th.kaechon.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The letter's tables, and a way to deal them out to single households, which the letter does not tell. 1,082 households fail
 * income; the other 693 need a failure of another dimension; what is left of those, 177, makes some households fail two.
 * The labels the letter cuts off, [20,21...] and [8,9,10,1...], can only be [20,21,22] and [8,9,10,11].
 */
final class DemoVerdicts {

    private static final Map<String, Integer> HOUSEHOLDS_IN_AMPHOE = Map.ofEntries(
            Map.entry("สนามชัยเขต", 725),
            Map.entry("พนมสารคาม", 209),
            Map.entry("บ้านโพธิ์", 208),
            Map.entry("แปลงยาว", 181),
            Map.entry("เมืองฉะเชิงเทรา", 161),
            Map.entry("บางคล้า", 143),
            Map.entry("บางน้ำเปรี้ยว", 66),
            Map.entry("ราชสาส์น", 34),
            Map.entry("บางปะกง", 30),
            Map.entry("ท่าตะเกียบ", 9),
            Map.entry("คลองเขื่อน", 9));
    private static final int HOUSEHOLDS = 1_775;

    private static final List<Combination> INCOME = List.of(
            new Combination(475, 22),
            new Combination(378, 21),
            new Combination(113, 20),
            new Combination(50, 21, 22),
            new Combination(28, 20, 21),
            new Combination(23, 20, 22),
            new Combination(15, 20, 21, 22));
    private static final List<Combination> EDUCATION = List.of(
            new Combination(218, 16),
            new Combination(95, 19),
            new Combination(10, 17),
            new Combination(3, 16, 19),
            new Combination(2, 15));
    private static final List<Combination> LIVING = List.of(
            new Combination(132, 11),
            new Combination(90, 8),
            new Combination(15, 8, 11),
            new Combination(7, 8, 9, 10),
            new Combination(1, 10),
            new Combination(1, 8, 9, 10, 11),
            new Combination(1, 8, 10));
    private static final List<Combination> HEALTH =
            List.of(new Combination(193, 7), new Combination(71, 4), new Combination(20, 5), new Combination(4, 4, 5));
    private static final List<Combination> ACCESS = List.of(new Combination(5, 27), new Combination(2, 28));

    private record Combination(int households, List<Integer> codes) {

        Combination(int households, Integer... codes) {
            this(households, List.of(codes));
        }
    }

    /** One failed dimension of one household still to be found. */
    private record Verdict(List<Combination> dimension, List<Integer> codes) {

        boolean fits(SortedSet<Integer> failed) {
            return dimension.stream()
                    .flatMap(combination -> combination.codes().stream())
                    .noneMatch(failed::contains);
        }
    }

    private final Random random;

    DemoVerdicts(Random random) {
        this.random = random;
    }

    static int householdsIn(String amphoe) {
        return Objects.requireNonNull(HOUSEHOLDS_IN_AMPHOE.get(amphoe));
    }

    /** The failed indicators of every household, in no particular order. */
    List<SortedSet<Integer>> draw() {
        List<SortedSet<Integer>> households = IntStream.range(0, HOUSEHOLDS)
                .<SortedSet<Integer>>mapToObj(index -> new TreeSet<>())
                .toList();
        List<Verdict> verdicts = new ArrayList<>(verdicts(INCOME));
        List<Verdict> others = new ArrayList<>(Stream.of(EDUCATION, LIVING, HEALTH, ACCESS)
                .flatMap(dimension -> verdicts(dimension).stream())
                .toList());
        Collections.shuffle(others, random);
        verdicts.addAll(others);
        for (int index = 0; index < HOUSEHOLDS; index++) {
            households.get(index).addAll(verdicts.get(index).codes());
        }
        verdicts.subList(HOUSEHOLDS, verdicts.size()).forEach(verdict -> addTo(households, verdict));
        List<SortedSet<Integer>> shuffled = new ArrayList<>(households);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private void addTo(List<SortedSet<Integer>> households, Verdict verdict) {
        SortedSet<Integer> failed = households.get(random.nextInt(HOUSEHOLDS));
        while (!verdict.fits(failed)) {
            failed = households.get(random.nextInt(HOUSEHOLDS));
        }
        failed.addAll(verdict.codes());
    }

    private static List<Verdict> verdicts(List<Combination> dimension) {
        return dimension.stream()
                .flatMap(combination -> Collections.nCopies(combination.households(), combination.codes()).stream())
                .map(codes -> new Verdict(dimension, codes))
                .toList();
    }
}
