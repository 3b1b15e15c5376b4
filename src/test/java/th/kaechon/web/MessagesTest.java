package th.kaechon.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Own templates take their Thai from one bundle. */
class MessagesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern USED = Pattern.compile("#\\{([\\w.]+)");
    private static final Pattern THAI_LINE = Pattern.compile(".*[\\u0E00-\\u0E7F].*");

    @Test
    void everyKeyThatIsUsedExistsAndNoneLiesUnused() throws IOException {
        Set<String> used = new TreeSet<>();
        for (String template : templates()) {
            used.addAll(USED.matcher(template)
                    .results()
                    .map((MatchResult result) -> result.group(1))
                    .collect(Collectors.toSet()));
        }
        assertThat(bundle().stringPropertyNames()).containsExactlyInAnyOrderElementsOf(used);
    }

    @Test
    void noTextIsEmpty() throws IOException {
        assertThat(bundle().values()).allMatch(text -> !text.toString().isBlank());
    }

    @Test
    void noTemplateSpeaksThaiByItself() throws IOException {
        assertThat(templates().stream()
                        .flatMap(String::lines)
                        .filter(line -> THAI_LINE.matcher(line).matches()))
                .as("lines of templates with Thai in them: put the text into messages.properties")
                .isEmpty();
    }

    private static List<String> templates() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES.resolve("templates"))) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .map(MessagesTest::read)
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static Properties bundle() throws IOException {
        Properties bundle = new Properties();
        try (Reader text = Files.newBufferedReader(RESOURCES.resolve("messages.properties"))) {
            bundle.load(text);
        }
        return bundle;
    }
}
