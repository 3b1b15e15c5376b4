package th.kaechon.web.forms;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.kaechon.casefile.VerificationOutcome;
import th.kaechon.casefile.Verifications.Verification;
import th.kaechon.household.FailedIndicator;
import th.kaechon.household.Households;
import th.kaechon.household.Member;
import th.kaechon.household.MemberCorrection;
import th.kaechon.process.householdcase.CaseWork;
import th.kaechon.process.householdcase.HouseholdCaseProcess;
import th.kaechon.thai.ThaiDates;

/** Step 1: is the list right about this household? */
@Component
class VerifyHouseholdForm implements TaskForm {

    private static final int OLDEST = 130; // years

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
        values.put("outcome", null);
        values.put("note", "");
        values.put("indicatorsMet", List.of());
        values.put(
                "members",
                households.members(context.household().household()).stream()
                        .map(VerifyHouseholdForm::row)
                        .toList());
        return new Content(
                Map.of(
                        "outcomes", Choice.of(VerificationOutcome.class, VerificationOutcome::thai),
                        "memberStates", Choice.of(Member.State.class, Member.State::thai)),
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
        String note = answer.optionalText("note");
        if (answer.isSound() && !outcome.staysInNeed() && note == null) {
            answer.wrong("note", "กรุณาระบุรายละเอียดที่พบ เพื่อใช้เป็นหลักฐานการปิดกรณี");
        }
        List<MemberCorrection> corrections =
                outcome == VerificationOutcome.CORRECTED ? corrections(context, answer) : List.of();
        Verification verification = new Verification(outcome, note, met(context, answer), corrections);
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
        List<Long> known = households.members(context.household().household()).stream()
                .map(Member::id)
                .toList();
        LocalDate earliest = context.today().minusYears(OLDEST);
        List<MemberCorrection> corrections = answer.rows("members").stream()
                .map(row -> new MemberCorrection(
                        row.idAmong("memberId", known, "ไม่พบสมาชิกคนนี้ในครัวเรือน"),
                        row.text("title", "กรุณากรอกคำนำหน้า"),
                        row.text("firstName", "กรุณากรอกชื่อ"),
                        row.text("lastName", "กรุณากรอกนามสกุล"),
                        row.optionalDate("birthDate", earliest, context.today()),
                        row.oneOf("state", Member.State.class, "กรุณาเลือกสถานะ")))
                .toList();
        if (corrections.isEmpty()) {
            answer.wrong("members", "กรุณาแก้ไขข้อมูลสมาชิกอย่างน้อยหนึ่งคน");
        }
        return corrections;
    }
}
