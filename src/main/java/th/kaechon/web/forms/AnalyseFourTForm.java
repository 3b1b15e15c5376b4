package th.kaechon.web.forms;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.kaechon.casefile.FourTAnalysis;
import th.kaechon.casefile.FourTAnalysis.Horizon;
import th.kaechon.casefile.FourTAnalysis.LandDocument;
import th.kaechon.casefile.FourTAnalysis.Tenure;
import th.kaechon.casefile.ProblemCondition;
import th.kaechon.casefile.Problems;
import th.kaechon.household.FailedIndicator;
import th.kaechon.household.Households;
import th.kaechon.household.Member;
import th.kaechon.process.householdcase.CaseWork;
import th.kaechon.process.householdcase.HouseholdCaseProcess;
import th.kaechon.thai.ThaiDates;

/** Step 2.1: attitude, skills, resources, way out; asked at the house, prefilled from the register. */
@Component
class AnalyseFourTForm implements TaskForm {

    private static final List<String> TEXTS = List.of(
            "refusalReason",
            "priorityProblem",
            "ownWords",
            "triedBefore",
            "belongings",
            "benefits",
            "supportNetwork",
            "wayOut",
            "householdDoes",
            "wantedHelp");

    private final Households households;
    private final Problems problems;
    private final CaseWork work;

    AnalyseFourTForm(Households households, Problems problems, CaseWork work) {
        this.households = households;
        this.problems = problems;
        this.work = work;
    }

    @Override
    public String taskKey() {
        return HouseholdCaseProcess.ANALYSE_FOUR_T;
    }

    @Override
    public Content content(FormContext context) {
        List<FailedIndicator> open = openIndicators(context);
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("visitedOn", ThaiDates.shortForm(context.today()));
        values.put("readiness", null);
        values.put("wantsHelp", null); // asked at the house, never answered by the form itself
        values.put(
                "members",
                living(context).stream().map(AnalyseFourTForm::ability).toList());
        values.put("tenure", null);
        values.put("hasWater", true); // nearly every house has both; the exception is ticked off
        values.put("hasElectricity", true);
        values.put("landRai", null);
        values.put("landDocument", null);
        values.put("hasSavings", null);
        values.put("hasFormalDebt", false);
        values.put("hasFundDebt", false);
        values.put("hasInformalDebt", null);
        values.put("horizon", null);
        values.put("agreed", null);
        values.put("problems", open.stream().map(AnalyseFourTForm::problem).toList());
        TEXTS.forEach(text -> values.put(text, ""));
        return new Content(
                Map.of(
                        "tenures", Choice.of(Tenure.class, Tenure::thai),
                        "landDocuments", Choice.of(LandDocument.class, LandDocument::thai),
                        "horizons", Choice.of(Horizon.class, Horizon::thai),
                        "indicators", indicators(open),
                        "conditions", conditions()),
                values);
    }

    private static Map<String, Object> ability(Member member) {
        boolean able = member.health() == Member.Health.NORMAL && member.caresForSelf();
        return Map.of(
                "memberId",
                member.id(),
                "ableToWork",
                able,
                "willingToWork",
                false,
                "skills",
                "",
                "wantedTraining",
                "");
    }

    private static Map<String, @Nullable Object> problem(FailedIndicator indicator) {
        Map<String, @Nullable Object> row = new HashMap<>(); // the member may be null
        row.put("indicatorCode", indicator.code());
        row.put("memberId", indicator.memberId());
        row.put("condition", "");
        row.put("cause", "");
        row.put("need", "");
        return row;
    }

    /** Each code once: whose problem it is stands in a field of its own. */
    private static List<Choice> indicators(List<FailedIndicator> open) {
        return open.stream()
                .map(indicator -> new Choice(indicator.code(), Labels.of(indicator)))
                .distinct()
                .toList();
    }

    private List<Choice> conditions() {
        return problems.conditions().stream()
                .map(condition ->
                        new Choice(condition.code(), condition.name(), Map.of("indicators", condition.indicators())))
                .toList();
    }

    /** Without those of a member who has died or moved: nobody can be helped with them any more. */
    private List<FailedIndicator> openIndicators(FormContext context) {
        List<Long> living = living(context).stream().map(Member::id).toList();
        return households
                .failedIndicators(
                        context.household().household(),
                        context.household().fiscalYear().value())
                .stream()
                .filter(indicator -> !indicator.met())
                .filter(indicator -> indicator.memberId() == null || living.contains(indicator.memberId()))
                .toList();
    }

    private List<Member> living(FormContext context) {
        return households.members(context.household().household()).stream()
                .filter(member -> member.state() == Member.State.LIVING)
                .toList();
    }

    @Override
    public void submit(FormContext context, Answer answer) {
        FourTAnswer reader = new FourTAnswer(
                answer,
                living(context).stream().map(Member::id).toList(),
                openIndicators(context).stream().map(FailedIndicator::code).toList(),
                problems.conditions().stream().map(ProblemCondition::code).toList());
        FourTAnalysis analysis = reader.read(FormDates.earliest(context), context.today());
        if (answer.isSound()) {
            work.analyse(context.task(), analysis, context.officer());
        }
    }
}
