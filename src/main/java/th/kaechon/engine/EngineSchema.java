package th.kaechon.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * The first migration: the engine's tables by its own create scripts, in schema {@code public}, and the indexes its
 * PostgreSQL script lacks. Run by Flyway so that two nodes starting together do not create them twice.
 */
@Component
class EngineSchema implements JavaMigration {

    private static final List<String> SCRIPTS = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("0.1");
    }

    @Override
    public String getDescription() {
        return "engine tables 7.24 and their missing indexes";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local search_path to public");
            for (String script : SCRIPTS) {
                ScriptUtils.executeSqlScript(
                        connection, new EncodedResource(new ClassPathResource(scriptPath(script)), "UTF-8"));
            }
            for (EngineIndex index : EngineIndex.values()) {
                statement.execute(index.ddl());
            }
            statement.execute("set local search_path to casework");
        }
    }

    private static String scriptPath(String name) {
        return "org/camunda/bpm/engine/db/create/activiti.postgres.create." + name + ".sql";
    }
}
