package th.kaechon.web.forms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.kaechon.assistance.Agencies;
import th.kaechon.assistance.PlanItem;
import th.kaechon.assistance.Plans;
import th.kaechon.assistance.Visit;
import th.kaechon.assistance.Visits;
import th.kaechon.casefile.Problems;
import th.kaechon.household.Households;
import th.kaechon.identity.StaffDirectory;
import th.kaechon.process.givehelp.GiveHelpProcess;
import th.kaechon.process.givehelp.HelpWork;
import th.kaechon.thai.ThaiDates;

/** Step 5: the recorder of the local authority keys the visit into TPMAP Logbook and notes its reference here. */
@Component
class KeyIntoLogbookForm implements TaskForm {

    private final Visits visits;
    private final Plans plans;
    private final Agencies agencies;
    private final Problems problems;
    private final Households households;
    private final StaffDirectory staff;
    private final HelpWork work;

    KeyIntoLogbookForm(
            Visits visits,
            Plans plans,
            Agencies agencies,
            Problems problems,
            Households households,
            StaffDirectory staff,
            HelpWork work) {
        this.visits = visits;
        this.plans = plans;
        this.agencies = agencies;
        this.problems = problems;
        this.households = households;
        this.staff = staff;
        this.work = work;
    }

    @Override
    public String taskKey() {
        return GiveHelpProcess.KEY_INTO_LOGBOOK;
    }

    @Override
    public Content content(FormContext context) {
        Visit visit = visits.visit(Objects.requireNonNull(context.task().visitId()));
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("reference", "");
        values.put("keyedOn", ThaiDates.shortForm(context.today()));
        List<Line> sheet = sheet(context, visit, plans.item(visit.planItemId()));
        return new Content(Map.of(), values, Map.of("sheet", sheet, "asOneText", asOneText(sheet)));
    }

    /** One field of the Logbook with exactly the text to key into it. */
    record Line(String label, String text) {}

    private List<Line> sheet(FormContext context, Visit visit, PlanItem item) {
        BigDecimal amount = visit.amount();
        String agency = agencies.seenFrom(context.household().tambon().amphoe(), item.workingAgency())
                .name();
        return List.of(
                new Line("วันที่ช่วยเหลือ", ThaiDates.shortForm(visit.visitedOn())),
                new Line("สภาพปัญหา", problem(context, item)),
                new Line("แนวทางแก้ไข", item.label()),
                new Line("ประเภทความช่วยเหลือ", visit.kind().thai()),
                new Line("กิจกรรมที่ดำเนินการ", visit.description()),
                new Line("จำนวนเงิน (บาท)", amount == null ? "0" : amount.toPlainString()),
                new Line("หน่วยงานที่ช่วยเหลือ", agency),
                new Line("ผลการช่วยเหลือ", visit.result().thai()),
                new Line("ผู้บันทึก", staff.nameOf(visit.recordedBy())));
    }

    private static String asOneText(List<Line> sheet) {
        return sheet.stream().map(line -> line.label() + ": " + line.text()).collect(Collectors.joining("\n"));
    }

    /** With indicator code and person: TPMAP Logbook asks for both. */
    private String problem(FormContext context, PlanItem item) {
        return problems.of(context.household().id()).stream()
                .filter(problem -> problem.id() == item.problemId())
                .map(problem -> Labels.of(
                        problem, households.members(context.household().household())))
                .findFirst()
                .orElse(item.problemName());
    }

    @Override
    public void submit(FormContext context, Answer answer) {
        Visit visit = visits.visit(Objects.requireNonNull(context.task().visitId()));
        String reference = answer.text("reference", "กรุณากรอกเลขอ้างอิงจาก TPMAP Logbook");
        LocalDate keyedOn = answer.date("keyedOn", visit.visitedOn(), context.today());
        if (answer.isSound()) {
            work.keyIntoLogbook(context.task(), reference, keyedOn, context.officer());
        }
    }
}
