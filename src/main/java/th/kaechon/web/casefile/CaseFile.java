package th.kaechon.web.casefile;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import th.kaechon.assistance.PlanProgress;
import th.kaechon.assistance.Visit;
import th.kaechon.casefile.ClosingReason;
import th.kaechon.casefile.EarlierAnswers;

/** Everything of one household in one place, as the case page and the panel beside a task show it. */
public record CaseFile(
        long caseId,
        String number,
        @Nullable ClosingReason closed,
        Home home,
        List<String> groups,
        @Nullable Integer vulnerability,
        List<Person> members,
        List<Failing> indicators,
        StageLine stages,
        Answers answers,
        Help help) {

    public record Home(String address, String tambon, String amphoe, @Nullable BigDecimal yearlyIncome) {}

    /** Null is what has not been answered yet. */
    public record Answers(
            EarlierAnswers.@Nullable Verified verified,
            EarlierAnswers.@Nullable Analysed analysed,
            List<EarlierAnswers.Ability> abilities,
            EarlierAnswers.@Nullable Classified classified,
            PlanProgress.@Nullable Meeting meeting,
            PlanProgress.@Nullable Referral referral) {

        public boolean isEmpty() {
            return verified == null && analysed == null && meeting == null;
        }
    }

    public record Help(List<PlanProgress.Line> plan, List<Visit> visits) {

        public List<Visit> visitsOf(long planItemId) {
            return visits.stream()
                    .filter(visit -> visit.planItemId() == planItemId)
                    .toList();
        }

        /** The help a visit belongs to. */
        public String labelOf(Visit visit) {
            return plan.stream()
                    .filter(line -> line.id() == visit.planItemId())
                    .map(PlanProgress.Line::label)
                    .findFirst()
                    .orElse("");
        }
    }

    private static final Map<String, String> GROUP_NAMES = Map.of(
            "1.1", "เร่งด่วน: ตกเกณฑ์ มีบัตรสวัสดิการแห่งรัฐ",
            "1.2", "เร่งด่วน: ตกเกณฑ์ ไม่มีบัตรสวัสดิการแห่งรัฐ",
            "2", "ครัวเรือนเปราะบาง",
            "3.1", "ต้องสำรวจเพิ่มเติม: สำรวจแล้วไม่ตกเกณฑ์",
            "3.2", "ต้องสำรวจเพิ่มเติม: ไม่มีข้อมูล จปฐ.",
            "4", "ตกหล่นจากฐานข้อมูล TPMAP");

    public static String groupName(String code) {
        return GROUP_NAMES.getOrDefault(code, code);
    }

    /** The person a problem or an ability is about; null where it is the whole household's. */
    public @Nullable String person(@Nullable Long memberId) {
        return members.stream()
                .filter(member -> Long.valueOf(member.id()).equals(memberId))
                .map(Person::name)
                .findFirst()
                .orElse(null);
    }
}
