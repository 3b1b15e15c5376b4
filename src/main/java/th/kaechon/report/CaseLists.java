package th.kaechon.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import th.kaechon.campaign.Milestone;

/** Cases of the areas given, as code prefixes with {@code %}; an empty scope sees nothing. */
@Repository
public class CaseLists {

    /**
     * Without a milestone, overdue is what was marked late at any; with one, the cases are those that are still to be done
     * there, and overdue are those of them whose own day has passed, with those that were carried over unfinished: the
     * numbers of the forecast's page.
     */
    private static final String LINES =
            """
            with line as (
                select c.case_number, a.name_th as amphoe, t.name_th as tambon, c.tambon_code, c.closing_reason, s.stage,
                       (select target_group from case_target_group g where g.case_id = c.id and is_primary)
                           as target_group,
                       exists (select from case_overdue o where o.case_id = c.id and not o.entered_late)
                           as overdue,
                       exists (select from case_deadline d where d.case_id = c.id and d.late_joiner_due is not null)
                           as late_joiner
                from household_case c
                join case_stage s on s.case_id = c.id
                join tambon t on t.code = c.tambon_code join amphoe a on a.code = t.amphoe_code
                where c.fiscal_year = :year and c.tambon_code like any (:scope)
                  and (:area::text is null or c.tambon_code like :area || '%%')
                  and (:number::text is null or c.case_number like '%%' || :number || '%%')
                  and (:milestone::text is null or c.id in (select m.case_id from case_milestone m
                       where m.fiscal_year = :year and m.tambon_code like any (:scope) and m.milestone = :milestone
                         and (m.open and not :overdueOnly
                              or (m.open or m.carried_over) and m.due < :today and :overdueOnly))))
            select %1$s from line
            where (:stage::text is null or stage = :stage) and (late_joiner or not :lateJoinersOnly)
              and (overdue or not :overdueOnly or :milestone::text is not null)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    CaseLists(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public List<CaseLine> lines(int fiscalYear, String[] scope, CaseFilter filter, int skip, int most) {
        return query(
                        "case_number, amphoe, tambon, target_group, stage, overdue, late_joiner, closing_reason",
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
        Milestone milestone = filter.milestone();
        return jdbc.sql(LINES.formatted(columns) + end)
                .param("year", fiscalYear)
                .param("scope", scope)
                .param("area", filter.area())
                .param("number", filter.number())
                .param("stage", stage == null ? null : stage.name())
                .param("milestone", milestone == null ? null : milestone.name())
                .param("today", LocalDate.now(clock))
                .param("overdueOnly", filter.overdueOnly())
                .param("lateJoinersOnly", filter.lateJoinersOnly());
    }
}
