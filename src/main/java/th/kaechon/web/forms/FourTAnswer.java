package th.kaechon.web.forms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import th.kaechon.casefile.FourTAnalysis;
import th.kaechon.casefile.FourTAnalysis.Ability;
import th.kaechon.casefile.FourTAnalysis.Attitude;
import th.kaechon.casefile.FourTAnalysis.Debts;
import th.kaechon.casefile.FourTAnalysis.Horizon;
import th.kaechon.casefile.FourTAnalysis.LandDocument;
import th.kaechon.casefile.FourTAnalysis.ProblemReport;
import th.kaechon.casefile.FourTAnalysis.Resources;
import th.kaechon.casefile.FourTAnalysis.Tenure;
import th.kaechon.casefile.FourTAnalysis.WayOut;

/** Reads the four sections of the 4T form; what was not offered to the officer is refused. */
final class FourTAnswer {

    private static final BigDecimal MOST_RAI = BigDecimal.valueOf(10_000);

    private final Answer answer;
    private final List<Long> members;
    private final List<Integer> failing;
    private final List<String> conditions;

    FourTAnswer(Answer answer, List<Long> members, List<Integer> failing, List<String> conditions) {
        this.answer = answer;
        this.members = members;
        this.failing = failing;
        this.conditions = conditions;
    }

    FourTAnalysis read(LocalDate earliest, LocalDate today) {
        return new FourTAnalysis(
                answer.date("visitedOn", earliest, today), attitude(), abilities(), resources(), wayOut(), problems());
    }

    private Attitude attitude() {
        boolean wantsHelp = answer.yesOrNo("wantsHelp", "กรุณาระบุว่าครัวเรือนต้องการความช่วยเหลือหรือไม่");
        boolean refuses = answer.isNo("wantsHelp");
        return new Attitude(
                answer.number("readiness", 1, 5, "กรุณาเลือกว่าครัวเรือนพร้อมเปลี่ยนแปลงเพียงใด"),
                wantsHelp,
                !refuses ? null : answer.text("refusalReason", "กรุณาระบุเหตุผลที่ไม่ประสงค์รับความช่วยเหลือ"),
                answer.optionalText("priorityProblem"),
                answer.optionalText("ownWords"),
                answer.optionalText("triedBefore"));
    }

    private List<Ability> abilities() {
        return answer.rows("members").stream()
                .map(row -> new Ability(
                        row.idAmong("memberId", members, "ไม่พบสมาชิกคนนี้ในครัวเรือน"),
                        row.flag("ableToWork"),
                        row.flag("willingToWork"),
                        row.optionalText("skills"),
                        row.optionalText("wantedTraining")))
                .toList();
    }

    private Resources resources() {
        Tenure tenure = answer.oneOf("tenure", Tenure.class, "กรุณาเลือกที่อยู่อาศัย");
        BigDecimal land = answer.amount("landRai", MOST_RAI, "กรุณากรอกที่ดินทำกินเป็นไร่ ถ้าไม่มีให้กรอก 0");
        return new Resources(
                tenure,
                answer.flag("hasWater"),
                answer.flag("hasElectricity"),
                land,
                land.signum() > 0 ? landDocument() : null,
                answer.optionalText("belongings"),
                answer.yesOrNo("hasSavings", "กรุณาระบุว่ามีเงินออมหรือไม่"),
                new Debts(
                        answer.flag("hasFormalDebt"),
                        answer.flag("hasFundDebt"),
                        answer.yesOrNo("hasInformalDebt", "กรุณาระบุว่ามีหนี้นอกระบบหรือไม่")),
                answer.optionalText("benefits"),
                answer.optionalText("supportNetwork"));
    }

    private LandDocument landDocument() {
        return answer.oneOf("landDocument", LandDocument.class, "กรุณาเลือกเอกสารสิทธิของที่ดินทำกิน");
    }

    private WayOut wayOut() {
        return new WayOut(
                answer.text("wayOut", "กรุณาระบุทางออกที่ตกลงกับครัวเรือน"),
                answer.optionalText("householdDoes"),
                answer.optionalText("wantedHelp"),
                answer.oneOf("horizon", Horizon.class, "กรุณาเลือกระยะของทางออก"),
                answer.yesOrNo("agreed", "กรุณาระบุว่าครัวเรือนเห็นชอบหรือไม่"));
    }

    private List<ProblemReport> problems() {
        List<ProblemReport> reports =
                answer.rows("problems").stream().map(this::problem).toList();
        if (reports.isEmpty() && !failing.isEmpty()) {
            answer.wrong("problems", "กรุณาบันทึกสภาพปัญหาอย่างน้อยหนึ่งเรื่อง");
        }
        return reports;
    }

    private ProblemReport problem(Answer row) {
        List<Long> codes = failing.stream().map(Integer::longValue).toList();
        long code = row.idAmong("indicatorCode", codes, "กรุณาเลือกตัวชี้วัดที่ครัวเรือนตกเกณฑ์");
        return new ProblemReport(
                (int) code, member(row), condition(row), row.optionalText("cause"), row.optionalText("need"));
    }

    private @Nullable Long member(Answer row) {
        Long member = row.optionalId("memberId");
        if (member != null && !members.contains(member)) {
            row.wrong("memberId", "ไม่พบสมาชิกคนนี้ในครัวเรือน");
        }
        return member;
    }

    private @Nullable String condition(Answer row) {
        String condition = row.optionalText("condition");
        if (condition != null && !conditions.contains(condition)) {
            row.wrong("condition", "กรุณาเลือกสภาพปัญหาจากรายการ");
        }
        return condition;
    }
}
