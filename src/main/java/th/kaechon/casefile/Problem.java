package th.kaechon.casefile;

import org.jspecify.annotations.Nullable;

/**
 * A problem as the menu's rules ask for it: indicator, life stage, condition, ability.
 *
 * @param ordinal 0-based place within the case
 * @param condition code of table problem_condition; null when the officer named none
 */
public record Problem(
        long id,
        int ordinal,
        int indicatorCode,
        String indicatorName,
        @Nullable Long memberId,
        String lifeStage,
        @Nullable String condition,
        boolean ableToWork,
        @Nullable String need) {}
