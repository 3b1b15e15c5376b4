package th.kaechon.web.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.kaechon.assistance.Agencies;
import th.kaechon.assistance.Agency;
import th.kaechon.assistance.HandUpKind;
import th.kaechon.assistance.PlanItem;
import th.kaechon.assistance.Plans;
import th.kaechon.process.householdcase.CaseWork;
import th.kaechon.process.householdcase.HouseholdCaseProcess;

/** Letter 3.2: the agency has no office in the amphoe, so the governor names who joins; the case stays in the amphoe. */
@Component
class NameJoiningAgencyForm implements TaskForm {

    private final Plans plans;
    private final Agencies agencies;
    private final Clocks clocks;
    private final CaseWork work;

    NameJoiningAgencyForm(Plans plans, Agencies agencies, Clocks clocks, CaseWork work) {
        this.plans = plans;
        this.agencies = agencies;
        this.clocks = clocks;
        this.work = work;
    }

    @Override
    public String taskKey() {
        return HouseholdCaseProcess.NAME_JOINING_AGENCY;
    }

    @Override
    public Content content(FormContext context) {
        List<Agency> all = agencies.seenFrom(context.household().tambon().amphoe());
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("answer", HandUpAnswer.ACCEPT.name());
        values.put("returnReason", "");
        values.put("note", "");
        values.put(
                "items",
                plans.withoutAmphoeOffice(context.household()).stream()
                        .map(item -> row(item, all))
                        .toList());
        return new Content(
                Map.of(
                        "agencies",
                        all.stream()
                                .map(agency -> new Choice(agency.code(), Labels.of(agency)))
                                .toList(),
                        "answers",
                        HandUpAnswer.choices()),
                values,
                clocks.shown(context, HandUpKind.JOIN));
    }

    private static Map<String, Object> row(PlanItem item, List<Agency> agencies) {
        String responsible = agencies.stream()
                .filter(agency -> agency.code().equals(item.agencyCode()))
                .map(Agency::name)
                .findFirst()
                .orElse(item.agencyCode());
        return Map.of(
                "planItemId", item.id(),
                "label", item.label(),
                "responsibleAgency", responsible,
                "agencyCode", item.agencyCode());
    }

    @Override
    public void submit(FormContext context, Answer answer) {
        if (HandUpAnswer.of(answer) == HandUpAnswer.RETURN) {
            String reason = HandUpAnswer.reason(answer);
            if (answer.isSound()) {
                work.returnJoining(context.task(), reason, context.officer());
            }
        } else {
            name(context, answer);
        }
    }

    private void name(FormContext context, Answer answer) {
        List<Long> waiting = plans.withoutAmphoeOffice(context.household()).stream()
                .map(PlanItem::id)
                .toList();
        List<String> known = agencies.all().stream().map(Agency::code).toList();
        Map<Long, String> agencyOfItem = new LinkedHashMap<>();
        for (Answer row : answer.rows("items")) {
            String agency = row.text("agencyCode", "กรุณาเลือกหน่วยงานที่เข้าร่วม");
            if (!agency.isEmpty() && !known.contains(agency)) {
                row.wrong("agencyCode", "ไม่มีหน่วยงานนี้ในระบบ");
            }
            agencyOfItem.put(row.idAmong("planItemId", waiting, "ไม่พบแนวทางนี้ในกรณี"), agency);
        }
        if (!agencyOfItem.keySet().containsAll(waiting)) {
            answer.wrong("items", "กรุณามอบหมายหน่วยงานให้ครบทุกแนวทาง");
        }
        String note = answer.optionalText("note");
        if (answer.isSound()) {
            work.nameJoiningAgency(context.task(), agencyOfItem, note, context.officer());
        }
    }
}
