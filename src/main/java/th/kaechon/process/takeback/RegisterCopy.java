package th.kaechon.process.takeback;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import th.kaechon.casefile.HouseholdCase;

/**
 * The register's rows as they were before a task, kept as JSON by the database itself. One way back for all tasks: a column
 * that is added later comes back too, which nine hand-written reversals would forget.
 */
@Repository
class RegisterCopy {

    private final JdbcClient jdbc;

    RegisterCopy(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What {@link RegisterPart#scope()} and {@link #sql} ask for. */
    static Map<String, @Nullable Object> parameters(
            HouseholdCase household, @Nullable Long planItemId, @Nullable Long visitId) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("case", household.id().value());
        values.put("household", household.household().value());
        values.put("year", household.fiscalYear().value());
        values.put("planItem", planItemId);
        values.put("visit", visitId);
        return values;
    }

    /** An SQL expression: these parts as one JSON object. */
    static String sql(RegisterPart... parts) {
        return Arrays.stream(parts)
                .map(part -> "'%s', %s".formatted(part.name(), sql(part)))
                .collect(Collectors.joining(", ", "jsonb_build_object(", ")"));
    }

    private static String sql(RegisterPart part) {
        return "(select coalesce(jsonb_agg(to_jsonb(t) order by %s), '[]') from %s t where %s)"
                .formatted(part.key(), part.table(), part.scope());
    }

    boolean isUnchanged(RegisterPart part, Completion completion, HouseholdCase household) {
        return jdbc.sql("select coalesce(before -> '%s' = %s, true) from task_completion where id = :completion"
                        .formatted(part.name(), sql(part)))
                .params(parameters(completion, household))
                .query(Boolean.class)
                .single();
    }

    void restore(Completion completion, HouseholdCase household) {
        List<RegisterPart> parts = parts(completion);
        Map<String, @Nullable Object> parameters = parameters(completion, household);
        forgetEvaluationsSince(completion);
        parts.stream()
                .filter(part -> !part.isOnlyAddedTo())
                .sorted(Comparator.reverseOrder())
                .forEach(part -> jdbc.sql(removal(part)).params(parameters).update());
        parts.forEach(part -> jdbc.sql(writing(part)).params(parameters).update());
    }

    /** They explain what no longer stands; the engine's history of decisions keeps them. */
    private void forgetEvaluationsSince(Completion completion) {
        jdbc.sql("delete from decision_made where case_id = :case and made_at >= :since")
                .param("case", completion.caseId().value())
                .param("since", completion.completedAt())
                .update();
    }

    private List<RegisterPart> parts(Completion completion) {
        return jdbc
                .sql("select jsonb_object_keys(before) from task_completion where id = :completion")
                .param("completion", completion.id())
                .query(String.class)
                .list()
                .stream()
                .map(RegisterPart::valueOf)
                .filter(part -> part != RegisterPart.LISTS)
                .sorted()
                .toList();
    }

    private static Map<String, @Nullable Object> parameters(Completion completion, HouseholdCase household) {
        Map<String, @Nullable Object> values = parameters(household, completion.planItemId(), completion.visitId());
        values.put("completion", completion.id());
        return values;
    }

    private static String removal(RegisterPart part) {
        String all = "delete from %s t where %s".formatted(part.table(), part.scope());
        return part.isReferredTo()
                ? all + " and not exists (select from %1$s b where b.%2$s = t.%2$s)".formatted(kept(part), part.key())
                : all;
    }

    private String writing(RegisterPart part) {
        String all = "insert into %s overriding system value select * from %s".formatted(part.table(), kept(part));
        if (!part.isReferredTo()) {
            return all;
        }
        Collection<String> columns = columns(part);
        return all
                + " on conflict (%s) do update set (%s) = row(%s)"
                        .formatted(
                                part.key(),
                                String.join(", ", columns),
                                columns.stream()
                                        .map(column -> "excluded." + column)
                                        .collect(Collectors.joining(", ")));
    }

    private static String kept(RegisterPart part) {
        return "jsonb_populate_recordset(null::%s, (select before -> '%s' from task_completion where id = :completion))"
                .formatted(part.table(), part.name());
    }

    private Collection<String> columns(RegisterPart part) {
        return jdbc.sql(
                        """
                select column_name from information_schema.columns
                where table_schema = 'casework' and table_name = :table and column_name <> all (:key)
                """)
                .param("table", part.table())
                .param("key", part.key().split(", "))
                .query(String.class)
                .list();
    }
}
