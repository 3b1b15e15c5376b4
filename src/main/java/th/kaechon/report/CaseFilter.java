package th.kaechon.report;

import org.jspecify.annotations.Nullable;

/** What a list of cases is narrowed to; null means all. */
public record CaseFilter(@Nullable String number, @Nullable String area, @Nullable Stage stage, boolean overdueOnly) {}
