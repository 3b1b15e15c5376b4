package th.kaechon.web.forms;

import java.util.List;
import org.springframework.stereotype.Component;
import th.kaechon.assistance.Agencies;
import th.kaechon.assistance.Menu;
import th.kaechon.assistance.MenuEntry;
import th.kaechon.assistance.PlanDecision;
import th.kaechon.assistance.Proposals;
import th.kaechon.casefile.Problem;
import th.kaechon.casefile.Problems;

/** One help of those the meeting decided on, as typed: known, and with a reason where it is not what the tables propose. */
@Component
class PlanItemAnswers {

    private final Problems problems;
    private final Proposals proposals;
    private final Menu menu;
    private final Agencies agencies;

    PlanItemAnswers(Problems problems, Proposals proposals, Menu menu, Agencies agencies) {
        this.problems = problems;
        this.proposals = proposals;
        this.menu = menu;
        this.agencies = agencies;
    }

    PlanDecision.Item item(FormContext context, Answer row) {
        List<Long> ofCase =
                problems.of(context.household().id()).stream().map(Problem::id).toList();
        long problem = row.idAmong("problemId", ofCase, "กรุณาเลือกปัญหาของครัวเรือนนี้");
        String entry = row.text("menuEntryId", "กรุณาเลือกแนวทางช่วยเหลือ");
        String agency = row.text("agencyCode", "กรุณาเลือกหน่วยงานรับผิดชอบ");
        String own = row.optionalText("ownSolution");
        String reason = row.optionalText("reason");
        checkKnown(row, entry, agency);
        if (entry.equals(MenuEntry.OUTSIDE_THE_MENU) && own == null) {
            row.wrong("ownSolution", "กรุณาระบุแนวทางที่ที่ประชุมมีมตินอกเมนู");
        }
        if (!isProposed(context, problem, entry) && reason == null) {
            row.wrong("reason", "กรุณาระบุเหตุผลที่ไม่ใช้แนวทางที่ระบบเสนอ");
        }
        boolean outside = entry.equals(MenuEntry.OUTSIDE_THE_MENU);
        return new PlanDecision.Item(problem, entry, outside ? own : null, agency, reason);
    }

    private void checkKnown(Answer row, String entry, String agency) {
        if (!entry.isEmpty()
                && menu.entries().stream().noneMatch(known -> known.id().equals(entry))) {
            row.wrong("menuEntryId", "ไม่มีแนวทางนี้ในเมนูแก้จน");
        }
        if (!agency.isEmpty()
                && agencies.all().stream().noneMatch(known -> known.code().equals(agency))) {
            row.wrong("agencyCode", "ไม่มีหน่วยงานนี้ในระบบ");
        }
    }

    private boolean isProposed(FormContext context, long problem, String entry) {
        return entry.isEmpty()
                || proposals.of(context.household().id()).stream()
                        .anyMatch(proposal -> proposal.problemId() == problem
                                && proposal.menuEntryId().equals(entry));
    }
}
