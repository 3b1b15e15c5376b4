package th.kaechon.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class OwnDatabaseSettingTest {

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void aConfiguredDatabaseMeansProduction() {
        environment
                .withProperty("spring.datasource.url", "jdbc:postgresql://database/kaechon")
                .setProperty("KAECHON_ADMIN_PASSWORD", "Long-Enough-1");

        decide();

        assertThat(environment.getActiveProfiles()).containsExactly("production");
    }

    @Test
    void productionRefusesToStartWithoutTheAdministratorsPassword() {
        environment.setProperty("spring.datasource.url", "jdbc:postgresql://database/kaechon");

        assertThatThrownBy(this::decide)
                .hasMessageContaining("administrator's password")
                .hasMessageContaining("KAECHON_ADMIN_PASSWORD");
    }

    @Test
    void productionRefusesToStartOnAThrowAwayDatabase() {
        environment.setProperty("spring.profiles.active", "production");

        assertThatThrownBy(this::decide).hasMessageContaining("SPRING_DATASOURCE_URL");
    }

    @Test
    void aNodeInAnotherTimeZoneRefusesToStart() {
        environment
                .withProperty("spring.datasource.url", "jdbc:postgresql://database/kaechon")
                .setProperty("KAECHON_ADMIN_PASSWORD", "Long-Enough-1");
        TimeZone usual = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        try {
            assertThatThrownBy(this::decide)
                    .hasMessageContaining("runs in time zone UTC")
                    .hasMessageContaining("-Duser.timezone=Asia/Bangkok");
        } finally {
            TimeZone.setDefault(usual);
        }
    }

    private void decide() {
        new OwnDatabaseSetting().postProcessEnvironment(environment, new SpringApplication());
    }
}
