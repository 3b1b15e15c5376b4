package th.kaechon.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import th.kaechon.household.Households;
import th.kaechon.household.MemberCorrection;

/** Step 1 of the letter: the list is checked at the house. */
@Service
public class Verifications {

    /** What the tambon team answers; corrections count with {@link VerificationOutcome#CORRECTED} alone. */
    public record Verification(
            VerificationOutcome outcome,
            @Nullable String note,
            Set<Long> metIndicators,
            List<MemberCorrection> corrections) {}

    private final JdbcClient jdbc;
    private final Households households;
    private final CaseRecord record;
    private final Clock clock;

    Verifications(JdbcClient jdbc, Households households, CaseRecord record, Clock clock) {
        this.jdbc = jdbc;
        this.households = households;
        this.record = record;
        this.clock = clock;
    }

    public void record(HouseholdCase verified, Verification verification, String officer) {
        jdbc.sql(
                        """
                insert into verification (case_id, outcome, visited_on, note, officer, verified_at)
                values (:id, :outcome, :visitedOn, :note, :officer, :now)
                on conflict (case_id) do update set outcome = excluded.outcome, visited_on = excluded.visited_on,
                    note = excluded.note, officer = excluded.officer, verified_at = excluded.verified_at
                """)
                .param("id", verified.id().value())
                .param("outcome", verification.outcome().name())
                .param("visitedOn", LocalDate.now(clock))
                .param("note", verification.note())
                .param("officer", officer)
                .param("now", OffsetDateTime.now(clock))
                .update();
        if (verification.outcome() == VerificationOutcome.CORRECTED) {
            households.correct(verified.household(), verification.corrections());
        }
        if (verification.outcome().staysInNeed()) {
            households.setMet(
                    verified.household(),
                    verified.fiscalYear().value(),
                    verification.metIndicators(),
                    LocalDate.now(clock));
        }
        record.add(
                verified.id(),
                CaseEntry.Kind.VERIFIED,
                officer,
                verification.outcome().name(),
                verification.note());
    }
}
