package th.kaechon.casefile;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import th.kaechon.thai.ThaiText;

/**
 * What stands on a printed visit sheet for a case: five characters and a check character, to be typed back from paper.
 * Characters that handwriting confuses are left out; 29 of them is a prime, so the weighted check character finds every
 * single wrong one and every two that changed places. Neighbouring cases get unlike codes: their sheets lie in one stack.
 */
public record ShortCode(String value) {

    /** Letters first: a code begins with one, which tells it from a case number. */
    private static final String ALPHABET = "ABCDEFGHJKMNPQRTUVWXY23456789";

    private static final int BASE = ALPHABET.length();
    private static final int LETTERS = 21;
    private static final int LENGTH = 5;
    private static final long CODES = LETTERS * 29L * 29 * 29 * 29;
    private static final long SCATTER = 9_176_465; // shares no divisor with CODES, so that it can be undone
    private static final long GATHER =
            BigInteger.valueOf(SCATTER).modInverse(BigInteger.valueOf(CODES)).longValueExact();

    public static ShortCode of(CaseId id) {
        if (id.value() < 0 || id.value() >= CODES) {
            throw new IllegalArgumentException("no short code for case " + id.value());
        }
        long rest = id.value() * SCATTER % CODES;
        StringBuilder backwards = new StringBuilder();
        for (int place = 0; place < LENGTH; place++) {
            backwards.append(ALPHABET.charAt((int) (rest % BASE)));
            rest /= BASE;
        }
        String five = backwards.reverse().toString();
        return new ShortCode(five + check(five));
    }

    /** Empty for anything that is no code, a mistyped one above all. */
    public static Optional<ShortCode> parse(String typed) {
        String code = bare(typed);
        boolean sound = code.length() == LENGTH + 1
                && code.chars().allMatch(character -> ALPHABET.indexOf(character) >= 0)
                && ALPHABET.indexOf(code.charAt(0)) < LETTERS
                && check(code.substring(0, LENGTH)) == code.charAt(LENGTH);
        return sound ? Optional.of(new ShortCode(code)) : Optional.empty();
    }

    /** Whether a short code was meant, right or wrong: case numbers have no letters. */
    public static boolean isMeant(String typed) {
        return bare(typed).chars().anyMatch(Character::isLetter);
    }

    public CaseId caseId() {
        long scattered = 0;
        for (int place = 0; place < LENGTH; place++) {
            scattered = scattered * BASE + ALPHABET.indexOf(value.charAt(place));
        }
        return new CaseId(scattered * GATHER % CODES);
    }

    /** As printed: ABC-DEF. */
    public String printed() {
        return value.substring(0, 3) + "-" + value.substring(3);
    }

    private static char check(String five) {
        int sum = 0;
        for (int place = 0; place < LENGTH; place++) {
            sum += (place + 2) * ALPHABET.indexOf(five.charAt(place));
        }
        return ALPHABET.charAt(sum % BASE);
    }

    private static String bare(String typed) {
        return ThaiText.normalise(typed).replaceAll("[ -]", "").toUpperCase(Locale.ROOT);
    }
}
