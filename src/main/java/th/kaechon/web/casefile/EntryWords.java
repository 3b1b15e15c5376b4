package th.kaechon.web.casefile;

import java.time.LocalDate;
import th.kaechon.assistance.HandUpKind;
import th.kaechon.assistance.HelpResult;
import th.kaechon.casefile.CaseEntry;
import th.kaechon.casefile.ClosingReason;
import th.kaechon.casefile.HouseholdClass;
import th.kaechon.casefile.VerificationOutcome;
import th.kaechon.thai.ThaiDates;

/** The codes of a case's record in Thai words. */
final class EntryWords {

    private EntryWords() {}

    static String detail(CaseEntry entry) {
        String code = entry.detail();
        if (code == null) {
            return "";
        }
        return switch (entry.kind()) {
            case VERIFIED -> VerificationOutcome.valueOf(code).thai();
            case CLASSIFIED -> HouseholdClass.valueOf(code).thai();
            case VISITED -> HelpResult.valueOf(code).thai();
            case REVIEWED, WITHDRAWN, CLOSED -> ClosingReason.valueOf(code).thai();
            case OVERDUE, NOT_OVERDUE, JOINED_LATE -> milestone(code);
            case HAND_UP_ESCALATED -> HandUpKind.valueOf(code).thai();
            case DEADLINE_EXTENDED -> extended(code);
            default -> code;
        };
    }

    /** Milestone and day, as {@code FOUR_T 2023-04-28}. */
    private static String extended(String code) {
        String[] parts = code.split(" ");
        return milestone(parts[0]) + " ถึง " + ThaiDates.full(LocalDate.parse(parts[1]));
    }

    private static String milestone(String milestone) {
        return switch (milestone) {
            case "FOUR_T" -> "ขั้นวิเคราะห์ ๔ท";
            case "TARGETING" -> "ขั้นชี้เป้าและมอบหมาย";
            case "ASSISTANCE" -> "ขั้นช่วยเหลือและบันทึก Logbook";
            default -> milestone;
        };
    }
}
