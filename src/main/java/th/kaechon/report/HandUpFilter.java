package th.kaechon.report;

import org.jspecify.annotations.Nullable;

/**
 * Which hand-ups are wanted; null wants all.
 *
 * @param scope areas as code prefixes with {@code %}
 * @param kind a code of table hand_up_rule
 */
public record HandUpFilter(String[] scope, @Nullable String kind, @Nullable HandUpState state) {}
