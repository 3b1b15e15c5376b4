package th.kaechon.casefile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The 4T analysis made with the household (letter step 2.1): attitude, skills, resources, way out.
 *
 * @param readiness 1 (not ready to change anything) to 5 (has begun already)
 * @param landRai land for living and working, in rai
 */
public record FourTAnalysis(
        LocalDate visitedOn,
        Attitude attitude,
        List<Ability> skills,
        Resources resources,
        WayOut wayOut,
        List<ProblemReport> problems) {

    public record Attitude(
            int readiness,
            boolean wantsHelp,
            @Nullable String refusalReason,
            @Nullable String priorityProblem,
            @Nullable String ownWords,
            @Nullable String triedBefore) {}

    /** One member's abilities. */
    public record Ability(
            long memberId,
            boolean ableToWork,
            boolean willingToWork,
            @Nullable String skills,
            @Nullable String wantedTraining) {

        boolean canHelpOneself() {
            return ableToWork && willingToWork;
        }
    }

    /** {@code landDocument} is null without land. */
    public record Resources(
            Tenure tenure,
            boolean hasWater,
            boolean hasElectricity,
            BigDecimal landRai,
            @Nullable LandDocument landDocument,
            @Nullable String belongings,
            boolean hasSavings,
            Debts debts,
            @Nullable String benefits,
            @Nullable String supportNetwork) {}

    /** To a bank or cooperative, to the village's or community's fund, to anybody else. */
    public record Debts(boolean formal, boolean fund, boolean informal) {}

    public record WayOut(
            String wayOut,
            @Nullable String householdDoes,
            @Nullable String wantedHelp,
            Horizon horizon,
            boolean agreed) {}

    /** The Logbook's problem record: one failed indicator the household needs help with, and what stands behind it. */
    public record ProblemReport(
            int indicatorCode,
            @Nullable Long memberId,
            @Nullable String condition,
            @Nullable String cause,
            @Nullable String need) {}

    public enum Tenure {
        OWN("ของตนเอง"),
        RENTED("เช่า"),
        RELATIVE("อาศัยญาติหรือผู้อื่น"),
        PUBLIC_LAND("ที่สาธารณะ"),
        OTHER("อื่น ๆ");

        private final String thai;

        Tenure(String thai) {
            this.thai = thai;
        }

        public String thai() {
            return thai;
        }
    }

    public enum LandDocument {
        TITLE_DEED("โฉนด"),
        NOR_SOR_3("น.ส. ๓ / น.ส. ๓ ก."),
        SOR_POR_KOR("ส.ป.ก."),
        OTHER("เอกสารอื่นหรือที่เช่า"),
        NONE("ไม่มีเอกสาร");

        private final String thai;

        LandDocument(String thai) {
            this.thai = thai;
        }

        public String thai() {
            return thai;
        }
    }

    /** The ladder อยู่รอด, พอเพียง, ยั่งยืน. */
    public enum Horizon {
        SURVIVE("ระยะสั้น (อยู่รอด)"),
        SUFFICIENT("ระยะกลาง (พอเพียง)"),
        SUSTAINABLE("ระยะยาว (ยั่งยืน)");

        private final String thai;

        Horizon(String thai) {
            this.thai = thai;
        }

        public String thai() {
            return thai;
        }
    }
}
