package th.kaechon.report.minutes;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;

/** The words of the papers, in one file that an official can read and correct. */
final class Wording {

    private static final String FILE = "documents.properties";
    private static final Properties WORDS = read();

    private Wording() {}

    static String say(String key, Object... filledIn) {
        String text = Objects.requireNonNull(WORDS.getProperty(key), () -> FILE + " lacks " + key);
        for (int place = 0; place < filledIn.length; place++) {
            text = text.replace("{" + place + "}", String.valueOf(filledIn[place]));
        }
        return text;
    }

    /** The first of the keys that the file has. */
    static String sayFirst(String key, String otherwise, Object... filledIn) {
        return say(WORDS.containsKey(key) ? key : otherwise, filledIn);
    }

    private static Properties read() {
        Properties words = new Properties();
        try (Reader text =
                new InputStreamReader(new ClassPathResource(FILE).getInputStream(), StandardCharsets.UTF_8)) {
            words.load(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return words;
    }
}
