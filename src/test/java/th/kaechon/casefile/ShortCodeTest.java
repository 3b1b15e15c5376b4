package th.kaechon.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShortCodeTest {

    private static final String TYPEABLE = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 28, 29, 1775, 100_000, 14_852_900})
    void findsTheCaseItWasMadeFor(long id) {
        ShortCode code = ShortCode.of(new CaseId(id));

        assertThat(code.caseId()).isEqualTo(new CaseId(id));
        assertThat(ShortCode.parse(code.printed())).contains(code);
    }

    @Test
    void isDifferentForEveryCase() {
        assertThat(LongStream.range(0, 50_000)
                        .mapToObj(id -> ShortCode.of(new CaseId(id)).value())
                        .distinct())
                .hasSize(50_000);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 97, 1775, 14_852_900})
    void everySingleWrongCharacterIsNoticed(long id) {
        String code = ShortCode.of(new CaseId(id)).value();
        for (int place = 0; place < code.length(); place++) {
            for (char typed : TYPEABLE.toCharArray()) {
                if (typed != code.charAt(place)) {
                    String wrong = code.substring(0, place) + typed + code.substring(place + 1);
                    assertThat(ShortCode.parse(wrong))
                            .as("%s for %s", wrong, code)
                            .isEmpty();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 97, 1775, 14_852_900})
    void everyTwoCharactersThatChangedPlacesAreNoticed(long id) {
        String code = ShortCode.of(new CaseId(id)).value();
        for (int first = 0; first < code.length(); first++) {
            for (int second = first + 1; second < code.length(); second++) {
                StringBuilder swapped = new StringBuilder(code);
                swapped.setCharAt(first, code.charAt(second));
                swapped.setCharAt(second, code.charAt(first));
                if (!swapped.toString().equals(code)) {
                    assertThat(ShortCode.parse(swapped.toString())).isEmpty();
                }
            }
        }
    }

    @Test
    void isReadInSmallLettersWithSpacesAndThaiDigits() {
        ShortCode code = ShortCode.of(new CaseId(123));
        String thaiDigits = code.value()
                .chars()
                .mapToObj(c -> String.valueOf((char) (Character.isDigit(c) ? c - '0' + '๐' : c)))
                .reduce("", String::concat);

        assertThat(ShortCode.parse(" " + code.printed().toLowerCase().replace("-", " ")))
                .contains(code);
        assertThat(ShortCode.parse(thaiDigits)).contains(code);
    }

    @Test
    void beginsWithALetterSoThatItIsNoCaseNumber() {
        assertThat(LongStream.range(0, 5_000)
                        .mapToObj(id -> ShortCode.of(new CaseId(id)).value()))
                .allMatch(code -> Character.isLetter(code.charAt(0)));
        assertThat(ShortCode.isMeant("2566-2408-00001")).isFalse();
        assertThat(ShortCode.isMeant("00001")).isFalse();
        assertThat(ShortCode.isMeant("abc-def")).isTrue();
    }
}
