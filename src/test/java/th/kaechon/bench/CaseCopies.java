package th.kaechon.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Copies of really started cases under new ids: household, case, run-time rows with their timer, and the history a job writes
 * on. Starting 100,000 takes longer than a benchmark should. A copy's id ends in its number instead of the machine's. The
 * timers of the originals are put off by a century, so that a storm is of copies alone.
 */
class CaseCopies {

    private static final String COPY = "%-000000______"; // how the id of a copy ends; no machine's number begins so
    private static final String MILLION = " + copy * 1000000";

    private static final List<String> TABLES = List.of(
            "casework.household",
            "casework.household_case",
            "public.act_ru_execution",
            "public.act_ru_task",
            "public.act_ru_identitylink",
            "public.act_ru_variable",
            "public.act_ru_job",
            "public.act_ru_authorization",
            "public.act_hi_procinst",
            "public.act_hi_actinst",
            "public.act_hi_taskinst",
            "public.act_hi_varinst",
            "public.act_hi_identitylink",
            "public.act_hi_job_log");

    private static final Set<String> IDS = Set.of(
            "id_",
            "execution_id_",
            "proc_inst_id_",
            "process_instance_id_",
            "root_proc_inst_id_",
            "parent_id_",
            "act_inst_id_",
            "parent_act_inst_id_",
            "task_id_",
            "var_scope_",
            "job_id_",
            "resource_id_");

    private static final String NUMBER =
            "left(%1$s, 10) || lpad((right(%1$s, 5)::int + copy * 1000)::text, 5, '0')"; // 2570-2408-00123

    private static final Map<String, String> VALUES = new LinkedHashMap<>();

    static {
        VALUES.put("id", "id" + MILLION);
        VALUES.put("household_id", "household_id" + MILLION);
        VALUES.put("list_reference", "list_reference || '.' || copy");
        VALUES.put("case_number", NUMBER.formatted("case_number"));
        VALUES.put("business_key_", NUMBER.formatted("business_key_"));
        VALUES.put("long_", "case when name_ = 'caseId' then long_" + MILLION + " else long_ end");
        VALUES.put(
                "text_",
                "case name_ when 'caseId' then (long_%s)::text when 'caseNumber' then %s else text_ end"
                        .formatted(MILLION, NUMBER.formatted("text_")));
    }

    private final JdbcClient jdbc;

    CaseCopies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** This many copies of each started case, with their timers where the calendar put them. */
    void make(int copies) {
        jdbc.sql("update public.act_ru_job set duedate_ = duedate_ - interval '100 years'"
                        + " where duedate_ > '2090-01-01'")
                .update();
        TABLES.forEach(table -> copy(table, copies));
        jdbc.sql("update public.act_ru_job set duedate_ = duedate_ + interval '100 years'"
                        + " where id_ not like :copy")
                .param("copy", COPY)
                .update();
        jdbc.sql("vacuum analyze").update();
    }

    /** All copies and what a storm has written for them, with the space they took. */
    void remove() {
        jdbc.sql("delete from casework.case_overdue where case_id > 1000000").update();
        jdbc.sql("delete from casework.case_entry where case_id > 1000000").update();
        for (int table = TABLES.size() - 1; table >= 0; table--) {
            remove(TABLES.get(table));
        }
        jdbc.sql("delete from public.act_hi_detail where proc_inst_id_ like :copy")
                .param("copy", COPY)
                .update();
        jdbc.sql("vacuum full analyze").update();
    }

    private void remove(String table) {
        if (table.startsWith("casework")) {
            jdbc.sql("delete from %s where id > 1000000".formatted(table)).update();
            return;
        }
        String owner = columns(table).stream()
                .filter(Set.of("proc_inst_id_", "process_instance_id_", "task_id_", "resource_id_")::contains)
                .collect(Collectors.joining(" like :copy or "));
        jdbc.sql("delete from %s where %s like :copy".formatted(table, owner))
                .param("copy", COPY)
                .update();
    }

    private void copy(String table, int copies) {
        List<String> columns = columns(table);
        String originals = table.startsWith("casework") ? "id < 1000000" : "id_ not like '" + COPY + "'";
        if (table.endsWith("authorization")) {
            originals += " and resource_type_ = 7 and resource_id_ <> '*'";
        }
        if (table.endsWith("act_ru_job") || table.endsWith("job_log")) {
            originals += " and process_instance_id_ is not null"; // the engine's own housekeeping is one job
        }
        jdbc.sql(
                        """
                insert into %s (%s) overriding system value
                select %s from %1$s, generate_series(1, :copies) as copy where %s order by copy
                """
                                .formatted(
                                        table,
                                        String.join(", ", columns),
                                        columns.stream().map(CaseCopies::value).collect(Collectors.joining(", ")),
                                        originals))
                .param("copies", copies)
                .update();
    }

    private List<String> columns(String table) {
        return jdbc.sql(
                        """
                select column_name from information_schema.columns
                where table_schema || '.' || table_name = :table order by ordinal_position
                """)
                .param("table", table)
                .query(String.class)
                .list();
    }

    private static String value(String column) {
        return IDS.contains(column)
                ? "left(%1$s, length(%1$s) - 12) || lpad(copy::text, 12, '0')".formatted(column)
                : VALUES.getOrDefault(column, column);
    }
}
