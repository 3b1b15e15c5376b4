package th.kaechon.meeting;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import th.kaechon.assistance.PlanDecision;
import th.kaechon.assistance.PlanItem;
import th.kaechon.assistance.Plans;
import th.kaechon.assistance.Proposal;
import th.kaechon.assistance.Proposals;
import th.kaechon.casefile.CaseId;
import th.kaechon.casefile.Cases;
import th.kaechon.casefile.Classifications;
import th.kaechon.casefile.Problem;
import th.kaechon.casefile.Problems;
import th.kaechon.meeting.MeetingAnswer.Kind;

/** What it means to accept: the proposal as it stands now, written out. */
@Component
public class ProposedAnswers {

    private final Classifications classifications;
    private final Problems problems;
    private final Proposals proposals;
    private final Plans plans;
    private final Cases cases;

    ProposedAnswers(Classifications classifications, Problems problems, Proposals proposals, Plans plans, Cases cases) {
        this.classifications = classifications;
        this.problems = problems;
        this.proposals = proposals;
        this.plans = plans;
        this.cases = cases;
    }

    /** Empty where something is not proposed: of a problem no intervention, of a referral the changwat's plan. */
    public Optional<MeetingAnswer> of(AgendaItem row) {
        return switch (row.subject()) {
            case CLASSIFY ->
                Optional.of(new MeetingAnswer(
                        Kind.ACCEPT, classifications.proposed(row.caseId()), List.of(), Map.of(), null));
            case DECIDE -> decision(row.caseId());
            case NAME_AGENCY -> Optional.of(joining(row.caseId()));
            case RECEIVE_REFERRAL -> Optional.empty();
        };
    }

    private Optional<MeetingAnswer> decision(CaseId id) {
        List<Problem> known = problems.of(id);
        Map<Long, Proposal> best = proposals.of(id).stream()
                .filter(proposal -> proposal.agencyCode() != null)
                .collect(Collectors.toMap(
                        Proposal::problemId,
                        proposal -> proposal,
                        BinaryOperator.minBy(Comparator.comparingInt(Proposal::rank))));
        List<PlanDecision.Item> items = known.stream()
                .map(problem -> best.get(problem.id()))
                .filter(Objects::nonNull)
                .map(proposal -> new PlanDecision.Item(
                        proposal.problemId(),
                        proposal.menuEntryId(),
                        null,
                        Objects.requireNonNull(proposal.agencyCode()),
                        null))
                .toList();
        return items.size() == known.size() && !items.isEmpty()
                ? Optional.of(new MeetingAnswer(Kind.ACCEPT, null, items, Map.of(), null))
                : Optional.empty();
    }

    /** The responsible agency joins itself. */
    private MeetingAnswer joining(CaseId id) {
        Map<Long, String> agencies = plans.withoutAmphoeOffice(cases.withId(id)).stream()
                .collect(Collectors.toMap(PlanItem::id, PlanItem::agencyCode));
        return new MeetingAnswer(Kind.ACCEPT, null, List.of(), agencies, null);
    }
}
