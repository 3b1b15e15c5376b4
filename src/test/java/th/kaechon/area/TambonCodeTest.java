package th.kaechon.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class TambonCodeTest {

    @Test
    void knowsItsAmphoe() {
        assertThat(new TambonCode("240801").amphoe()).isEqualTo(new AmphoeCode("2408"));
    }

    @Test
    void refusesWhatHasNotSixArabicDigits() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TambonCode("2408"));
        assertThatIllegalArgumentException().isThrownBy(() -> new TambonCode("๒๔๐๘๐๑"));
    }
}
