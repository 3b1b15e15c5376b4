package th.kaechon.report;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Cases of the areas given, as code prefixes with {@code %}; an empty scope sees nothing. */
@Repository
public class CaseLists {

    /** A stage is what the register already holds, so that the list needs no question to the engine. */
    private static final String LINES =
            """
            with line as (
                select c.case_number, a.name_th as amphoe, t.name_th as tambon, c.tambon_code, c.closing_reason,
                       (select target_group from case_target_group g where g.case_id = c.id and is_primary)
                           as target_group,
                       exists (select from case_overdue o where o.case_id = c.id and not o.entered_late)
                           as overdue,
                       case when c.closed_at is not null then 'CLOSED'
                            when d.case_id is not null and not exists (select from plan_item p
                                where p.case_id = c.id and p.result is null) then 'REVIEW'
                            when d.case_id is not null then 'ASSISTANCE'
                            when k.confirmed = 'SELF_RELIANT' then 'REVIEW'
                            when k.confirmed is not null then 'TARGETING'
                            when f.case_id is not null then 'CLASSIFY'
                            when v.case_id is not null then 'FOUR_T'
                            else 'VERIFY' end as stage
                from household_case c
                join tambon t on t.code = c.tambon_code join amphoe a on a.code = t.amphoe_code
                left join verification v on v.case_id = c.id
                left join four_t_analysis f on f.case_id = c.id
                left join classification k on k.case_id = c.id
                left join targeting_decision d on d.case_id = c.id
                where c.fiscal_year = :year and c.tambon_code like any (:scope)
                  and (:area::text is null or c.tambon_code like :area || '%%')
                  and (:number::text is null or c.case_number like '%%' || :number || '%%'))
            select %1$s from line where (:stage::text is null or stage = :stage) and (overdue or not :overdueOnly)
            """;

    private final JdbcClient jdbc;

    CaseLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<CaseLine> lines(int fiscalYear, String[] scope, CaseFilter filter, int skip, int most) {
        return query(
                        "case_number, amphoe, tambon, target_group, stage, overdue, closing_reason",
                        " order by case_number offset :skip limit :most",
                        fiscalYear,
                        scope,
                        filter)
                .param("skip", skip)
                .param("most", most)
                .query(CaseLine.class)
                .list();
    }

    public int count(int fiscalYear, String[] scope, CaseFilter filter) {
        return query("count(*)", "", fiscalYear, scope, filter)
                .query(Integer.class)
                .single();
    }

    private StatementSpec query(String columns, String end, int fiscalYear, String[] scope, CaseFilter filter) {
        Stage stage = filter.stage();
        return jdbc.sql(LINES.formatted(columns) + end)
                .param("year", fiscalYear)
                .param("scope", scope)
                .param("area", filter.area())
                .param("number", filter.number())
                .param("stage", stage == null ? null : stage.name())
                .param("overdueOnly", filter.overdueOnly());
    }
}
