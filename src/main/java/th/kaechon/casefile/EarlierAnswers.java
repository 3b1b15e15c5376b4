package th.kaechon.casefile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What officers have answered about a case so far, for reading alone. */
@Repository
public class EarlierAnswers {

    public record Verified(
            VerificationOutcome outcome,
            LocalDate visitedOn,
            @Nullable String note,
            String officer,
            OffsetDateTime verifiedAt) {}

    /** The 4T analysis; null is what was not asked or not answered. */
    public record Analysed(
            LocalDate visitedOn,
            int readiness,
            boolean wantsHelp,
            @Nullable String refusalReason,
            @Nullable String priorityProblem,
            @Nullable String ownWords,
            @Nullable String triedBefore,
            FourTAnalysis.Tenure tenure,
            BigDecimal landRai,
            FourTAnalysis.@Nullable LandDocument landDocument,
            @Nullable Boolean hasWater,
            @Nullable Boolean hasElectricity,
            @Nullable String belongings,
            boolean hasSavings,
            boolean hasInformalDebt,
            boolean hasFormalDebt,
            boolean hasFundDebt,
            @Nullable String benefits,
            @Nullable String supportNetwork,
            String wayOut,
            @Nullable String householdDoes,
            @Nullable String wantedHelp,
            FourTAnalysis.Horizon horizon,
            boolean agreed,
            String officer,
            OffsetDateTime recordedAt) {}

    public record Ability(
            long memberId,
            boolean ableToWork,
            boolean willingToWork,
            @Nullable String skills,
            @Nullable String wantedTraining) {}

    /** Proposed by the table; the rest is null until the tambon meeting has confirmed or changed it. */
    public record Classified(
            HouseholdClass proposed,
            @Nullable HouseholdClass confirmed,
            @Nullable LocalDate meetingOn,
            @Nullable String reason,
            @Nullable String officer,
            @Nullable OffsetDateTime decidedAt) {}

    private final JdbcClient jdbc;

    EarlierAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Verified> verification(CaseId id) {
        return of("verification", id, Verified.class);
    }

    public Optional<Analysed> fourT(CaseId id) {
        return of("four_t_analysis", id, Analysed.class);
    }

    public Optional<Classified> classification(CaseId id) {
        return of("classification", id, Classified.class);
    }

    public List<Ability> abilities(CaseId id) {
        return jdbc.sql("select * from member_ability where case_id = :id order by member_id")
                .param("id", id.value())
                .query(Ability.class)
                .list();
    }

    private <T> Optional<T> of(String table, CaseId id, Class<T> answer) {
        return jdbc.sql("select * from " + table + " where case_id = :id")
                .param("id", id.value())
                .query(answer)
                .optional();
    }
}
