package th.kaechon;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Looks for patterns in every column of every table of a schema, whatever its type. Bytes are read in the encodings Java
 * writes text in; text also as JSON may escape it.
 *
 * @param patterns regular expressions by what they stand for
 */
record DatabaseSearch(JdbcClient jdbc, Map<String, String> patterns) {

    private record Column(String table, String name, String type) {}

    /** One line per place: {@code schema.table.column holds …}. */
    List<String> in(String schema) {
        TreeSet<String> found = new TreeSet<>();
        for (Column column : columns(schema)) {
            patterns.forEach((what, pattern) -> {
                if (holds(schema, column, pattern + "|" + escaped(pattern))) {
                    found.add("%s.%s.%s holds %s".formatted(schema, column.table(), column.name(), what));
                }
            });
        }
        return List.copyOf(found);
    }

    private List<Column> columns(String schema) {
        List<Column> columns = jdbc.sql(
                        """
                select table_name as "table", column_name as name, data_type as type
                from information_schema.columns join information_schema.tables using (table_schema, table_name)
                where table_schema = :schema and table_type = 'BASE TABLE'
                """)
                .param("schema", schema)
                .query(Column.class)
                .list();
        if (columns.isEmpty()) {
            throw new AssertionError("no table in schema " + schema);
        }
        return columns;
    }

    private boolean holds(String schema, Column column, String pattern) {
        String from = "from \"%s\".\"%s\" where \"%s\"".formatted(schema, column.table(), column.name());
        if (!column.type().equals("bytea")) {
            return jdbc.sql("select exists (select " + from + "::text ~* :pattern)")
                    .param("pattern", pattern)
                    .query(Boolean.class)
                    .single();
        }
        Pattern wanted = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
        try (Stream<byte[]> values = jdbc
                .sql("select \"" + column.name() + "\" " + from + " is not null")
                .query((row, number) -> row.getBytes(1))
                .stream()) {
            return values.anyMatch(bytes ->
                    readings(bytes).anyMatch(text -> wanted.matcher(text).find()));
        }
    }

    private static Stream<String> readings(byte[] bytes) {
        return Stream.of(
                new String(bytes, UTF_8),
                new String(bytes, UTF_16BE),
                new String(bytes, UTF_16LE),
                new String(bytes, 1, Math.max(0, bytes.length - 1), UTF_16BE)); // text at an odd place
    }

    /** {@code ป} as the six signs backslash, u, 0e1b. */
    private static String escaped(String pattern) {
        StringBuilder escaped = new StringBuilder();
        pattern.chars().forEach(sign -> escaped.append(sign < 128 ? "" + (char) sign : "\\\\u%04x".formatted(sign)));
        return escaped.toString();
    }
}
