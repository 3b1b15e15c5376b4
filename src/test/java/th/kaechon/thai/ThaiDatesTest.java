package th.kaechon.thai;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThaiDatesTest {

    private static final LocalDate DAY_OF_THE_LETTER = LocalDate.of(2023, 4, 7);

    @ParameterizedTest
    @ValueSource(strings = {"07/04/2566", "7/4/2566", "๐๗/๐๔/๒๕๖๖", " 07/04/2566\u00A0"})
    void readsADateOfTheBuddhistEra(String typed) {
        assertThat(ThaiDates.parse(typed)).contains(DAY_OF_THE_LETTER);
    }

    @Test
    void readsTheLeapDay() {
        assertThat(ThaiDates.parse("29/02/2567")).contains(LocalDate.of(2024, 2, 29));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "07/04/2023",
                "07/04/66",
                "07/04/2400",
                "29/02/2566",
                "31/04/2566",
                "00/04/2566",
                "07/13/2566",
                "07/00/2566",
                "2566-04-07",
                "07/04/25666",
                "7 เมษายน 2566",
                ""
            })
    void refusesOtherErasImpossibleDatesAndOtherForms(String typed) {
        assertThat(ThaiDates.parse(typed)).isEmpty();
    }

    @Test
    void writesTheFullForm() {
        assertThat(ThaiDates.full(DAY_OF_THE_LETTER)).isEqualTo("7 เมษายน 2566");
    }

    @Test
    void writesTheShortForm() {
        assertThat(ThaiDates.shortForm(DAY_OF_THE_LETTER)).isEqualTo("07/04/2566");
    }

    @Test
    void writesTheSameWhateverTheLocaleOfTheMachine() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(new Locale("th", "TH", "TH"));
            assertThat(ThaiDates.full(DAY_OF_THE_LETTER)).isEqualTo("7 เมษายน 2566");
            assertThat(ThaiDates.shortForm(DAY_OF_THE_LETTER)).isEqualTo("07/04/2566");
        } finally {
            Locale.setDefault(before);
        }
    }
}
