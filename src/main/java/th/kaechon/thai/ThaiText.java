package th.kaechon.thai;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** One spelling for what Thai keyboards, PDF copies and spreadsheets write in several ways. */
public final class ThaiText {

    private static final char THAI_ZERO = '\u0E50';
    private static final char THAI_NINE = '\u0E59';
    private static final Pattern INVISIBLE = Pattern.compile("[\u00AD\u200B-\u200F\u2060\uFEFF]");
    /** Java's \s knows neither the no-break space nor the other spaces of Unicode. */
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private static final Pattern DOUBLED_TONE_MARK = Pattern.compile("([\u0E48-\u0E4B])\\1+");
    /** ํ and า typed apart, a tone mark before or between them; not even NFKC unifies them. */
    private static final Pattern SARA_AM_IN_PARTS = Pattern.compile("([\u0E48-\u0E4B]?)\u0E4D([\u0E48-\u0E4B]?)\u0E32");

    private ThaiText() {}

    public static String normalise(String text) {
        String visible = INVISIBLE.matcher(text).replaceAll("");
        String spaced = SPACES.matcher(visible).replaceAll(" ").strip();
        String composed = Normalizer.normalize(spaced, Normalizer.Form.NFC);
        String toned = DOUBLED_TONE_MARK.matcher(composed).replaceAll("$1");
        String joined = SARA_AM_IN_PARTS.matcher(toned).replaceAll("$1$2\u0E33").replace("\u0E40\u0E40", "\u0E41");
        return arabicDigits(joined);
    }

    private static String arabicDigits(String text) {
        StringBuilder digits = new StringBuilder(text.length());
        text.chars().map(ThaiText::arabicDigit).forEach(character -> digits.append((char) character));
        return digits.toString();
    }

    private static int arabicDigit(int character) {
        return character >= THAI_ZERO && character <= THAI_NINE ? '0' + character - THAI_ZERO : character;
    }
}
