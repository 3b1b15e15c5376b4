package th.kaechon.casefile;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class Problems {

    private final JdbcClient jdbc;

    Problems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Problem> of(CaseId id) {
        return jdbc.sql(
                        """
                select problem.id, ordinal, indicator_code, name_th as indicator_name, member_id, life_stage,
                       condition_code as condition, able_to_work, need
                from problem join indicator on code = indicator_code where case_id = :id order by ordinal
                """)
                .param("id", id.value())
                .query(Problem.class)
                .list();
    }

    public Problem at(CaseId id, int ordinal) {
        return of(id).get(ordinal);
    }

    public List<ProblemCondition> conditions() {
        return jdbc.sql("select code, name_th, indicator_codes from problem_condition order by name_th")
                .query((row, number) ->
                        new ProblemCondition(row.getString(1), row.getString(2), Arrays.asList((Integer[])
                                row.getArray(3).getArray())))
                .list();
    }

    void replace(HouseholdCase analysed, FourTAnalysis analysis) {
        jdbc.sql("delete from problem where case_id = :id")
                .param("id", analysed.id().value())
                .update();
        boolean anyoneCan = analysis.skills().stream().anyMatch(FourTAnalysis.Ability::canHelpOneself);
        int ordinal = 0;
        for (FourTAnalysis.ProblemReport report : analysis.problems()) {
            boolean able = report.memberId() == null ? anyoneCan : can(analysis, report.memberId());
            insert(analysed.id(), ordinal++, report, able, analysis);
        }
    }

    private static boolean can(FourTAnalysis analysis, @Nullable Long memberId) {
        return analysis.skills().stream()
                .anyMatch(ability -> Long.valueOf(ability.memberId()).equals(memberId) && ability.canHelpOneself());
    }

    /** A disabled member's problem belongs to the stage DISABLED whatever the age; a problem of nobody to HOUSEHOLD. */
    private void insert(
            CaseId id, int ordinal, FourTAnalysis.ProblemReport report, boolean able, FourTAnalysis analysis) {
        jdbc.sql(
                        """
                insert into problem (case_id, ordinal, indicator_code, member_id, life_stage, condition_code,
                                     able_to_work, cause, need)
                values (:id, :ordinal, :indicator, :member,
                    coalesce((select case when health in ('DISABLED', 'BEDRIDDEN') then 'DISABLED' else code end
                              from member left join life_stage
                                  on extract(year from age(:visitedOn, birth_date)) between from_age and to_age
                              where member.id = :member), 'HOUSEHOLD'),
                    :condition, :able, :cause, :need)
                """)
                .param("id", id.value())
                .param("ordinal", ordinal)
                .param("indicator", report.indicatorCode())
                .param("member", report.memberId())
                .param("visitedOn", analysis.visitedOn())
                .param("condition", report.condition())
                .param("able", able)
                .param("cause", report.cause())
                .param("need", report.need())
                .update();
    }
}
