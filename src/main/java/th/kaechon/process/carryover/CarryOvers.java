package th.kaechon.process.carryover;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import th.kaechon.campaign.FiscalYear;
import th.kaechon.casefile.CaseId;
import th.kaechon.casefile.HouseholdCase;
import th.kaechon.casefile.Refusal;

/** Who asked for which case, and what became of it. */
@Repository
class CarryOvers {

    record Request(CaseId caseId, String officer) {}

    /** Either the case that goes on, or why there is none. */
    record Outcome(@Nullable HouseholdCase next, @Nullable Refusal refusal) {

        boolean isCarried() {
            return next != null;
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    CarryOvers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Asks for the open cases of earlier years in these areas, of these numbers where given. One that waits already keeps
     * its place; one that was refused is tried again.
     */
    int request(FiscalYear year, String[] scope, String @Nullable [] numbers, String officer) {
        return jdbc.sql(
                        """
                insert into carry_over as asked (case_id, requested_by, requested_at)
                select id, :officer, :now from household_case
                where fiscal_year < :year and closed_at is null and tambon_code like any (:scope)
                  and (:numbers::text[] is null or case_number = any (:numbers))
                order by id
                on conflict (case_id) do update set requested_by = excluded.requested_by,
                    requested_at = excluded.requested_at, settled_at = null, refusal = null
                where asked.refusal is not null
                """)
                .param("officer", officer)
                .param("now", OffsetDateTime.now(clock))
                .param("year", year.value())
                .param("scope", scope)
                .param("numbers", numbers)
                .update();
    }

    /** One that waits and that no other node has in hand, kept until the transaction ends. */
    Optional<Request> next() {
        return jdbc.sql(
                        """
                select case_id, requested_by from carry_over where settled_at is null
                order by case_id limit 1 for update skip locked
                """)
                .query((row, number) -> new Request(new CaseId(row.getLong("case_id")), row.getString("requested_by")))
                .optional();
    }

    void settle(CaseId id, Outcome outcome) {
        HouseholdCase next = outcome.next();
        Refusal refusal = outcome.refusal();
        jdbc.sql(
                        """
                update carry_over set settled_at = :now, new_case_id = :next, refusal = :refusal
                where case_id = :id and settled_at is null
                """)
                .param("now", OffsetDateTime.now(clock))
                .param("next", next == null ? null : next.id().value())
                .param("refusal", refusal == null ? null : refusal.thai())
                .param("id", id.value())
                .update();
    }
}
