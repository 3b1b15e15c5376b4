package th.kaechon.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

    private final ProgressLine line = new ProgressLine(1775, Clock.systemUTC());

    @Test
    void saysCountRateAndTimeLeft() {
        assertThat(line.line(500, Duration.ofSeconds(5)))
                .isEqualTo("เริ่มกรณี 500 จาก 1,775 ครัวเรือน · 100 ครัวเรือน/วินาที · เหลือ 0:13 นาที");
    }

    @Test
    void doesNotDivideByZeroBeforeTheFirstCase() {
        assertThat(line.line(0, Duration.ZERO)).contains("0 ครัวเรือน/วินาที");
    }
}
