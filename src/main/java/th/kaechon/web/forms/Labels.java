package th.kaechon.web.forms;

import java.util.List;
import th.kaechon.assistance.Agency;
import th.kaechon.assistance.MenuEntry;
import th.kaechon.casefile.Problem;
import th.kaechon.household.FailedIndicator;
import th.kaechon.household.Member;

/** The words in which several forms name the same thing. */
final class Labels {

    private Labels() {}

    static String of(MenuEntry entry) {
        return entry.id() + " " + entry.name();
    }

    static String of(Agency agency) {
        return agency.name() + (agency.inAmphoe() ? "" : " (ไม่มีสำนักงานในอำเภอ)");
    }

    static String of(FailedIndicator indicator) {
        return "ตัวชี้วัด %d %s".formatted(indicator.code(), indicator.name());
    }

    static String of(Problem problem, List<Member> members) {
        String person = members.stream()
                .filter(member -> Long.valueOf(member.id()).equals(problem.memberId()))
                .map(member -> " · " + member.name())
                .findFirst()
                .orElse("");
        return "ตัวชี้วัด %d %s%s".formatted(problem.indicatorCode(), problem.indicatorName(), person);
    }
}
