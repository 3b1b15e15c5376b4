package th.kaechon.web.forms;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.kaechon.casefile.VerificationOutcome;
import th.kaechon.casefile.Verifications.Verification;
import th.kaechon.household.FailedIndicator;
import th.kaechon.household.Households;
import th.kaechon.household.Member;
import th.kaechon.household.MemberCorrection;
import th.kaechon.household.MemberEntry;
import th.kaechon.household.Relation;
import th.kaechon.household.Sex;
import th.kaechon.process.householdcase.CaseWork;
import th.kaechon.process.householdcase.HouseholdCaseProcess;
import th.kaechon.thai.ThaiDates;

/** Step 1: is the list right about this household? */
@Component
class VerifyHouseholdForm implements TaskForm {

    private final Households households;
    private final CaseWork work;

    VerifyHouseholdForm(Households households, CaseWork work) {
        this.households = households;
        this.work = work;
    }

    @Override
    public String taskKey() {
        return HouseholdCaseProcess.VERIFY_HOUSEHOLD;
    }

    @Override
    public Content content(FormContext context) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("visitedOn", ThaiDates.shortForm(context.today()));
        values.put("outcome", null);
        values.put("note", "");
        values.put("indicatorsMet", List.of());
        values.put(
                "members",
                households.members(context.household().household()).stream()
                        .map(VerifyHouseholdForm::row)
                        .toList());
        values.put("newMembers", List.of());
        return new Content(
                Map.of(
                        "outcomes", Choice.of(VerificationOutcome.class, VerificationOutcome::thai),
                        "memberStates", Choice.of(Member.State.class, Member.State::thai),
                        "sexes", Choice.of(Sex.class, Sex::thai),
                        "relations", Choice.of(Relation.class, Relation::thai),
                        "healths", Choice.of(Member.Health.class, Member.Health::thai)),
                values);
    }

    private static Map<String, Object> row(Member member) {
        LocalDate birth = member.birthDate();
        return Map.of(
                "memberId", member.id(),
                "title", member.title(),
                "firstName", member.firstName(),
                "lastName", member.lastName(),
                "birthDate", birth == null ? "" : ThaiDates.shortForm(birth),
                "state", member.state().name());
    }

    @Override
    public void submit(FormContext context, Answer answer) {
        VerificationOutcome outcome = answer.oneOf("outcome", VerificationOutcome.class, "กรุณาเลือกผลการตรวจสอบ");
        LocalDate visitedOn = answer.date("visitedOn", FormDates.earliest(context), context.today());
        String note = answer.optionalText("note");
        if (answer.isSound() && !outcome.staysInNeed() && note == null) {
            answer.wrong("note", "กรุณาระบุรายละเอียดที่พบ เพื่อใช้เป็นหลักฐานการปิดกรณี");
        }
        boolean corrected = outcome == VerificationOutcome.CORRECTED;
        List<MemberCorrection> corrections = corrected ? corrections(context, answer) : List.of();
        List<MemberEntry> added = corrected ? added(context, answer) : List.of();
        Verification verification =
                new Verification(outcome, visitedOn, note, met(context, answer), corrections, added);
        if (answer.isSound()) {
            work.verify(context.task(), verification, context.officer());
        }
    }

    private Set<Long> met(FormContext context, Answer answer) {
        List<Long> known =
                households
                        .failedIndicators(
                                context.household().household(),
                                context.household().fiscalYear().value())
                        .stream()
                        .map(FailedIndicator::id)
                        .toList();
        List<Long> met = answer.ids("indicatorsMet");
        if (!known.containsAll(met)) {
            answer.wrong("indicatorsMet", "ตัวชี้วัดที่เลือกไม่ใช่ของครัวเรือนนี้");
        }
        return new HashSet<>(met);
    }

    private List<MemberCorrection> corrections(FormContext context, Answer answer) {
        Map<Long, Member> known = households.members(context.household().household()).stream()
                .collect(Collectors.toMap(Member::id, Function.identity()));
        List<MemberCorrection> corrections = answer.rows("members").stream()
                .map(row -> correction(row, known, context))
                .toList();
        if (corrections.isEmpty()) {
            answer.wrong("members", "กรุณาแก้ไขข้อมูลสมาชิกอย่างน้อยหนึ่งคน");
        }
        return corrections;
    }

    private static MemberCorrection correction(Answer row, Map<Long, Member> known, FormContext context) {
        long id = row.idAmong("memberId", known.keySet(), "ไม่พบสมาชิกคนนี้ในครัวเรือน");
        Member member = known.get(id);
        return new MemberCorrection(
                id,
                row.name("title", member == null ? "" : member.title(), "กรุณากรอกคำนำหน้า"),
                row.name("firstName", member == null ? "" : member.firstName(), "กรุณากรอกชื่อ"),
                row.name("lastName", member == null ? "" : member.lastName(), "กรุณากรอกนามสกุล"),
                row.optionalDate("birthDate", FormDates.oldestBirth(context), context.today()),
                row.oneOf("state", Member.State.class, "กรุณาเลือกสถานะ"));
    }

    private List<MemberEntry> added(FormContext context, Answer answer) {
        NewMember reader = new NewMember(households, context);
        List<Answer> rows = answer.rows("newMembers");
        List<MemberEntry> added =
                rows.stream().map(reader::read).flatMap(Optional::stream).toList();
        long people = added.stream()
                .map(MemberEntry::knownCitizenId)
                .flatMap(Optional::stream)
                .distinct()
                .count();
        if (people
                < added.stream()
                        .flatMap(member -> member.knownCitizenId().stream())
                        .count()) {
            answer.wrong("newMembers", "มีเลขประจำตัวประชาชนซ้ำกันในสมาชิกที่เพิ่ม");
        }
        return added;
    }
}
