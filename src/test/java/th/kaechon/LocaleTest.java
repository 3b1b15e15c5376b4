package th.kaechon;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import th.kaechon.thai.ThaiText;

/**
 * The Thai of Camunda's four web applications against the English of the installed ones: after an update of Camunda this
 * names every label to translate. The words to use are in src/docs/glossary.md.
 */
class LocaleTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Pattern PLACEHOLDER = Pattern.compile(
            "\\{\\{\\s*\\w+\\s*}}|\\{\\w*}|%s|</?(?:a|b|br|i|em|strong|code|p|ul|li|span)\\b[^>]*>|&\\w+;");
    private static final Pattern LATIN_WORD = Pattern.compile("[A-Za-z]{2,}");
    private static final Pattern SIGNS_ONLY = Pattern.compile("[^A-Za-z\u0E00-\u0E7F]*");

    /** Latin words that a Thai label may hold: names, abbreviations, patterns to type and what stands in the code. */
    private static final Set<String> LATIN_ALLOWED = Set.of(
            "Camunda",
            "CE",
            "Optimize",
            "LDAP", // names
            "BPMN",
            "DMN",
            "XML",
            "API",
            "CSV",
            "JSON",
            "CTRL", // abbreviations without a Thai form
            "DI",
            "EDE",
            "FNI",
            "PI",
            "TU", // the metrics' own abbreviations, behind the Thai words
            "yyyy",
            "YYYY",
            "MM",
            "ddTHH",
            "DDTHH",
            "mm",
            "ss", // a date to type for the machine
            "cockpit",
            "tasklist",
            "resolve"); // ids of applications, a function

    /** Where one English label needs different Thai words in different places of one application. */
    private static final Set<String> OWN_WORDS = Set.of(
            "FILTER_CRITERIA_KEY", // "Key": of a criterion, not of a definition
            "PLGN_BTCH_SUSPEND_SUSPENDED", // "suspended": within a sentence
            "PLUGIN_JOBS_CASCADE", // "Cascade": goes on to later jobs, deletes nothing
            "REPOSITORY_DEPLOYMENTS_SOURCE"); // "Source:": of a deployment, not of a migration

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void everyLabelIsTranslatedAndNoOther(String app) {
        assertThat(labels(app, "th").keySet())
                .as("labels of %s: translate what is missing, take out what is gone", app)
                .containsExactlyElementsOf(labels(app, "en").keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void placeholdersAndTagsAreThoseOfTheEnglish(String app) {
        assertThat(wrong(app, (english, thai) -> placeholders(english).equals(placeholders(thai))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void nothingStaysEnglish(String app) {
        assertThat(wrong(
                        app,
                        (english, thai) -> english.isBlank() == plain(thai).isBlank()
                                || SIGNS_ONLY.matcher(plain(english)).matches()
                                || english.equals("s"))) // the plural's ending, which Thai does not have
                .as("empty in Thai")
                .isEmpty();
        assertThat(wrong(app, (english, thai) -> LATIN_WORD
                        .matcher(plain(thai))
                        .results()
                        .map(MatchResult::group)
                        .allMatch(LATIN_ALLOWED::contains)))
                .as("Latin words not on the list")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void thaiIsSpeltInOneWay(String app) {
        assertThat(wrong(app, (english, thai) -> ThaiText.normalise(thai)
                        .equals(thai.strip().replace("\n", " "))))
                .as("doubled tone marks, ำ in two parts, invisible characters, Thai digits")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void theSameEnglishIsTheSameThai(String app) {
        Map<String, String> thai = labels(app, "th");
        Map<String, String> first = new HashMap<>();
        Map<String, String> wrong = new TreeMap<>();
        labels(app, "en").forEach((key, english) -> {
            if (!OWN_WORDS.contains(key)) {
                String words = Objects.requireNonNull(thai.get(key));
                String before = first.putIfAbsent(english, words);
                if (before != null && !before.equals(words)) {
                    wrong.put(key, english + " → " + words + ", elsewhere " + before);
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    /** Welcome shows no dates, and Camunda ships none for it. */
    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin"})
    void datesAreThaiAndOfTheBuddhistEra(String app) {
        JsonNode dates = locale(app, "th").get("dateLocales");

        assertThat(List.of("months", "monthsShort"))
                .allSatisfy(part -> assertThat(dates.get(part)).hasSize(12));
        assertThat(List.of("weekdays", "weekdaysShort", "weekdaysMin"))
                .allSatisfy(part -> assertThat(dates.get(part)).hasSize(7));
        assertThat(dates.get("eras").get(0).get("offset").asInt()).isEqualTo(1543); // counted from the year 1000
        assertThat(dates.get("longDateFormat")).allSatisfy(format -> assertThat(format.asText())
                .as("years of the era, not Gregorian ones")
                .doesNotContain("YY"));
        locale(app, "en").get("dateLocales").fieldNames().forEachRemaining(part -> assertThat(dates.has(part))
                .as(part)
                .isTrue());
    }

    private static Map<String, String> wrong(String app, BiPredicate<String, String> right) {
        Map<String, String> thai = labels(app, "th");
        Map<String, String> wrong = new TreeMap<>();
        labels(app, "en").forEach((key, english) -> {
            if (!right.test(english, Objects.requireNonNull(thai.get(key)))) {
                wrong.put(key, english + " → " + thai.get(key));
            }
        });
        return wrong;
    }

    private static List<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(found -> found.group().replace(" ", ""))
                .sorted()
                .toList();
    }

    private static String plain(String text) {
        return PLACEHOLDER.matcher(text).replaceAll(" ");
    }

    private static Map<String, String> labels(String app, String language) {
        return JSON.convertValue(
                locale(app, language).get("labels"), new TypeReference<LinkedHashMap<String, String>>() {});
    }

    /** English from Camunda's jar, Thai from ours; both lie at the same place of the class path. */
    private static JsonNode locale(String app, String language) {
        String path = "/META-INF/resources/webjars/camunda/app/%s/locales/%s.json".formatted(app, language);
        try (InputStream file = Objects.requireNonNull(LocaleTest.class.getResourceAsStream(path), path)) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return JSON.readTree(
                    language.equals("en") ? text.replace("\uFEFF", "") : text); // Camunda's begin with a BOM
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path, unreadable);
        }
    }
}
