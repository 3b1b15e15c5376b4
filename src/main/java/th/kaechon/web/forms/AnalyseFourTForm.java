package th.kaechon.web.forms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.kaechon.casefile.FourTAnalysis;
import th.kaechon.casefile.FourTAnalysis.Ability;
import th.kaechon.casefile.FourTAnalysis.Attitude;
import th.kaechon.casefile.FourTAnalysis.Horizon;
import th.kaechon.casefile.FourTAnalysis.ProblemReport;
import th.kaechon.casefile.FourTAnalysis.Resources;
import th.kaechon.casefile.FourTAnalysis.Tenure;
import th.kaechon.casefile.FourTAnalysis.WayOut;
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

    private static final BigDecimal MOST_RAI = BigDecimal.valueOf(10_000);

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
        values.put("landRai", null);
        values.put("hasSavings", null);
        values.put("hasInformalDebt", null);
        values.put("horizon", null);
        values.put("agreed", null);
        values.put("problems", open.stream().map(AnalyseFourTForm::problem).toList());
        for (String text :
                List.of("refusalReason", "priorityProblem", "ownWords", "supportNetwork", "wayOut", "householdDoes")) {
            values.put(text, "");
        }
        return new Content(
                Map.of(
                        "tenures", Choice.of(Tenure.class, Tenure::thai),
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

    private List<FailedIndicator> openIndicators(FormContext context) {
        return households
                .failedIndicators(
                        context.household().household(),
                        context.household().fiscalYear().value())
                .stream()
                .filter(indicator -> !indicator.met())
                .toList();
    }

    private List<Member> living(FormContext context) {
        return households.members(context.household().household()).stream()
                .filter(member -> member.state() == Member.State.LIVING)
                .toList();
    }

    @Override
    public void submit(FormContext context, Answer answer) {
        FourTAnalysis analysis = new FourTAnalysis(
                answer.date("visitedOn", FormDates.earliest(context), context.today()),
                attitude(answer),
                abilities(context, answer),
                new Resources(
                        answer.oneOf("tenure", Tenure.class, "กรุณาเลือกที่อยู่อาศัย"),
                        answer.amount("landRai", MOST_RAI, "กรุณากรอกที่ดินทำกินเป็นไร่ ถ้าไม่มีให้กรอก 0"),
                        answer.yesOrNo("hasSavings", "กรุณาระบุว่ามีเงินออมหรือไม่"),
                        answer.yesOrNo("hasInformalDebt", "กรุณาระบุว่ามีหนี้นอกระบบหรือไม่"),
                        answer.optionalText("supportNetwork")),
                new WayOut(
                        answer.text("wayOut", "กรุณาระบุทางออกที่ตกลงกับครัวเรือน"),
                        answer.optionalText("householdDoes"),
                        answer.oneOf("horizon", Horizon.class, "กรุณาเลือกระยะของทางออก"),
                        answer.yesOrNo("agreed", "กรุณาระบุว่าครัวเรือนเห็นชอบหรือไม่")),
                reports(context, answer));
        if (answer.isSound()) {
            work.analyse(context.task(), analysis, context.officer());
        }
    }

    private static Attitude attitude(Answer answer) {
        boolean wantsHelp = answer.yesOrNo("wantsHelp", "กรุณาระบุว่าครัวเรือนต้องการความช่วยเหลือหรือไม่");
        boolean refuses = answer.isNo("wantsHelp");
        return new Attitude(
                answer.number("readiness", 1, 5, "กรุณาเลือกว่าครัวเรือนพร้อมเปลี่ยนแปลงเพียงใด"),
                wantsHelp,
                !refuses ? null : answer.text("refusalReason", "กรุณาระบุเหตุผลที่ไม่ประสงค์รับความช่วยเหลือ"),
                answer.optionalText("priorityProblem"),
                answer.optionalText("ownWords"));
    }

    private List<Ability> abilities(FormContext context, Answer answer) {
        List<Long> known = living(context).stream().map(Member::id).toList();
        return answer.rows("members").stream()
                .map(row -> new Ability(
                        row.idAmong("memberId", known, "ไม่พบสมาชิกคนนี้ในครัวเรือน"),
                        row.flag("ableToWork"),
                        row.flag("willingToWork"),
                        row.optionalText("skills"),
                        row.optionalText("wantedTraining")))
                .toList();
    }

    private List<ProblemReport> reports(FormContext context, Answer answer) {
        List<Integer> failing =
                openIndicators(context).stream().map(FailedIndicator::code).toList();
        List<Long> members = living(context).stream().map(Member::id).toList();
        List<String> conditions = problems.conditions().stream()
                .map(condition -> condition.code())
                .toList();
        List<ProblemReport> reports = new ArrayList<>();
        for (Answer row : answer.rows("problems")) {
            reports.add(report(row, failing, members, conditions));
        }
        if (reports.isEmpty() && !failing.isEmpty()) {
            answer.wrong("problems", "กรุณาบันทึกสภาพปัญหาอย่างน้อยหนึ่งเรื่อง");
        }
        return reports;
    }

    private static ProblemReport report(
            Answer row, List<Integer> failing, List<Long> members, List<String> conditions) {
        List<Long> codes = failing.stream().map(Integer::longValue).toList();
        long code = row.idAmong("indicatorCode", codes, "กรุณาเลือกตัวชี้วัดที่ครัวเรือนตกเกณฑ์");
        Long member = row.optionalId("memberId");
        if (member != null && !members.contains(member)) {
            row.wrong("memberId", "ไม่พบสมาชิกคนนี้ในครัวเรือน");
        }
        String condition = row.optionalText("condition");
        if (condition != null && !conditions.contains(condition)) {
            row.wrong("condition", "กรุณาเลือกสภาพปัญหาจากรายการ");
        }
        return new ProblemReport((int) code, member, condition, row.optionalText("cause"), row.optionalText("need"));
    }
}
