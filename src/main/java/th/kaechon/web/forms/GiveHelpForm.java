package th.kaechon.web.forms;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.kaechon.assistance.HelpResult;
import th.kaechon.assistance.Photos;
import th.kaechon.assistance.VisitReport;
import th.kaechon.process.givehelp.GiveHelpProcess;
import th.kaechon.process.givehelp.HelpWork;
import th.kaechon.thai.ThaiDates;

/** Step 4: one visit with help, and whether the help is done. */
@Component
class GiveHelpForm implements TaskForm {

    private static final BigDecimal MOST_BAHT = BigDecimal.valueOf(10_000_000);

    private final Photos photos;
    private final HelpWork work;

    GiveHelpForm(Photos photos, HelpWork work) {
        this.photos = photos;
        this.work = work;
    }

    @Override
    public String taskKey() {
        return GiveHelpProcess.GIVE_HELP;
    }

    @Override
    public Content content(FormContext context) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("visitedOn", ThaiDates.shortForm(context.today()));
        values.put("kind", null);
        values.put("description", "");
        values.put("amount", null);
        values.put("budgetSource", null);
        values.put("result", null);
        values.put("nextStep", "");
        return new Content(
                Map.of(
                        "kinds", Choice.of(VisitReport.Kind.class, VisitReport.Kind::thai),
                        "budgetSources", Choice.of(VisitReport.BudgetSource.class, VisitReport.BudgetSource::thai),
                        "results", Choice.of(HelpResult.OF_A_VISIT, HelpResult::thai)),
                values,
                Map.of("photos", photos.ofTask(context.task().id())));
    }

    @Override
    public void submit(FormContext context, Answer answer) {
        HelpResult result = answer.oneOf("result", HelpResult.class, HelpResult.OF_A_VISIT, "กรุณาเลือกผลการช่วยเหลือ");
        String nextStep = answer.optionalText("nextStep");
        if (answer.isSound() && result != HelpResult.DONE && nextStep == null) {
            answer.wrong(
                    "nextStep",
                    result == HelpResult.CONTINUE
                            ? "กรุณาระบุสิ่งที่จะดำเนินการต่อ"
                            : "กรุณาระบุเหตุที่เกินศักยภาพอำเภอ เพื่อส่งต่อ ศจพ.จ.");
        }
        VisitReport report = new VisitReport(
                answer.date("visitedOn", FormDates.earliest(context), context.today()),
                answer.oneOf("kind", VisitReport.Kind.class, "กรุณาเลือกประเภทความช่วยเหลือ"),
                answer.text("description", "กรุณาระบุกิจกรรมที่ดำเนินการ"),
                answer.optionalAmount("amount", MOST_BAHT),
                answer.oneOf("budgetSource", VisitReport.BudgetSource.class, "กรุณาเลือกแหล่งงบประมาณ"),
                result,
                nextStep);
        if (answer.isSound()) {
            work.recordVisit(context.task(), report, context.officer());
        }
    }
}
