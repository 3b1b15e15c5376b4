package th.kaechon.report;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The cases of earlier years that are open still, or were carried over, in the areas given as code prefixes with {@code %}. */
@Repository
public class CarryOverLists {

    private static final String OPEN =
            """
            from household_case c
            join case_stage s on s.case_id = c.id
            join tambon t on t.code = c.tambon_code join amphoe a on a.code = t.amphoe_code
            left join carry_over o on o.case_id = c.id
            where c.fiscal_year < :year and c.closed_at is null and c.tambon_code like any (:scope)
            """;

    private static final String CARRIED =
            """
            from carry_over o
            join household_case c on c.id = o.case_id join household_case n on n.id = o.new_case_id
            join tambon t on t.code = c.tambon_code join amphoe a on a.code = t.amphoe_code
            where n.fiscal_year = :year and c.tambon_code like any (:scope)
            """;

    private final JdbcClient jdbc;

    CarryOverLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Open cases of the years before this one. */
    public List<CarryOverLine> open(int fiscalYear, String[] scope, int skip, int most) {
        return jdbc.sql(
                        """
                select c.case_number, c.fiscal_year, a.name_th as amphoe, t.name_th as tambon, s.stage,
                       (select count(*) from plan_item p join visit v on v.plan_item_id = p.id
                        join logbook_entry l on l.visit_id = v.id
                        where p.case_id = c.id and l.state = 'TO_KEY') as visits_to_key,
                       o.case_id is not null and o.settled_at is null as waiting, o.refusal
                """
                                + OPEN + " order by c.case_number offset :skip limit :most")
                .param("year", fiscalYear)
                .param("scope", scope)
                .param("skip", skip)
                .param("most", most)
                .query(CarryOverLine.class)
                .list();
    }

    public int countOpen(int fiscalYear, String[] scope) {
        return jdbc.sql("select count(*) " + OPEN)
                .param("year", fiscalYear)
                .param("scope", scope)
                .query(Integer.class)
                .single();
    }

    /** How many of the open ones are asked for and wait for their turn. */
    public int countWaiting(int fiscalYear, String[] scope) {
        return jdbc.sql("select count(*) " + OPEN + " and o.case_id is not null and o.settled_at is null")
                .param("year", fiscalYear)
                .param("scope", scope)
                .query(Integer.class)
                .single();
    }

    /** Carried over into this year, the newest first. */
    public List<CarriedOverLine> carried(int fiscalYear, String[] scope, int most) {
        return jdbc.sql(
                        """
                select c.case_number, n.case_number as new_case_number, a.name_th as amphoe, t.name_th as tambon,
                       o.settled_at
                """
                                + CARRIED + " order by o.settled_at desc, c.case_number desc limit :most")
                .param("year", fiscalYear)
                .param("scope", scope)
                .param("most", most)
                .query(CarriedOverLine.class)
                .list();
    }

    public int countCarried(int fiscalYear, String[] scope) {
        return jdbc.sql("select count(*) " + CARRIED)
                .param("year", fiscalYear)
                .param("scope", scope)
                .query(Integer.class)
                .single();
    }
}
