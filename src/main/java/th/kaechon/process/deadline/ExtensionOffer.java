package th.kaechon.process.deadline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import th.kaechon.campaign.Milestone;
import th.kaechon.casefile.Refusal;
import th.kaechon.thai.ThaiDates;

/**
 * An open milestone of a case and how far the rules let it be extended.
 *
 * @param due the day that holds now
 * @param extensions how often it was extended before
 * @param workingDays most working days after it
 * @param last the last day that may be chosen
 * @param refusal why it may not be extended at all
 */
public record ExtensionOffer(
        Milestone milestone,
        LocalDate due,
        int extensions,
        int workingDays,
        LocalDate last,
        @Nullable Refusal refusal) {

    static ExtensionOffer of(
            Milestone milestone, LocalDate due, int extensions, int workingDays, LocalDate last, LocalDate today) {
        return new ExtensionOffer(
                milestone, due, extensions, workingDays, last, refusal(due, extensions, workingDays, last, today));
    }

    private static @Nullable Refusal refusal(
            LocalDate due, int extensions, int workingDays, LocalDate last, LocalDate today) {
        if (workingDays <= 0) {
            return new Refusal(
                    extensions == 0
                            ? "ขั้นนี้ขยายกำหนดไม่ได้"
                            : "ขยายกำหนดของขั้นนี้แล้ว %d ครั้ง ขยายอีกไม่ได้".formatted(extensions));
        }
        if (!last.isAfter(due)) {
            return new Refusal("กำหนดเดิมคือ %s ขยายเกินสิ้นปีงบประมาณไม่ได้".formatted(ThaiDates.full(due)));
        }
        return last.isBefore(today)
                ? new Refusal("ขยายได้ถึง %s เท่านั้น ซึ่งผ่านไปแล้ว".formatted(ThaiDates.full(last)))
                : null;
    }
}
