package th.kaechon.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Fills the engine's run-time tables with copies of really started cases under new ids, because starting 100,000 takes longer
 * than a benchmark should. Every fifth copy is turned into a task of the amphoe centre. Jobs and history are not copied: no
 * list reads them.
 */
class TaskCopies {

    private static final String SEPARATOR = "."; // in no id of a real case

    private static final Map<String, Set<String>> IDS = new LinkedHashMap<>();

    static {
        IDS.put("act_ru_execution", Set.of("id_", "root_proc_inst_id_", "proc_inst_id_", "parent_id_", "act_inst_id_"));
        IDS.put("act_ru_task", Set.of("id_", "execution_id_", "proc_inst_id_"));
        IDS.put("act_ru_identitylink", Set.of("id_", "task_id_"));
        IDS.put("act_ru_variable", Set.of("id_", "execution_id_", "proc_inst_id_", "task_id_", "var_scope_"));
    }

    private static final Map<String, String> OF_AMPHOE_CENTRE = Map.of(
            "group_id_", "'amphoecentre' || substr(group_id_, 11, 4)",
            "task_def_key_", "'userTask_decideAssistance'",
            "name_", "'ประชุม ศจพ.อ. เลือกแนวทางช่วยเหลือ'");

    private final JdbcClient jdbc;
    private int copies;

    TaskCopies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until there are {@code times} as many tasks as really started ones. */
    void growTo(int times) {
        IDS.forEach((table, ids) -> copy(table, ids, copies + 1, times - 1));
        copies = times - 1;
        jdbc.sql("vacuum analyze").update();
    }

    private void copy(String table, Set<String> ids, int from, int to) {
        var columns = jdbc.sql(
                        "select column_name from information_schema.columns where table_schema = 'public' and table_name = :table")
                .param("table", table)
                .query(String.class)
                .list();
        String values = columns.stream()
                .map(column -> ids.contains(column) ? column + " || '" + SEPARATOR + "' || copy" : value(table, column))
                .collect(Collectors.joining(", "));
        jdbc.sql(
                        """
                insert into public.%s (%s) select %s from public.%1$s, generate_series(:from, :to) as copy
                where position('%s' in id_) = 0
                """
                                .formatted(table, String.join(", ", columns), values, SEPARATOR))
                .param("from", from)
                .param("to", to)
                .update();
    }

    private static String value(String table, String column) {
        String other = table.equals("act_ru_variable") ? null : OF_AMPHOE_CENTRE.get(column);
        return other == null ? column : "case when copy %% 5 = 0 then %s else %s end".formatted(other, column);
    }
}
