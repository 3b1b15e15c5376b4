package th.kaechon.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import th.kaechon.area.TambonCode;
import th.kaechon.campaign.FiscalYear;
import th.kaechon.household.HouseholdId;

@Repository
public class Cases {

    private static final int NUMBERING_LOCK = 0x6b61; // one numbering at a time, whatever node it runs on

    private final JdbcClient jdbc;
    private final Clock clock;

    Cases(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public int waiting(FiscalYear year) {
        return jdbc.sql(
                        """
                select count(*) from list_entry left join household_case using (fiscal_year, household_id)
                where fiscal_year = :year and household_case.id is null
                """)
                .param("year", year.value())
                .query(Integer.class)
                .single();
    }

    /**
     * Opens a case for the next households of the year's list that have none, at most {@code most}, skipping the first
     * {@code skip}. Nothing is opened twice: numbering is serialised and the household is unique in its campaign.
     */
    public List<HouseholdCase> openNext(FiscalYear year, int most, int skip) {
        jdbc.sql("select pg_advisory_xact_lock(:lock, :year)")
                .param("lock", NUMBERING_LOCK)
                .param("year", year.value())
                .query()
                .singleRow();
        return jdbc.sql(
                        """
                with next as (
                    select household_id, household.tambon_code, left(household.tambon_code, 4) as amphoe
                    from list_entry join household on household.id = household_id
                    left join household_case using (fiscal_year, household_id)
                    where fiscal_year = :year and household_case.id is null
                    order by household_id offset :skip limit :most),
                used as (
                    select substring(case_number from 6 for 4) as amphoe, max(right(case_number, 5)::int) as last
                    from household_case where fiscal_year = :year group by 1)
                insert into household_case (case_number, fiscal_year, household_id, tambon_code, opened_at)
                select format('%s-%s-%s', :year, amphoe, lpad((coalesce(last, 0) + row_number()
                              over (partition by amphoe order by household_id))::text, 5, '0')),
                       :year, household_id, tambon_code, :now
                from next left join used using (amphoe) order by household_id
                returning *
                """)
                .param("year", year.value())
                .param("skip", skip)
                .param("most", most)
                .param("now", OffsetDateTime.now(clock))
                .query(Cases::row)
                .list();
    }

    public HouseholdCase withId(CaseId id) {
        return jdbc.sql("select * from household_case where id = :id")
                .param("id", id.value())
                .query(Cases::row)
                .single();
    }

    public Optional<HouseholdCase> withNumber(CaseNumber number) {
        return jdbc.sql("select * from household_case where case_number = :number")
                .param("number", number.value())
                .query(Cases::row)
                .optional();
    }

    /** Closing twice keeps the first reason. */
    public void close(CaseId id, ClosingReason reason) {
        jdbc.sql(
                        """
                update household_case set closed_at = :now, closing_reason = :reason, version = version + 1
                where id = :id and closed_at is null
                """)
                .param("now", OffsetDateTime.now(clock))
                .param("reason", reason.name())
                .param("id", id.value())
                .update();
    }

    private static HouseholdCase row(ResultSet row, int number) throws SQLException {
        String reason = row.getString("closing_reason");
        return new HouseholdCase(
                new CaseId(row.getLong("id")),
                new CaseNumber(row.getString("case_number")),
                new FiscalYear(row.getInt("fiscal_year")),
                new HouseholdId(row.getLong("household_id")),
                new TambonCode(row.getString("tambon_code")),
                row.getObject("closed_at", OffsetDateTime.class),
                reason == null ? null : ClosingReason.valueOf(reason));
    }
}
