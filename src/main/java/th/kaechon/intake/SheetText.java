package th.kaechon.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import th.kaechon.thai.ThaiText;

/**
 * The characters of a CSV file: UTF-8 with or without byte order mark, or Windows-874 of older programs. Never a guess: what
 * is neither is refused as a whole, since half a name is worse than none.
 */
final class SheetText {

    /** Not "cp874": in Java that is IBM's code page, which differs. */
    private static final Charset WINDOWS_874 = Charset.forName("x-windows-874");

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    /** An earlier program put this where it could not read: the text is lost already. */
    private static final char REPLACEMENT = '\uFFFD';

    private SheetText() {}

    static Optional<String> decode(byte[] content, String expectedWord) {
        return decode(content, StandardCharsets.UTF_8)
                .filter(SheetText::isWhole)
                .map(SheetText::withoutByteOrderMark)
                .or(() -> decode(content, WINDOWS_874)
                        .filter(SheetText::isWhole)
                        // Almost any bytes are some Windows-874 text; the header's own word tells that these are.
                        .filter(text -> says(text, expectedWord)));
    }

    private static Optional<String> decode(byte[] content, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString());
        } catch (CharacterCodingException otherEncoding) {
            return Optional.empty();
        }
    }

    private static boolean isWhole(String text) {
        return text.indexOf(REPLACEMENT) < 0 && text.indexOf('\0') < 0;
    }

    private static boolean says(String text, String word) {
        return ThaiText.normalise(text).replace(" ", "").contains(word);
    }

    private static String withoutByteOrderMark(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }
}
