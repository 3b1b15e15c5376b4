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
import th.kaechon.household.MemberEntry;

/** Step 1 of the letter: the list is checked at the house. */
@Service
public class Verifications {

    /** What the tambon team answers; corrections and added members count with {@link VerificationOutcome#CORRECTED} alone. */
    public record Verification(
            VerificationOutcome outcome,
            LocalDate visitedOn,
            @Nullable String note,
            Set<Long> metIndicators,
            List<MemberCorrection> corrections,
            List<MemberEntry> added) {}

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
                .param("visitedOn", verification.visitedOn())
                .param("note", verification.note())
                .param("officer", officer)
                .param("now", OffsetDateTime.now(clock))
                .update();
        if (verification.outcome() == VerificationOutcome.CORRECTED) {
            households.correct(verified.household(), verification.corrections());
            households.add(verified.household(), verification.added());
        }
        if (verification.outcome().staysInNeed()) {
            households.setMet(
                    verified.household(),
                    verified.fiscalYear().value(),
                    verification.metIndicators(),
                    verification.visitedOn());
        }
        record.add(
                verified.id(),
                CaseEntry.Kind.VERIFIED,
                officer,
                verification.outcome().name(),
                verification.note());
    }
}
