package org.camunda.bpm.engine.impl;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.context.Context;

/**
 * Stands in front of the engine's own class of this name (application classes load first) and closes CVE-2026-109432: in
 * 7.24.0 the ban on expressions looks at the outer query only, so one inside {@code orQueries} runs as code. Here every
 * branch is looked at, and stored filters may use four harmless expressions and nothing else.
 * {@code th.kaechon.engine.QueryGuardCheck} refuses to start when this class is not the one in force.
 */
public class QueryValidators {

    private static final Predicate<String> HARMLESS = Pattern.compile(
                    "\\$\\{(currentUser\\(\\)|currentUserGroups\\(\\)|now\\(\\)|dateTime\\(\\)\\.plusDays\\(\\d{1,3}\\))}")
            .asMatchPredicate();
    private static final Predicate<String> NOTHING = text -> false;

    private static boolean anyBranchCarriesMoreThan(Predicate<String> allowed, AbstractQuery<?, ?> query) {
        if (carriesMoreThan(allowed, query)) {
            return true;
        }
        return query instanceof TaskQueryImpl tasks
                && tasks.getQueries().stream().anyMatch(branch -> carriesMoreThan(allowed, branch));
    }

    private static boolean carriesMoreThan(Predicate<String> allowed, AbstractQuery<?, ?> query) {
        return !query.getExpressions().values().stream().map(String::trim).allMatch(allowed);
    }

    public static class AdhocQueryValidator<T extends AbstractQuery<?, ?>> implements Validator<T> {

        @SuppressWarnings("rawtypes")
        public static final AdhocQueryValidator INSTANCE = new AdhocQueryValidator();

        @Override
        public void validate(T query) {
            if (!Context.getProcessEngineConfiguration().isEnableExpressionsInAdhocQueries()
                    && anyBranchCarriesMoreThan(NOTHING, query)) {
                throw new BadUserRequestException("Expressions are forbidden in adhoc queries.");
            }
        }

        @SuppressWarnings("unchecked")
        public static <T extends AbstractQuery<?, ?>> AdhocQueryValidator<T> get() {
            return INSTANCE;
        }
    }

    public static class StoredQueryValidator<T extends AbstractQuery<?, ?>> implements Validator<T> {

        @SuppressWarnings("rawtypes")
        public static final StoredQueryValidator INSTANCE = new StoredQueryValidator();

        @Override
        public void validate(T query) {
            if (anyBranchCarriesMoreThan(HARMLESS, query)) {
                throw new BadUserRequestException(
                        "Only the current user, its groups and now (plus days) may stand in a stored query.");
            }
        }

        @SuppressWarnings("unchecked")
        public static <T extends AbstractQuery<?, ?>> StoredQueryValidator<T> get() {
            return INSTANCE;
        }
    }
}
