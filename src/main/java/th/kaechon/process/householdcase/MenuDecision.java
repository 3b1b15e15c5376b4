package th.kaechon.process.householdcase;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import th.kaechon.assistance.Proposals;
import th.kaechon.casefile.CaseId;
import th.kaechon.casefile.DecisionsMade;
import th.kaechon.casefile.Problem;
import th.kaechon.casefile.Problems;

/** Table intervention-menu, once per problem. No rule firing is an answer: the meeting then decides outside the menu. */
@Component
class MenuDecision extends RuleTask {

    private final Problems problems;
    private final Proposals proposals;

    MenuDecision(DecisionsMade decisions, Problems problems, Proposals proposals) {
        super(decisions);
        this.problems = problems;
        this.proposals = proposals;
    }

    @Override
    Question question(CaseId caseId, DelegateExecution execution) {
        Problem problem = problem(caseId, execution);
        return Question.aboutProblem(
                problem.id(),
                Map.of(
                        "indicator", problem.indicatorCode(),
                        "lifeStage", problem.lifeStage(),
                        "condition", Objects.requireNonNullElse(problem.condition(), ""),
                        "ableToWork", problem.ableToWork()));
    }

    @Override
    void record(CaseId caseId, DelegateExecution execution, List<FiredRule> rules) {
        Problem problem = problem(caseId, execution);
        rules.stream()
                .sorted(Comparator.comparingInt(rule -> rule.number("rank")))
                .forEach(rule -> proposals.add(caseId, problem.id(), rule.text("menuEntry"), rule.number("rank")));
        HouseholdCaseProcess.PROPOSAL_COUNT.set(execution, proposals.count(caseId));
    }

    private Problem problem(CaseId caseId, DelegateExecution execution) {
        return problems.at(caseId, HouseholdCaseProcess.LOOP_COUNTER.of(execution));
    }
}
