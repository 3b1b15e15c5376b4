package th.kaechon.report.learning;

import java.time.LocalDate;
import java.util.List;

/**
 * One solution that meetings found outside the menu for one problem.
 *
 * @param key stays the same as long as text and problem do
 * @param text as it was first written, identity and telephone numbers masked
 */
public record LearningLine(
        String key,
        String text,
        int indicatorCode,
        String indicator,
        int households,
        int tambons,
        int amphoes,
        List<String> agencies,
        LocalDate first,
        LocalDate last) {}
