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

    /** A set difference and not a join: freshly filled tables have no statistics, and a join would be planned quadratic. */
    private static final String WAITING =
            """
            select household_id from list_entry where fiscal_year = :year
            except select household_id from household_case where fiscal_year = :year
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Cases(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public int waiting(FiscalYear year) {
        return jdbc.sql("select count(*) from (%s) waiting".formatted(WAITING))
                .param("year", year.value())
                .query(Integer.class)
                .single();
    }

    /** The households of the year's list that have no case yet. */
    public List<HouseholdId> waitingHouseholds(FiscalYear year) {
        return jdbc.sql(WAITING + " order by household_id")
                .param("year", year.value())
                .query((row, number) -> new HouseholdId(row.getLong("household_id")))
                .list();
    }

    /**
     * Opens a case for each of these households that has none in the year, and gives the opened ones. Nothing is opened
     * twice: numbering is serialised and the household is unique in its campaign.
     */
    public List<HouseholdCase> open(FiscalYear year, List<HouseholdId> households) {
        holdOpening(year);
        return jdbc.sql(
                        """
                insert into household_case (case_number, fiscal_year, household_id, tambon_code, opened_at)
                select format('%s-%s-%s', :year, amphoe, lpad((last + row_number()
                              over (partition by amphoe order by household.id))::text, 5, '0')),
                       :year, household.id, tambon_code, :now
                from household cross join left(tambon_code, 4) as amphoe cross join lateral (
                    select coalesce(right(max(case_number), 5)::int, 0) as last from household_case
                    where case_number between format('%s-%s-00000', :year, amphoe) and format('%s-%s-99999', :year, amphoe)
                    ) as used
                where household.id = any (:households) order by household.id
                on conflict (fiscal_year, household_id) do nothing
                returning *
                """)
                .param("year", year.value())
                .param("households", households.stream().map(HouseholdId::value).toArray(Long[]::new))
                .param("now", OffsetDateTime.now(clock))
                .query(Cases::row)
                .list();
    }

    /** Lets those finish who open cases of the year just now, and nobody begin until the transaction ends. */
    public void holdOpening(FiscalYear year) {
        jdbc.sql("select pg_advisory_xact_lock(:lock, :year)")
                .param("lock", NUMBERING_LOCK)
                .param("year", year.value())
                .query()
                .singleRow();
    }

    public HouseholdCase withId(CaseId id) {
        return jdbc.sql("select * from household_case where id = :id")
                .param("id", id.value())
                .query(Cases::row)
                .single();
    }

    /**
     * The case as it stands now, kept still until the transaction ends: nobody acts on it meanwhile, a job that writes to it
     * waits. Must come before anything else is written, or two who hold a part of it wait for each other.
     */
    public HouseholdCase lock(CaseId id) {
        return jdbc.sql("select * from household_case where id = :id for update")
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

    public Optional<HouseholdCase> of(HouseholdId household, FiscalYear year) {
        return jdbc.sql("select * from household_case where fiscal_year = :year and household_id = :household")
                .param("year", year.value())
                .param("household", household.value())
                .query(Cases::row)
                .optional();
    }

    /** A tambon's open cases; with {@code unvisited} those alone that still wait for verification or 4T. */
    public List<HouseholdCase> openIn(FiscalYear year, TambonCode tambon, boolean unvisited) {
        return jdbc.sql(
                        """
                select * from household_case where fiscal_year = :year and tambon_code = :tambon and closed_at is null
                  and not (:unvisited and exists (select from four_t_analysis where case_id = id)) order by id
                """)
                .param("year", year.value())
                .param("tambon", tambon.value())
                .param("unvisited", unvisited)
                .query(Cases::row)
                .list();
    }

    /** Empty where a mistaken short code points to no case at all. */
    public Optional<HouseholdCase> find(CaseId id) {
        return jdbc.sql("select * from household_case where id = :id")
                .param("id", id.value())
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
