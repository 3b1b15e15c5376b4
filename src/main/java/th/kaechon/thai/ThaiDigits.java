package th.kaechon.thai;

/** Thai digits for what goes out on paper. */
public final class ThaiDigits {

    private static final int ZEROS_APART = '\u0E50' - '0';

    private ThaiDigits() {}

    /** The text with ๑๒ where it had 12. */
    public static String of(String text) {
        StringBuilder digits = new StringBuilder(text.length());
        text.chars()
                .map(each -> each >= '0' && each <= '9' ? each + ZEROS_APART : each)
                .forEach(each -> digits.append((char) each));
        return digits.toString();
    }

    public static String of(long number) {
        return of("%,d".formatted(number));
    }
}
