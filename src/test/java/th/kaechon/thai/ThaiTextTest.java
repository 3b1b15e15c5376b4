package th.kaechon.thai;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ThaiTextTest {

    @Test
    void turnsThaiDigitsIntoArabicOnes() {
        assertThat(ThaiText.normalise("หมู่ ๑๒ พ.ศ. ๒๕๖๖")).isEqualTo("หมู่ 12 พ.ศ. 2566");
    }

    @Test
    void joinsSaraAmTypedAsTwoCharacters() {
        assertThat(ThaiText.normalise("ท\u0E4D\u0E32")).isEqualTo("ทำ");
        assertThat(ThaiText.normalise("น\u0E4D\u0E49\u0E32")).isEqualTo("น้ำ");
        assertThat(ThaiText.normalise("น\u0E49\u0E4D\u0E32")).isEqualTo("น้ำ");
    }

    @Test
    void joinsTwoSaraEIntoSaraAe() {
        assertThat(ThaiText.normalise("เเปลงยาว")).isEqualTo("แปลงยาว");
    }

    @Test
    void dropsDoubledToneMarks() {
        assertThat(ThaiText.normalise("บ้\u0E49าน")).isEqualTo("บ้าน");
    }

    @Test
    void dropsZeroWidthCharactersAndCollapsesEverySpace() {
        assertThat(ThaiText.normalise("\uFEFF บาง\u200Bคล้า\u00A0 \t 24 \r\n")).isEqualTo("บางคล้า 24");
    }

    @Test
    void composesCharacters() {
        assertThat(ThaiText.normalise("Cafe\u0301")).isEqualTo("Café");
    }

    @Test
    void leavesPlainThaiAsItIs() {
        assertThat(ThaiText.normalise("ศูนย์อำนวยการขจัดความยากจน")).isEqualTo("ศูนย์อำนวยการขจัดความยากจน");
    }
}
