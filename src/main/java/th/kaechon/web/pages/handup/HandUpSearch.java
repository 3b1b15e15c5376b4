package th.kaechon.web.pages.handup;

import org.jspecify.annotations.Nullable;
import th.kaechon.assistance.HandUpKind;
import th.kaechon.report.HandUpState;

/** What was chosen on the page; nothing chosen means all. */
record HandUpSearch(@Nullable String area, @Nullable HandUpKind kind, @Nullable HandUpState state) {}
