package th.kaechon.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DemoRegisterGeneratorTest {

    private static final Pattern THIRTEEN_DIGITS = Pattern.compile("\\b\\d{13}\\b");

    @Test
    void writesTheSameBytesEveryTime() {
        assertThat(DemoRegisterGenerator.generate())
                .containsExactlyInAnyOrderEntriesOf(DemoRegisterGenerator.generate());
    }

    @Test
    void theCommittedFilesAreWhatItWrites() {
        DemoRegisterGenerator.generate().forEach((name, content) -> assertThat(content)
                .as("run DemoRegisterGenerator and commit src/main/resources/demo/" + name)
                .isEqualTo(ReferenceData.resource("/demo/" + name)));
    }

    @Test
    void everyCitizenIdIsOfTheOfficeThatDoesNotExist() {
        DemoRegisterGenerator.generate().values().forEach(content -> assertThat(THIRTEEN_DIGITS
                        .matcher(new String(content, StandardCharsets.UTF_8))
                        .results())
                .isNotEmpty()
                .allSatisfy(id -> assertThat(id.group().substring(1, 5)).isEqualTo("9999")));
    }
}
