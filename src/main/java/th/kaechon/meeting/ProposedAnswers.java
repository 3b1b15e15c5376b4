package th.kaechon.meeting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import th.kaechon.assistance.PlanDecision;
import th.kaechon.assistance.PlanItem;
import th.kaechon.assistance.Plans;
import th.kaechon.assistance.Proposals;
import th.kaechon.assistance.Proposals.Best;
import th.kaechon.casefile.CaseId;
import th.kaechon.casefile.Cases;
import th.kaechon.casefile.Classifications;
import th.kaechon.casefile.HouseholdCase;
import th.kaechon.meeting.MeetingAnswer.Kind;

/** What it means to accept: the proposal as it stands now, written out. */
@Component
public class ProposedAnswers {

    private final Classifications classifications;
    private final Proposals proposals;
    private final Plans plans;
    private final Cases cases;

    ProposedAnswers(Classifications classifications, Proposals proposals, Plans plans, Cases cases) {
        this.classifications = classifications;
        this.proposals = proposals;
        this.plans = plans;
        this.cases = cases;
    }

    /** Empty where something is not proposed: of a problem no intervention, of a referral the changwat's plan. */
    public Optional<MeetingAnswer> of(AgendaItem row) {
        return Optional.ofNullable(of(List.of(row)).get(row));
    }

    /** The same of many rows, in their order and without those that nothing is proposed for. */
    public Map<AgendaItem, MeetingAnswer> of(List<AgendaItem> rows) {
        Map<CaseId, List<Best>> best = proposals.best(rows.stream()
                .filter(row -> row.subject() == Subject.DECIDE)
                .map(AgendaItem::caseId)
                .toList());
        Map<AgendaItem, MeetingAnswer> proposed = new LinkedHashMap<>();
        rows.forEach(row -> of(row, best).ifPresent(answer -> proposed.put(row, answer)));
        return proposed;
    }

    /**
     * The row's answer as it is committed. Where a returned hand-up is accepted after all, its plan is there again only now, so
     * that what is accepted could not be written out before.
     */
    public MeetingAnswer writtenOut(AgendaItem row) {
        MeetingAnswer answer = Objects.requireNonNull(row.answer());
        boolean unwritten = row.subject() == Subject.NAME_AGENCY
                && row.corrects() != null
                && answer.kind() == Kind.ACCEPT
                && answer.joining().isEmpty();
        return unwritten ? joining(row) : answer;
    }

    private Optional<MeetingAnswer> of(AgendaItem row, Map<CaseId, List<Best>> best) {
        return switch (row.subject()) {
            case CLASSIFY -> classification(row);
            case DECIDE -> decision(best.getOrDefault(row.caseId(), List.of()));
            case NAME_AGENCY -> Optional.of(joining(row));
            case RECEIVE_REFERRAL -> Optional.empty();
        };
    }

    private Optional<MeetingAnswer> classification(AgendaItem row) {
        return Optional.of(
                new MeetingAnswer(Kind.ACCEPT, classifications.proposed(row.caseId()), List.of(), Map.of(), null));
    }

    private static Optional<MeetingAnswer> decision(List<Best> best) {
        if (best.isEmpty() || best.stream().anyMatch(one -> one.menuEntryId() == null)) {
            return Optional.empty();
        }
        List<PlanDecision.Item> items = best.stream()
                .map(one -> new PlanDecision.Item(
                        one.problemId(),
                        Objects.requireNonNull(one.menuEntryId()),
                        null,
                        Objects.requireNonNull(one.agencyCode()),
                        null))
                .toList();
        return Optional.of(new MeetingAnswer(Kind.ACCEPT, null, items, Map.of(), null));
    }

    /** The responsible agency joins itself. */
    private MeetingAnswer joining(AgendaItem row) {
        HouseholdCase household = cases.withId(row.caseId());
        List<PlanItem> asked = row.corrects() == null
                ? plans.withoutAmphoeOffice(household)
                : plans.outsideAmphoe(household); // somebody joins already
        Map<Long, String> agencies = asked.stream().collect(Collectors.toMap(PlanItem::id, PlanItem::agencyCode));
        return new MeetingAnswer(Kind.ACCEPT, null, List.of(), agencies, null);
    }
}
