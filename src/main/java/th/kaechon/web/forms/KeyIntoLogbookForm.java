package th.kaechon.web.forms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
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
        PlanItem item = plans.item(visit.planItemId());
        BigDecimal amount = visit.amount();
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("reference", "");
        values.put("keyedOn", ThaiDates.shortForm(context.today()));
        values.put(
                "visit",
                Map.of(
                        "date", ThaiDates.full(visit.visitedOn()),
                        "kind", visit.kind().thai(),
                        "description", visit.description(),
                        "amount", amount == null ? "-" : "%,.2f บาท".formatted(amount),
                        "agency",
                                agencies.seenFrom(context.household().tambon().amphoe(), item.workingAgency())
                                        .name(),
                        "problem", problem(context, item),
                        "result", visit.result().thai(),
                        "recordedBy", staff.nameOf(visit.recordedBy())));
        return new Content(Map.of(), values);
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
