package th.kaechon.web.forms;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.kaechon.assistance.Referrals;
import th.kaechon.assistance.Visit;
import th.kaechon.assistance.Visits;
import th.kaechon.casefile.ClosingReason;
import th.kaechon.household.FailedIndicator;
import th.kaechon.household.Households;
import th.kaechon.process.householdcase.CaseWork;
import th.kaechon.process.householdcase.HouseholdCaseProcess;
import th.kaechon.thai.ThaiDates;

/** Step 6: "helped" is not "passed"; each indicator is looked at again before the case is closed. */
@Component
class ReviewIndicatorsForm implements TaskForm {

    private final Households households;
    private final Visits visits;
    private final Referrals referrals;
    private final CaseWork work;

    ReviewIndicatorsForm(Households households, Visits visits, Referrals referrals, CaseWork work) {
        this.households = households;
        this.visits = visits;
        this.referrals = referrals;
        this.work = work;
    }

    @Override
    public String taskKey() {
        return HouseholdCaseProcess.REVIEW_INDICATORS;
    }

    @Override
    public Content content(FormContext context) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("reviewedOn", ThaiDates.shortForm(context.today()));
        values.put(
                "indicators",
                indicators(context).stream()
                        .map(indicator -> Map.of("id", indicator.id(), "met", indicator.met()))
                        .toList());
        values.put("closingReason", null);
        values.put("note", "");
        return new Content(
                Map.of(
                        "closingReasons",
                        ClosingReason.ofReview().stream()
                                .map(reason -> new Choice(reason.name(), reason.thai()))
                                .toList()),
                values,
                Map.of(
                        "visits",
                        visits.of(context.household().id()).stream()
                                .map(ReviewIndicatorsForm::row)
                                .toList()));
    }

    private static Map<String, Object> row(Visit visit) {
        return Map.of(
                "date", ThaiDates.full(visit.visitedOn()),
                "description", visit.description(),
                "result", visit.result().thai(),
                "logbook", visit.logbook().thai() + (visit.reference() == null ? "" : " · " + visit.reference()));
    }

    private List<FailedIndicator> indicators(FormContext context) {
        return households.failedIndicators(
                context.household().household(),
                context.household().fiscalYear().value());
    }

    @Override
    public void submit(FormContext context, Answer answer) {
        List<Long> known = indicators(context).stream().map(FailedIndicator::id).toList();
        Set<Long> met = answer.rows("indicators").stream()
                .filter(row -> row.flag("met"))
                .map(row -> row.idAmong("id", known, "ตัวชี้วัดนี้ไม่ใช่ของครัวเรือนนี้"))
                .collect(Collectors.toSet());
        LocalDate reviewedOn = answer.date("reviewedOn", FormDates.earliest(context), context.today());
        ClosingReason reason =
                answer.oneOf("closingReason", ClosingReason.class, ClosingReason.ofReview(), "กรุณาเลือกผลการปิดกรณี");
        checkReason(context, answer, reason, met.containsAll(known));
        String note = answer.optionalText("note");
        if (answer.isSound()) {
            work.review(context.task(), met, reviewedOn, reason, note, context.officer());
        }
    }

    private void checkReason(FormContext context, Answer answer, ClosingReason reason, boolean allMet) {
        if (reason == ClosingReason.PASSED && !allMet) {
            answer.wrong("closingReason", "ยังมีตัวชี้วัดที่ไม่ผ่าน จึงปิดเป็น “ผ่านเกณฑ์ทุกตัวชี้วัด” ไม่ได้");
        }
        if (reason == ClosingReason.REFERRED
                && !referrals.received(context.household().id())) {
            answer.wrong("closingReason", "กรณีนี้ยังไม่ได้ส่งต่อและรับเรื่องโดย ศจพ.จ.");
        }
    }
}
