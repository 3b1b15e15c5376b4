package th.kaechon.rehearsal;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import th.kaechon.process.givehelp.GiveHelpProcess;
import th.kaechon.process.householdcase.HouseholdCaseProcess;

/**
 * What must hold at every midnight: no timer fired twice, none was lost, register and engine tell the same. Each is a query for
 * whatever breaks it.
 */
@Repository
@Profile("rehearsal")
class Invariants {

    private static final int SHOWN = 5;

    private static final Map<String, String> BROKEN_BY = new LinkedHashMap<>();

    static {
        BROKEN_BY.put(
                "marked overdue if and only if the stage was under way when its own day ended",
                """
                select c.case_number || ' ' || c.milestone from case_milestone c
                join act_hi_actinst stage on stage.act_id_ = case c.milestone when 'FOUR_T' then :analysis
                    when 'TARGETING' then :targeting when 'ASSISTANCE' then :assistance end
                join act_hi_procinst instance
                    on instance.id_ = stage.proc_inst_id_ and instance.business_key_ = c.case_number
                left join case_overdue o on o.case_id = c.case_id and o.milestone = c.milestone
                where (coalesce(stage.end_time_, :now) > c.due + time '23:59:59') <> (o.case_id is not null)
                """);
        BROKEN_BY.put(
                "no mark without its stage",
                """
                select c.case_number || ' ' || o.milestone from case_overdue o join household_case c on c.id = o.case_id
                where not exists (select from act_hi_actinst stage join act_hi_procinst instance
                        on instance.id_ = stage.proc_inst_id_ where instance.business_key_ = c.case_number
                        and stage.act_id_ = case o.milestone when 'FOUR_T' then :analysis
                            when 'TARGETING' then :targeting when 'ASSISTANCE' then :assistance end)
                """);
        BROKEN_BY.put(
                "the analysis is marked if and only if its entry came after its day",
                """
                select case_number || ' ' || milestone from case_milestone left join case_overdue using (case_id, milestone)
                where milestone = 'FOUR_T' and done_on is not null
                  and (entered_at::timestamp > due + time '23:59:59') <> (marked_at is not null)
                """);
        BROKEN_BY.put(
                "one line in the record for each mark, and none without",
                """
                select coalesce(e.case_id, o.case_id) || ' ' || coalesce(e.detail, o.milestone) from
                    (select case_id, detail, count(*) as lines from case_entry where kind = 'OVERDUE'
                     group by case_id, detail) e
                full join case_overdue o on o.case_id = e.case_id and o.milestone = e.detail
                where o.case_id is null or e.lines is distinct from 1
                """);
        BROKEN_BY.put(
                "every timer made has fired, ended with its stage, or still waits",
                """
                select log.act_id_ from act_hi_job_log log where log.job_def_type_ = 'timer-transition' group by log.act_id_
                having count(*) filter (where job_state_ = 0) <> count(*) filter (where job_state_ in (2, 3))
                    + (select count(*) from act_ru_job job join act_ru_jobdef d on d.id_ = job.job_def_id_
                       where d.act_id_ = log.act_id_)
                """);
        BROKEN_BY.put(
                "as many timers fired as marks were made and hand-ups escalated",
                """
                select fired || ' fired, ' || marks || ' marks' from
                    (select count(*) as fired from act_hi_job_log
                     where job_def_type_ = 'timer-transition' and job_state_ = 2) f,
                    (select (select count(*) from case_overdue)
                            + (select count(*) from hand_up where escalated_at is not null) as marks) o where fired <> marks
                """);
        BROKEN_BY.put(
                "no timer fired twice in one stage of a case",
                """
                select instance.business_key_ || ' ' || timer.act_id_ from act_hi_actinst timer
                join act_hi_procinst instance on instance.id_ = timer.proc_inst_id_
                where timer.act_type_ = 'boundaryTimer' group by instance.business_key_, timer.act_id_ having count(*) > 1
                """);
        BROKEN_BY.put(
                "nothing failed and nothing due is left",
                """
                select coalesce(job.process_instance_id_, '') || ' ' || job.handler_type_ from act_ru_job job
                where job.process_instance_id_ is not null
                  and (job.retries_ = 0 or job.exception_msg_ is not null or job.duedate_ <= :now)
                union all select incident_type_ from act_ru_incident
                union all select act_id_ from act_hi_job_log where job_state_ = 1
                """);
        BROKEN_BY.put(
                "one instance for each open case, none for a closed one",
                """
                select coalesce(c.case_number, i.business_key_) from household_case c
                full join (select business_key_, count(*) as instances from act_ru_execution
                           where parent_id_ is null and super_exec_ is null group by business_key_) i
                    on i.business_key_ = c.case_number
                where c.id is null or coalesce(i.instances, 0) <> (c.closed_at is null)::int
                """);
        BROKEN_BY.put(
                "an open case has the tasks of one stage: one task, or one for each open plan item and visit to key",
                """
                select c.case_number from household_case c
                left join (select i.business_key_ as number, count(*) as tasks,
                                  count(*) filter (where t.task_def_key_ = :giveHelp) as helping,
                                  count(*) filter (where t.task_def_key_ = :logbook) as keying
                           from act_ru_task t join act_ru_execution i on i.id_ = t.proc_inst_id_ group by i.business_key_) t
                    on t.number = c.case_number
                left join lateral (select count(*) filter (where result is null) as open_items,
                                  (select count(*) from plan_item p join visit v on v.plan_item_id = p.id
                                   join logbook_entry l on l.visit_id = v.id
                                   where p.case_id = c.id and l.state = 'TO_KEY') as to_key
                           from plan_item where case_id = c.id) p on true
                where c.closed_at is null and not coalesce(
                    helping + keying = 0 and tasks = 1
                    or tasks = helping + keying and helping = open_items and keying = to_key, false)
                """);
        BROKEN_BY.put(
                "every listed household has its case",
                """
                select household_id::text from list_entry
                except select household_id::text from household_case
                """);
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    Invariants(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    int count() {
        return BROKEN_BY.size();
    }

    /** What does not hold now, each with a few examples; empty when all is well. */
    List<String> broken() {
        return BROKEN_BY.entrySet().stream()
                .map(invariant -> broken(invariant.getKey(), invariant.getValue()))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private String broken(String invariant, String query) {
        List<String> found = jdbc.sql(query)
                .param("now", OffsetDateTime.now(clock).toLocalDateTime())
                .param("analysis", HouseholdCaseProcess.ANALYSIS)
                .param("targeting", HouseholdCaseProcess.TARGETING)
                .param("assistance", HouseholdCaseProcess.ASSISTANCE)
                .param("giveHelp", GiveHelpProcess.GIVE_HELP)
                .param("logbook", GiveHelpProcess.KEY_INTO_LOGBOOK)
                .query(String.class)
                .list();
        return found.isEmpty()
                ? ""
                : "%s: %d, e.g. %s".formatted(invariant, found.size(), found.subList(0, Math.min(SHOWN, found.size())));
    }
}
