package th.kaechon.installation;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.TimeZone;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import th.kaechon.KaeChonTest;

@KaeChonTest
class TimeZoneCheckTest {

    @Autowired
    private Flyway flyway;

    @AfterEach
    void backToBangkok() {
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Bangkok"));
    }

    @Test
    void anotherZoneIsRefusedByName() {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));

        assertThatThrownBy(flyway::migrate)
                .hasStackTraceContaining("written in time zone Asia/Bangkok, this JVM runs in UTC");
    }

    @Test
    void theStoredZoneIsAccepted() {
        assertThatCode(flyway::migrate).doesNotThrowAnyException();
    }
}
