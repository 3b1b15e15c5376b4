package th.kaechon.web.forms;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import th.kaechon.assistance.MenuEntry;
import th.kaechon.casefile.CaseId;
import th.kaechon.policy.Explanation;
import th.kaechon.policy.Explanations;
import th.kaechon.policy.RuleRow;

/** Why a table proposed what a form offers, as further properties of its choices. */
@Component
class Reasons {

    private static final String MENU_ENTRY = "menuEntry"; // the output of the menu's table

    private final Explanations explanations;

    Reasons(Explanations explanations) {
        this.explanations = explanations;
    }

    /** Of the class proposed last; empty for a case from before answers were recorded. */
    Map<String, Object> ofClassification(CaseId id) {
        List<Explanation> all = explanations.of(id, Explanation.HOUSEHOLD_CLASSIFICATION);
        if (all.isEmpty()) {
            return Map.of();
        }
        Explanation last = all.get(all.size() - 1);
        return last.fired().stream()
                .findFirst()
                .map(row -> properties(row, last))
                .orElse(Map.of());
    }

    OfMenu ofMenu(CaseId id) {
        Map<Long, Explanation> latest = new HashMap<>();
        explanations
                .of(id, Explanation.INTERVENTION_MENU)
                .forEach(one -> latest.put(Objects.requireNonNull(one.problemId()), one));
        return new OfMenu(latest);
    }

    /** The reason first, then the conditions. */
    private static Map<String, Object> properties(RuleRow row, Explanation explanation) {
        List<String> why = Stream.concat(Stream.of(row.reason()), row.conditions().stream())
                .filter(words -> !words.isEmpty())
                .toList();
        return Map.of("why", why, "tableVersion", explanation.version());
    }

    /** The menu's latest answer about each problem. */
    record OfMenu(Map<Long, Explanation> byProblem) {

        Map<String, Object> proposal(long problemId, String menuEntryId) {
            Explanation explanation = byProblem.get(problemId);
            if (explanation == null) {
                return Map.of();
            }
            return explanation.fired().stream()
                    .filter(row -> menuEntryId.equals(row.outputs().get(MENU_ENTRY)))
                    .findFirst()
                    .map(row -> properties(row, explanation))
                    .orElse(Map.of());
        }

        /** The entries that one condition kept from being proposed. */
        Stream<Choice> nearest(long problemId, List<MenuEntry> menu) {
            Explanation explanation = byProblem.get(problemId);
            return explanation == null
                    ? Stream.empty()
                    : explanation.nearest().stream().flatMap(near -> menu.stream()
                            .filter(entry ->
                                    entry.id().equals(near.row().outputs().get(MENU_ENTRY)))
                            .map(entry -> new Choice(
                                    entry.id(),
                                    Labels.of(entry),
                                    Map.of(
                                            "problemId", problemId,
                                            "failed", near.failedCondition(),
                                            "actual", near.actual(),
                                            "tableVersion", explanation.version()))));
        }
    }
}
