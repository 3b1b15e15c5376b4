package th.kaechon.web.forms;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import th.kaechon.assistance.HandUps;
import th.kaechon.assistance.PlanProgress;
import th.kaechon.assistance.ReturnedHandUp;
import th.kaechon.casefile.CaseId;
import th.kaechon.thai.ThaiDates;

/** What a meeting has to know that decides anew: why the case came back, and the help that was given before. */
@Component
class EarlierRound {

    private final HandUps handUps;
    private final PlanProgress plans;

    EarlierRound(HandUps handUps, PlanProgress plans) {
        this.handUps = handUps;
        this.plans = plans;
    }

    /** Nothing where the case never came back. */
    Map<String, Object> shown(CaseId id) {
        Map<String, Object> shown = new HashMap<>();
        handUps.returned(id).ifPresent(returned -> {
            shown.put("returned", returned(returned));
            shown.put("helped", helped(id));
        });
        return shown;
    }

    private static Map<String, Object> returned(ReturnedHandUp returned) {
        return Map.of(
                "kind", returned.kind().thai(),
                "on", ThaiDates.full(returned.settledAt().toLocalDate()),
                "reason", returned.reason());
    }

    private List<Map<String, String>> helped(CaseId id) {
        return plans.lines(id).stream()
                .filter(line -> line.result() != null)
                .map(line -> Map.of(
                        "label", line.label(),
                        "agency", Objects.requireNonNullElse(line.joiningAgency(), line.agency()),
                        "result", Objects.requireNonNull(line.result()).thai()))
                .toList();
    }
}
