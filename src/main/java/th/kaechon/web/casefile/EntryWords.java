package th.kaechon.web.casefile;

import th.kaechon.assistance.HelpResult;
import th.kaechon.casefile.CaseEntry;
import th.kaechon.casefile.ClosingReason;
import th.kaechon.casefile.HouseholdClass;
import th.kaechon.casefile.VerificationOutcome;

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
            case OVERDUE, JOINED_LATE -> stage(code);
            default -> code;
        };
    }

    private static String stage(String milestone) {
        return switch (milestone) {
            case "FOUR_T" -> "ขั้นวิเคราะห์ ๔ท";
            case "TARGETING" -> "ขั้นชี้เป้าและมอบหมาย";
            case "ASSISTANCE" -> "ขั้นช่วยเหลือและบันทึก Logbook";
            default -> milestone;
        };
    }
}
