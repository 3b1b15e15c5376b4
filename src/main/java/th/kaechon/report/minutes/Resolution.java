package th.kaechon.report.minutes;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of the record.
 *
 * @param place the tambon, with the amphoe where a meeting has several
 * @param corrects the resolution that this one corrects
 * @param house only for the internal version
 */
record Resolution(Row row, List<Item> items, @Nullable Corrected corrects, @Nullable House house) {

    /** As it lies in the table. */
    record Row(
            long id,
            long caseId,
            int ordinal,
            String caseNumber,
            String tambonCode,
            String place,
            String subject,
            String kind,
            @Nullable String householdClass,
            @Nullable String text,
            @Nullable String correctsBecause,
            LocalDate resolvedOn) {}

    record Item(
            long resolutionId,
            int indicatorCode,
            @Nullable String menuEntryName,
            @Nullable String ownSolution,
            String agencyName,
            boolean inAmphoe,
            @Nullable String reason) {}

    record Corrected(long resolutionId, int numberInYear, int year, int ordinal) {}

    record House(long caseId, @Nullable String head, String houseNumber, int moo, String villageName) {}

    boolean hasFreeText() {
        return row.text() != null
                || row.correctsBecause() != null
                || items.stream().anyMatch(item -> item.ownSolution() != null || item.reason() != null);
    }
}
