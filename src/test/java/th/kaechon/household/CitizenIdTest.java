package th.kaechon.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CitizenIdTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3249800008341",
                "1999900000013",
                "3999900000028",
                "5999900000032",
                "2999900000127",
                "0999900000040"
            })
    void acceptsANumberWhoseCheckDigitIsRight(String digits) {
        assertThat(CitizenId.parse(digits)).contains(new CitizenId(digits));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3 2498 00008 34 1", "3-2498-00008-34-1", "๓๒๔๙๘๐๐๐๐๘๓๔๑"})
    void readsSeparatorsAndThaiDigits(String typed) {
        assertThat(CitizenId.parse(typed)).contains(new CitizenId("3249800008341"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3249800008342", "324980000834", "32498000083411", "3.2498E+12", "", "32498OOO08341"})
    void refusesEverythingElse(String typed) {
        assertThat(CitizenId.parse(typed)).isEmpty();
    }

    @Test
    void refusesEveryOtherCheckDigit() {
        for (int digit = 0; digit < 10; digit++) {
            assertThat(CitizenId.parse("199990000001" + digit).isPresent()).isEqualTo(digit == 3);
        }
    }

    @Test
    void showsOnlyTheLastThreeDigits() {
        assertThat(new CitizenId("3249800008341").masked()).isEqualTo("x-xxxx-xxxxx-34-1");
        assertThat(new CitizenId("3249800008341")).hasToString("x-xxxx-xxxxx-34-1");
    }

    @Test
    void theRefusalDoesNotRepeatTheNumber() {
        assertThatThrownBy(() -> new CitizenId("3249800008342"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("3249800008342");
    }
}
