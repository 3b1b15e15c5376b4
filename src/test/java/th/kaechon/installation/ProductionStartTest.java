package th.kaechon.installation;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The province's own installation, on a database of its own. */
class ProductionStartTest {

    private EmbeddedPostgres database;

    @BeforeEach
    void startDatabase() throws IOException {
        database = EmbeddedPostgres.start();
    }

    @AfterEach
    void stopDatabase() throws IOException {
        database.close();
    }

    @Test
    void aWeakAdministratorsPasswordStopsTheStartAndAStrongOneFindsAnEmptySystem() throws Exception {
        production("password").readUntil(line -> line.contains("Password does not match policy"));

        ChildApplication started = production("Long-Enough-7");
        started.readUntil(line -> line.contains("Kae Chon is ready"));

        assertThat(count("select count(*) from act_id_user")).isEqualTo(1);
        assertThat(count("select count(*) from act_id_membership where group_id_ = 'camunda-admin'"))
                .isEqualTo(1);
        assertThat(count("select count(*) from casework.household")).isZero();
        assertThat(count("select count(*) from act_id_group where id_ = 'tambonteam240801'"))
                .isEqualTo(1);
        started.stop();
    }

    private ChildApplication production(String password) throws IOException {
        return ChildApplication.start(Map.of(
                "SPRING_DATASOURCE_URL",
                database.getJdbcUrl("postgres", "postgres"),
                "SPRING_DATASOURCE_USERNAME",
                "postgres",
                "KAECHON_ADMIN_PASSWORD",
                password));
    }

    private int count(String sql) throws SQLException {
        try (Connection connection = database.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }
}
