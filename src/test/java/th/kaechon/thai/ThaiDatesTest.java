package th.kaechon.thai;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @CsvSource({
        "07/04/66, SHORT_YEAR",
        "๗/๔/๖๖, SHORT_YEAR",
        "07/04/2023, NOT_BUDDHIST_ERA",
        "07/04/2400, NOT_BUDDHIST_ERA",
        "29/02/2566, NO_SUCH_DAY",
        "31/13/2566, NO_SUCH_DAY",
        "7 เมษายน 2566, NOT_A_DATE",
        "'', NOT_A_DATE"
    })
    void saysWhatIsWrongWithADate(String typed, ThaiDates.Slip slip) {
        assertThat(ThaiDates.slip(typed)).contains(slip);
    }

    @ParameterizedTest
    @ValueSource(ints = {2023, 2024})
    void everyDayOfAYearComesBackAsItWentAndIsNever543YearsOff(int year) {
        LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1)).forEach(day -> {
            String written = ThaiDates.shortForm(day);
            String buddhistYear = String.valueOf(year + 543);
            assertThat(written).endsWith("/" + buddhistYear);
            assertThat(ThaiDates.full(day)).endsWith(" " + buddhistYear).startsWith(day.getDayOfMonth() + " ");
            assertThat(ThaiDates.parse(written)).contains(day);
            assertThat(ThaiDates.slip(written)).isEmpty();
            assertThat(ThaiDates.parse(written.replace(buddhistYear, String.valueOf(year))))
                    .as("the same day with a year of the common era")
                    .isEmpty();
        });
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
