package th.kaechon.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every answer a decision table gave for a case, so that it can be explained as long as the case is kept. */
@Repository
public class DecisionsMade {

    private static final TypeReference<Map<String, @Nullable Object>> FACTS = new TypeReference<>() {};

    /** A decision and when it was made. */
    public record Dated(DecisionMade decision, OffsetDateTime madeAt) {}

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    DecisionsMade(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    public void add(CaseId id, DecisionMade made) {
        jdbc.sql(
                        """
                insert into decision_made (case_id, decision_key, decision_definition, version, problem_id, proposal_id,
                                           facts, fired_rules, made_at)
                values (:id, :key, :definition, :version, :problem, :proposal, cast(:facts as jsonb), :fired, :now)
                """)
                .param("id", id.value())
                .param("key", made.tableKey())
                .param("definition", made.definitionId())
                .param("version", made.version())
                .param("problem", made.problemId())
                .param("proposal", made.proposalId())
                .param("facts", written(made.facts()))
                .param("fired", made.firedRules().toArray(String[]::new))
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** In the order they were made. */
    public List<Dated> of(CaseId id) {
        return jdbc.sql("select * from decision_made where case_id = :id order by decision_made.id")
                .param("id", id.value())
                .query(this::row)
                .list();
    }

    private Dated row(ResultSet row, int number) throws SQLException {
        DecisionMade decision = new DecisionMade(
                row.getString("decision_key"),
                row.getString("decision_definition"),
                row.getInt("version"),
                row.getObject("problem_id", Long.class),
                row.getObject("proposal_id", Long.class),
                read(row.getString("facts")),
                List.of((String[]) row.getArray("fired_rules").getArray()));
        return new Dated(decision, row.getObject("made_at", OffsetDateTime.class));
    }

    private String written(Map<String, @Nullable Object> facts) {
        try {
            return json.writeValueAsString(facts);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("facts are texts, numbers and flags", impossible);
        }
    }

    private Map<String, @Nullable Object> read(String facts) {
        try {
            return json.readValue(facts, FACTS);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("facts were written by this class", impossible);
        }
    }
}
