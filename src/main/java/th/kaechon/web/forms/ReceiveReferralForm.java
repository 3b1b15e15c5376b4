package th.kaechon.web.forms;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.kaechon.assistance.Agencies;
import th.kaechon.assistance.HandUpKind;
import th.kaechon.assistance.HelpResult;
import th.kaechon.assistance.PlanItem;
import th.kaechon.assistance.PlanProgress;
import th.kaechon.assistance.Plans;
import th.kaechon.assistance.Visit;
import th.kaechon.assistance.Visits;
import th.kaechon.process.householdcase.CaseWork;
import th.kaechon.process.householdcase.HouseholdCaseProcess;
import th.kaechon.thai.ThaiDates;

/** Letter step 4: the changwat centre receives what exceeds the amphoe's capacity and says what it will do. */
@Component
class ReceiveReferralForm implements TaskForm {

    private final Plans plans;
    private final Visits visits;
    private final Agencies agencies;
    private final PlanProgress progress;
    private final Clocks clocks;
    private final CaseWork work;

    ReceiveReferralForm(
            Plans plans, Visits visits, Agencies agencies, PlanProgress progress, Clocks clocks, CaseWork work) {
        this.plans = plans;
        this.visits = visits;
        this.agencies = agencies;
        this.progress = progress;
        this.clocks = clocks;
        this.work = work;
    }

    @Override
    public String taskKey() {
        return HouseholdCaseProcess.RECEIVE_REFERRAL;
    }

    @Override
    public Content content(FormContext context) {
        List<PlanProgress.Line> plan = progress.lines(context.household().id());
        List<Visit> beyond = visits.of(context.household().id()).stream()
                .filter(visit -> visit.result() == HelpResult.BEYOND_CAPACITY)
                .filter(visit -> plan.stream().anyMatch(line -> isBeyond(line, visit)))
                .toList();
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("answer", HandUpAnswer.ACCEPT.name());
        values.put("returnReason", "");
        values.put("receivedOn", ThaiDates.shortForm(context.today()));
        values.put("plan", "");
        Map<String, Object> shown = clocks.shown(context, HandUpKind.REFERRAL);
        shown.put("items", beyond.stream().map(visit -> row(context, visit)).toList());
        if (beyond.isEmpty()) { // the meeting referred the whole case
            shown.put(
                    "reason",
                    progress.meeting(context.household().id())
                            .map(PlanProgress.Meeting::note)
                            .orElse(""));
        }
        return new Content(Map.of("answers", HandUpAnswer.choices()), values, shown);
    }

    /** Not what came back from an earlier referral. */
    private static boolean isBeyond(PlanProgress.Line line, Visit visit) {
        return line.id() == visit.planItemId() && line.result() == HelpResult.BEYOND_CAPACITY;
    }

    private Map<String, Object> row(FormContext context, Visit visit) {
        PlanItem item = plans.item(visit.planItemId());
        return Map.of(
                "label", item.label(),
                "agency",
                        agencies.seenFrom(context.household().tambon().amphoe(), item.workingAgency())
                                .name(),
                "lastNote", Objects.requireNonNullElse(visit.nextStep(), ""));
    }

    @Override
    public void submit(FormContext context, Answer answer) {
        if (HandUpAnswer.of(answer) == HandUpAnswer.RETURN) {
            String reason = HandUpAnswer.reason(answer);
            if (answer.isSound()) {
                work.returnReferral(context.task(), reason, context.officer());
            }
        } else {
            receive(context, answer);
        }
    }

    private void receive(FormContext context, Answer answer) {
        LocalDate receivedOn = answer.date("receivedOn", FormDates.earliest(context), context.today());
        String plan = answer.text("plan", "กรุณาระบุแนวทางที่ ศจพ.จ. จะดำเนินการ");
        if (answer.isSound()) {
            work.receiveReferral(context.task(), receivedOn, plan, context.officer());
        }
    }
}
