package th.kaechon.assistance;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What an agency reports of a visit with help; the amount is in baht, null when no money or goods were given. */
public record VisitReport(
        LocalDate visitedOn,
        Kind kind,
        String description,
        @Nullable BigDecimal amount,
        BudgetSource budgetSource,
        HelpResult result,
        @Nullable String nextStep) {

    public enum Kind {
        MONEY("เงิน"),
        GOODS("สิ่งของ"),
        SERVICE("บริการ/รักษาพยาบาล"),
        HOUSING("ที่อยู่อาศัย"),
        TRAINING("ฝึกอบรม/อาชีพ"),
        LOAN("ทุน/เงินกู้"),
        RIGHTS("สิทธิ/เอกสาร"),
        ADVICE("ให้คำปรึกษา"),
        REFERRAL("ส่งต่อ");

        private final String thai;

        Kind(String thai) {
            this.thai = thai;
        }

        public String thai() {
            return thai;
        }
    }

    public enum BudgetSource {
        AGENCY("งบหน่วยงาน"),
        LAO("งบ อปท."),
        CHANGWAT("งบจังหวัด"),
        FUND("กองทุน"),
        DONATION("กาชาด/บริจาค/เอกชน"),
        NONE("ไม่ใช้งบประมาณ");

        private final String thai;

        BudgetSource(String thai) {
            this.thai = thai;
        }

        public String thai() {
            return thai;
        }
    }
}
