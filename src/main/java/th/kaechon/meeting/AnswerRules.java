package th.kaechon.meeting;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import th.kaechon.assistance.Agencies;
import th.kaechon.assistance.MenuEntry;
import th.kaechon.assistance.PlanDecision;
import th.kaechon.assistance.PlanItem;
import th.kaechon.assistance.PlanRules;
import th.kaechon.assistance.PlanRules.Known;
import th.kaechon.assistance.Plans;
import th.kaechon.casefile.Cases;
import th.kaechon.casefile.Classifications;
import th.kaechon.casefile.HouseholdCase;
import th.kaechon.casefile.HouseholdClass;
import th.kaechon.casefile.Problems;
import th.kaechon.meeting.MeetingAnswer.Kind;

/** What a meeting may answer about a case: checked when it is answered, and once more when it is committed. */
@Component
public class AnswerRules {

    private static final Map<Subject, Set<Kind>> KINDS = Map.of(
            Subject.CLASSIFY, EnumSet.of(Kind.ACCEPT, Kind.CHANGE, Kind.POSTPONE),
            Subject.DECIDE, EnumSet.of(Kind.ACCEPT, Kind.CHANGE, Kind.OUTSIDE, Kind.JOIN, Kind.REFER, Kind.POSTPONE),
            Subject.NAME_AGENCY, EnumSet.of(Kind.ACCEPT, Kind.CHANGE, Kind.RETURN, Kind.POSTPONE),
            Subject.RECEIVE_REFERRAL, EnumSet.of(Kind.ACCEPT, Kind.RETURN, Kind.POSTPONE));

    private final PlanRules plan;
    private final Plans plans;
    private final Problems problems;
    private final Classifications classifications;
    private final Agencies agencies;
    private final Cases cases;

    AnswerRules(
            PlanRules plan,
            Plans plans,
            Problems problems,
            Classifications classifications,
            Agencies agencies,
            Cases cases) {
        this.plan = plan;
        this.plans = plans;
        this.problems = problems;
        this.classifications = classifications;
        this.agencies = agencies;
        this.cases = cases;
    }

    /** Empty when the answer may stand. Fields of a plan item are named like {@code items[0].reason}. */
    public List<FieldRefusal> refusals(AgendaItem row, MeetingAnswer answer) {
        if (!Objects.requireNonNull(KINDS.get(row.subject())).contains(answer.kind())) {
            return refused("kind", "เรื่องนี้ลงมติแบบนี้ไม่ได้");
        }
        return switch (answer.kind()) {
            case POSTPONE -> List.of();
            case REFER -> required(answer, "กรุณาระบุเหตุผลที่ส่งต่อ ศจพ.จ.");
            case RETURN -> required(answer, "กรุณาระบุเหตุผลที่ส่งคืนอำเภอ");
            default ->
                switch (row.subject()) {
                    case CLASSIFY -> classification(row, answer);
                    case DECIDE -> decision(row, answer);
                    case NAME_AGENCY -> joining(row, answer);
                    case RECEIVE_REFERRAL -> required(answer, "กรุณาระบุแนวทางที่ ศจพ.จ. จะดำเนินการ");
                };
        };
    }

    private List<FieldRefusal> classification(AgendaItem row, MeetingAnswer answer) {
        HouseholdClass chosen = answer.householdClass();
        if (chosen == null) {
            return refused("householdClass", "กรุณาเลือกประเภทครัวเรือน");
        }
        if (chosen != HouseholdClass.SELF_RELIANT && problems.of(row.caseId()).isEmpty()) {
            return refused(
                    "householdClass", "ครัวเรือนนี้ไม่มีสภาพปัญหาที่บันทึกไว้ จึงจำแนกได้เฉพาะ “แก้ไขปัญหาได้เอง”");
        }
        if (chosen == classifications.proposed(row.caseId())) {
            return List.of();
        }
        return answer.kind() == Kind.ACCEPT // the minutes would say that it was proposed
                ? refused("kind", "ประเภทที่เลือกต่างจากที่ระบบเสนอ กรุณาลงมติว่าเปลี่ยน")
                : required(answer, "กรุณาระบุเหตุผลที่ที่ประชุมจำแนกต่างจากที่ระบบเสนอ");
    }

    private List<FieldRefusal> decision(AgendaItem row, MeetingAnswer answer) {
        List<PlanDecision.Item> items = answer.items();
        if (items.isEmpty()) {
            return refused("items", "กรุณาเลือกแนวทางช่วยเหลืออย่างน้อยหนึ่งแนวทาง");
        }
        Known known = plan.known(row.caseId());
        return Stream.concat(
                        IntStream.range(0, items.size())
                                .boxed()
                                .flatMap(index -> plan.breaches(items.get(index), known).stream()
                                        .map(breach -> new FieldRefusal(
                                                "items[%d].%s".formatted(index, breach.field()), breach.thai()))),
                        fitting(row, answer).stream())
                .toList();
    }

    /** Whether the items are what the answer says they are. */
    private List<FieldRefusal> fitting(AgendaItem row, MeetingAnswer answer) {
        boolean outside =
                answer.items().stream().anyMatch(item -> item.menuEntryId().equals(MenuEntry.OUTSIDE_THE_MENU));
        if (answer.kind() == Kind.OUTSIDE && !outside) {
            return refused("items", "ยังไม่มีแนวทางนอกเมนู กรุณาระบุแนวทางที่ที่ประชุมมีมติ");
        }
        if (answer.kind() == Kind.JOIN
                && plans.outsideAmphoe(household(row), answer.items()).isEmpty()) {
            return refused("items", "หน่วยงานที่เลือกอยู่ในอำเภอทั้งหมด กรุณาเลือกหน่วยงานที่ไม่มีสำนักงานในอำเภอ");
        }
        return List.of();
    }

    private List<FieldRefusal> joining(AgendaItem row, MeetingAnswer answer) {
        HouseholdCase household = household(row);
        List<PlanItem> asked = row.corrects() == null // what is corrected has been named before
                ? plans.withoutAmphoeOffice(household)
                : plans.outsideAmphoe(household);
        Set<Long> waiting = asked.stream().map(PlanItem::id).collect(Collectors.toSet());
        if (!answer.joining().keySet().equals(waiting)) {
            return refused("joining", "กรุณามอบหมายหน่วยงานให้ครบทุกแนวทาง");
        }
        return agencies.codes().containsAll(answer.joining().values())
                ? List.of()
                : refused("joining", "ไม่มีหน่วยงานนี้ในระบบ");
    }

    private HouseholdCase household(AgendaItem row) {
        return cases.withId(row.caseId());
    }

    private static List<FieldRefusal> required(MeetingAnswer answer, String thai) {
        return answer.text() == null || answer.text().isBlank() ? refused("text", thai) : List.of();
    }

    private static List<FieldRefusal> refused(String field, String thai) {
        return List.of(new FieldRefusal(field, thai));
    }
}
