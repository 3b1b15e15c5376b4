package th.kaechon.process.deadline;

import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;
import th.kaechon.campaign.Milestone;
import th.kaechon.engine.EngineTransaction;

/** The decision tables about dates. No model calls them: they are asked before a case starts and beside its tasks. */
@Component
public class DeadlineTable {

    static final String LATE_JOINER_DATE = "lateJoinerDate";

    public static final Set<String> ALL = Set.of(LATE_JOINER_DATE);

    private static final String MILESTONE = "milestone";
    private static final String WORKING_DAYS = "workingDays";

    private final DecisionService decisions;
    private final EngineTransaction engine;

    DeadlineTable(DecisionService decisions, EngineTransaction engine) {
        this.decisions = decisions;
        this.engine = engine;
    }

    /** The working days the table gives for the milestone and one more fact; 0 where no rule fits. */
    int workingDays(String table, Milestone milestone, String fact, long value) {
        return engine.withoutAuthorization(() -> {
            var answer = decisions.evaluateDecisionTableByKey(table, Map.of(MILESTONE, milestone.name(), fact, value));
            Number days = answer.isEmpty() ? null : answer.getSingleResult().getEntry(WORKING_DAYS);
            return days == null ? 0 : days.intValue();
        });
    }
}
