package th.kaechon.assistance;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.kaechon.casefile.CaseId;
import th.kaechon.casefile.Problem;
import th.kaechon.casefile.Problems;

/** What holds for every plan item, whether it is decided alone in Tasklist or with hundreds of others in a meeting. */
@Component
public class PlanRules {

    /** What is wrong with a field of {@link PlanDecision.Item}. */
    public record Breach(String field, String thai) {}

    private final Problems problems;
    private final Proposals proposals;
    private final Menu menu;
    private final Agencies agencies;

    PlanRules(Problems problems, Proposals proposals, Menu menu, Agencies agencies) {
        this.problems = problems;
        this.proposals = proposals;
        this.menu = menu;
        this.agencies = agencies;
    }

    /** What must be known to check the items of one case, read once. */
    public record Known(
            List<Problem> problems, List<Proposal> proposals, Set<String> entryIds, Set<String> agencyCodes) {

        /** What the tables propose and the item does not take: the entry, or the agency that goes with it. */
        Optional<String> passedOver(PlanDecision.Item item) {
            List<Proposal> same = proposals.stream()
                    .filter(proposal -> proposal.problemId() == item.problemId()
                            && proposal.menuEntryId().equals(item.menuEntryId()))
                    .toList();
            if (same.isEmpty()) {
                return Optional.of("แนวทาง");
            }
            List<String> agencies = same.stream()
                    .map(Proposal::agencyCode)
                    .filter(Objects::nonNull)
                    .toList();
            return agencies.isEmpty() || agencies.contains(item.agencyCode())
                    ? Optional.empty()
                    : Optional.of("หน่วยงาน");
        }
    }

    public Known known(CaseId id) {
        return new Known(problems.of(id), proposals.of(id), menu.ids(), agencies.codes());
    }

    public List<Breach> breaches(PlanDecision.Item item, Known known) {
        List<Breach> found = new ArrayList<>();
        if (known.problems().stream().noneMatch(problem -> problem.id() == item.problemId())) {
            found.add(new Breach("problemId", "กรุณาเลือกปัญหาของครัวเรือนนี้"));
        }
        entry(item, known, found);
        if (item.agencyCode().isEmpty()) {
            found.add(new Breach("agencyCode", "กรุณาเลือกหน่วยงานรับผิดชอบ"));
        } else if (!known.agencyCodes().contains(item.agencyCode())) {
            found.add(new Breach("agencyCode", "ไม่มีหน่วยงานนี้ในระบบ"));
        }
        return found;
    }

    private static void entry(PlanDecision.Item item, Known known, List<Breach> found) {
        if (item.menuEntryId().isEmpty()) {
            found.add(new Breach("menuEntryId", "กรุณาเลือกแนวทางช่วยเหลือ"));
            return;
        }
        if (!known.entryIds().contains(item.menuEntryId())) {
            found.add(new Breach("menuEntryId", "ไม่มีแนวทางนี้ในเมนูแก้จน"));
        }
        if (item.menuEntryId().equals(MenuEntry.OUTSIDE_THE_MENU) && isBlank(item.ownSolution())) {
            found.add(new Breach("ownSolution", "กรุณาระบุแนวทางที่ที่ประชุมมีมตินอกเมนู"));
        }
        if (isBlank(item.reason())) {
            known.passedOver(item)
                    .ifPresent(what ->
                            found.add(new Breach("reason", "กรุณาระบุเหตุผลที่ไม่ใช้%sที่ระบบเสนอ".formatted(what))));
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
