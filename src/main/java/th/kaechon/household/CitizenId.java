package th.kaechon.household;

import java.util.Optional;
import th.kaechon.thai.ThaiText;

/**
 * The 13-digit number of a person in the civil registration. A leading 0 marks people without civil-registration status,
 * so it is as good as any other. Printed masked everywhere, logs included; {@link #digits()} is for the register alone.
 */
public record CitizenId(String digits) {

    private static final int LENGTH = 13;

    public CitizenId {
        if (!hasThirteenDigits(digits) || !endsInCheckDigit(digits)) {
            throw new IllegalArgumentException("not a citizen id"); // without the number: this text may reach a log
        }
    }

    /** Reads 1-2345-67890-12-1, with or without the separators and in Thai digits; empty for any other number. */
    public static Optional<CitizenId> parse(String typed) {
        String digits = withoutSeparators(typed);
        return hasThirteenDigits(digits) && endsInCheckDigit(digits)
                ? Optional.of(new CitizenId(digits))
                : Optional.empty();
    }

    /** Whether it has the length of a citizen id, whatever its check digit says. */
    public static boolean isThirteenDigits(String typed) {
        return hasThirteenDigits(withoutSeparators(typed));
    }

    /** x-xxxx-xxxxx-12-3: enough to tell two people of one house apart, too little to find somebody with. */
    public String masked() {
        return "x-xxxx-xxxxx-%s-%s".formatted(digits.substring(10, 12), digits.substring(12));
    }

    @Override
    public String toString() {
        return masked();
    }

    private static String withoutSeparators(String typed) {
        return ThaiText.normalise(typed).replaceAll("[ -]", "");
    }

    private static boolean hasThirteenDigits(String digits) {
        return digits.matches("[0-9]{13}");
    }

    private static boolean endsInCheckDigit(String digits) {
        int sum = 0;
        for (int position = 0; position < LENGTH - 1; position++) {
            sum += (LENGTH - position) * Character.digit(digits.charAt(position), 10);
        }
        return (11 - sum % 11) % 10 == Character.digit(digits.charAt(LENGTH - 1), 10);
    }
}
