package th.kaechon.household;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/** A member of a household; the citizen id is shown masked wherever it leaves this module. */
public record Member(
        long id,
        String title,
        String firstName,
        String lastName,
        @Nullable LocalDate birthDate,
        String relation,
        @Nullable CitizenId citizenId,
        Health health,
        boolean caresForSelf,
        boolean welfareCard,
        State state) {

    public enum Health {
        NORMAL("ปกติ"),
        DISABLED("พิการ"),
        CHRONIC("ป่วยเรื้อรัง"),
        BEDRIDDEN("ติดเตียง");

        private final String thai;

        Health(String thai) {
            this.thai = thai;
        }

        public String thai() {
            return thai;
        }
    }

    public enum State {
        LIVING("อยู่ในครัวเรือน"),
        DIED("เสียชีวิต"),
        MOVED("ย้ายออก");

        private final String thai;

        State(String thai) {
            this.thai = thai;
        }

        public String thai() {
            return thai;
        }
    }

    public String name() {
        return title + firstName + " " + lastName;
    }

    /** Age in full years, null when the birth date is not known. */
    public @Nullable Integer age(LocalDate on) {
        return birthDate == null ? null : Period.between(birthDate, on).getYears();
    }
}
