package th.kaechon.bench;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the decisions of an amphoe have left behind per household, in the register and with the engine. */
final class LeftBehind {

    private static final String ROWS =
            """
            with cases as (select id, case_number from household_case where tambon_code like :amphoe || '%'),
                 instances as (select id_ from public.act_hi_procinst join cases on case_number = business_key_),
                 rows as (
                     select (select count(*) from targeting_decision join cases on id = case_id) as decisions,
                            (select count(*) from plan_item where case_id in (select id from cases)) as items,
                            (select count(*) from case_entry where case_id in (select id from cases)
                                and kind = 'DECIDED') as entries,
                            (select count(*) from public.act_ru_task where task_def_key_ = 'userTask_giveHelp'
                                and proc_inst_id_ in (select id_ from instances)) as help,
                            (select count(*) from public.act_ru_execution
                                where proc_inst_id_ in (select id_ from instances)) as executions,
                            (select count(*) from public.act_ru_job
                                where process_instance_id_ in (select id_ from instances)) as jobs,
                            (select count(*) from public.act_hi_actinst
                                where proc_inst_id_ in (select id_ from instances)) as activities,
                            (select count(*) from public.act_hi_varinst
                                where proc_inst_id_ in (select id_ from instances)) as variables)
            select rows.*, (select count(*) from cases) as cases from rows
            """;

    private LeftBehind() {}

    static String perHousehold(JdbcClient jdbc, String amphoe) {
        Map<String, Object> rows =
                jdbc.sql(ROWS).param("amphoe", amphoe).query().singleRow();
        double cases = ((Number) rows.remove("cases")).doubleValue();
        StringBuilder text = new StringBuilder();
        rows.forEach((name, count) -> text.append("%s %.2f  ".formatted(name, ((Number) count).longValue() / cases)));
        return text.toString().strip();
    }
}
