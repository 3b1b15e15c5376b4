package th.kaechon.casefile;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Derives {@link HouseholdFacts} from the register in one query (domain note 7.1 and 7.2). */
@Repository
public class Facts {

    private static final int INSECURE_HOUSING = 8; // TPMAP defines insecure housing as failing indicator 8

    private final JdbcClient jdbc;
    private final Clock clock;

    Facts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public HouseholdFacts of(CaseId id) {
        return jdbc.sql(
                        """
                with the_case as (
                    select c.id, c.fiscal_year, h.* from household_case c
                    join (select id as household_id, surveyed, source, average_income_per_person from household) h
                        using (household_id) where c.id = :id),
                open as (
                    select indicator_code from failed_indicator f join the_case using (household_id, fiscal_year)
                    where met_on is null and not exists (select from member
                        where member.id = f.member_id and state <> 'LIVING')),
                living as (
                    select m.*, s.dependent from member m join the_case using (household_id)
                    left join life_stage s on extract(year from age(:today, birth_date)) between from_age and to_age
                    where state = 'LIVING')
                select exists (select from open) as fails,
                       exists (select from living where welfare_card) as card,
                       surveyed,
                       source = 'TPMAP_LIST' as known,
                       (select count(*) from living
                        where coalesce(dependent, false) or health in ('DISABLED', 'BEDRIDDEN')
                              or health = 'CHRONIC' and not cares_for_self)::int as dependants,
                       average_income_per_person as average_income,
                       exists (select from open where indicator_code = :insecure) as insecure_housing,
                       (select count(distinct indicator_code) from open)::int as open_indicators,
                       (select count(*) from member_ability
                        where case_id = :id and able_to_work and willing_to_work)::int as able_and_willing,
                       coalesce((select wants_help from four_t_analysis where case_id = :id), true) as wants_help
                from the_case
                """)
                .param("id", id.value())
                .param("today", LocalDate.now(clock))
                .param("insecure", INSECURE_HOUSING)
                .query(HouseholdFacts.class)
                .single();
    }
}
