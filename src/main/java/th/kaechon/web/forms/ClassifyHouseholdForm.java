package th.kaechon.web.forms;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.kaechon.casefile.Classifications;
import th.kaechon.casefile.HouseholdClass;
import th.kaechon.casefile.Problems;
import th.kaechon.process.householdcase.CaseWork;
import th.kaechon.process.householdcase.HouseholdCaseProcess;
import th.kaechon.thai.ThaiDates;

/** Step 2.2: the tambon meeting confirms the class the table proposes, or says why not. */
@Component
class ClassifyHouseholdForm implements TaskForm {

    private final Classifications classifications;
    private final Problems problems;
    private final Reasons reasons;
    private final AgendaHint agenda;
    private final CaseWork work;

    ClassifyHouseholdForm(
            Classifications classifications, Problems problems, Reasons reasons, AgendaHint agenda, CaseWork work) {
        this.classifications = classifications;
        this.problems = problems;
        this.reasons = reasons;
        this.agenda = agenda;
        this.work = work;
    }

    @Override
    public String taskKey() {
        return HouseholdCaseProcess.CLASSIFY_HOUSEHOLD;
    }

    @Override
    public Content content(FormContext context) {
        HouseholdClass proposed = classifications.proposed(context.household().id());
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("proposed", proposed.name());
        values.put("householdClass", proposed.name());
        values.put("meetingOn", ThaiDates.shortForm(context.today()));
        values.put("reason", "");
        return new Content(
                Map.of("classes", classes(context, proposed)),
                values,
                agenda.over(Map.of(), context.household().id()));
    }

    private List<Choice> classes(FormContext context, HouseholdClass proposed) {
        Map<String, Object> why = reasons.ofClassification(context.household().id());
        return Arrays.stream(HouseholdClass.values())
                .map(one -> new Choice(one.name(), one.thai(), one == proposed ? why : Map.of()))
                .toList();
    }

    @Override
    public void submit(FormContext context, Answer answer) {
        HouseholdClass proposed = classifications.proposed(context.household().id());
        HouseholdClass confirmed = answer.oneOf("householdClass", HouseholdClass.class, "กรุณาเลือกประเภทครัวเรือน");
        LocalDate meetingOn = answer.date("meetingOn", FormDates.earliest(context), context.today());
        String reason = answer.optionalText("reason");
        if (confirmed != proposed && reason == null) {
            answer.wrong("reason", "กรุณาระบุเหตุผลที่ที่ประชุมจำแนกต่างจากที่ระบบเสนอ");
        }
        boolean needsProblem = confirmed != HouseholdClass.SELF_RELIANT;
        if (needsProblem && problems.of(context.household().id()).isEmpty()) {
            answer.wrong(
                    "householdClass", "ครัวเรือนนี้ไม่มีสภาพปัญหาที่บันทึกไว้ จึงจำแนกได้เฉพาะ “แก้ไขปัญหาได้เอง”");
        }
        if (answer.isSound()) {
            work.classify(context.task(), confirmed, meetingOn, reason, context.officer());
        }
    }
}
