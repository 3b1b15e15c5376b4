package th.kaechon.rehearsal;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Chance, made of the seed and of what it is about. One series of numbers for the whole year would pass every change of one
 * household on to all others; so each question has a series of its own, and the order in which officers work does not matter.
 */
final class Dice {

    private final Random random; // its numbers are part of Java's specification, the same on every machine

    private Dice(long start) {
        this.random = new Random(start);
    }

    static Dice of(long seed, Object... about) {
        long mixed = mixed(seed);
        for (Object one : about) {
            mixed = mixed(mixed ^ one.toString().hashCode());
        }
        return new Dice(mixed);
    }

    /** SplitMix64: neighbouring seeds give series that have nothing in common. */
    private static long mixed(long value) {
        long z = value + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** From 0 up to but not with the bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T pick(List<T> candidates) {
        return candidates.get(below(candidates.size()));
    }

    <E extends Enum<E>> E pick(Class<E> type) {
        return pick(List.of(type.getEnumConstants()));
    }

    /** In the enum's own order, whatever the order of the map. */
    <E extends Enum<E>> E pick(Map<E, Integer> parts) {
        Map<E, Integer> ordered = new EnumMap<>(parts);
        int left = below(ordered.values().stream().mapToInt(Integer::intValue).sum());
        for (Map.Entry<E, Integer> candidate : ordered.entrySet()) {
            left -= candidate.getValue();
            if (left < 0) {
                return candidate.getKey();
            }
        }
        throw new IllegalStateException("no parts to choose from");
    }
}
