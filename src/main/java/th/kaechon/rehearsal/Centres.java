package th.kaechon.rehearsal;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import th.kaechon.assistance.Agencies;
import th.kaechon.assistance.Agency;
import th.kaechon.assistance.MenuEntry;
import th.kaechon.assistance.PlanDecision;
import th.kaechon.assistance.PlanItem;
import th.kaechon.assistance.Plans;
import th.kaechon.assistance.Proposal;
import th.kaechon.assistance.Proposals;
import th.kaechon.assistance.Referrals;
import th.kaechon.casefile.CaseId;
import th.kaechon.casefile.Classifications;
import th.kaechon.casefile.ClosingReason;
import th.kaechon.casefile.HouseholdClass;
import th.kaechon.casefile.Problem;
import th.kaechon.casefile.Problems;
import th.kaechon.household.FailedIndicator;
import th.kaechon.household.Households;
import th.kaechon.identity.OfficerRole;
import th.kaechon.process.householdcase.CaseWork;

/** The centres of amphoe and changwat: decision, joining agencies, referrals, review (letter steps 3, 4 and 6). */
@Component
@Profile("rehearsal")
class Centres {

    private final CaseWork work;
    private final Problems problems;
    private final Proposals proposals;
    private final Plans plans;
    private final Agencies agencies;
    private final Referrals referrals;
    private final Households households;
    private final Classifications classifications;

    Centres(
            CaseWork work,
            Problems problems,
            Proposals proposals,
            Plans plans,
            Agencies agencies,
            Referrals referrals,
            Households households,
            Classifications classifications) {
        this.work = work;
        this.problems = problems;
        this.proposals = proposals;
        this.plans = plans;
        this.agencies = agencies;
        this.referrals = referrals;
        this.households = households;
        this.classifications = classifications;
    }

    /** One or two of the household's problems are taken on. */
    void decide(Work desk) {
        CaseId id = desk.household().id();
        List<Problem> known = problems.of(id);
        List<Proposal> proposed = proposals.of(id);
        int taken = Math.min(known.size(), 1 + desk.dice().below(2));
        List<PlanDecision.Item> items = known.subList(0, taken).stream()
                .map(problem -> item(desk, problem, proposed))
                .toList();
        work.decide(
                desk.task(), new PlanDecision(desk.workDay(), null, items), desk.officer(OfficerRole.AMPHOE_CENTRE));
    }

    /** Mostly what the menu proposes first; otherwise, and where it proposes nothing, a solution of the meeting's own. */
    private PlanDecision.Item item(Work desk, Problem problem, List<Proposal> proposed) {
        Optional<Proposal> best = proposed.stream()
                .filter(proposal -> proposal.problemId() == problem.id() && proposal.agencyCode() != null)
                .findFirst();
        if (best.isPresent() && desk.dice().chance(0.88)) {
            String agency = Objects.requireNonNull(best.get().agencyCode());
            return new PlanDecision.Item(problem.id(), best.get().menuEntryId(), null, agency, null);
        }
        return new PlanDecision.Item(
                problem.id(),
                MenuEntry.OUTSIDE_THE_MENU,
                "ซักซ้อม: จัดรถรับส่งไปตลาดนัด",
                anyAgency(desk).code(),
                "ซักซ้อม: มติที่ประชุม ศจพ.อ.");
    }

    private Agency anyAgency(Work desk) {
        return desk.dice()
                .pick(agencies.seenFrom(desk.household().tambon().amphoe()).stream()
                        .sorted(Comparator.comparing(Agency::code)) // by name would depend on the machine's collation
                        .toList());
    }

    void nameJoiningAgency(Work desk) {
        Map<Long, String> agencyOfItem = new LinkedHashMap<>();
        for (PlanItem item : plans.withoutAmphoeOffice(desk.household())) {
            boolean another = desk.dice().chance(0.2);
            agencyOfItem.put(item.id(), another ? anyAgency(desk).code() : item.agencyCode());
        }
        work.nameJoiningAgency(desk.task(), agencyOfItem, null, desk.officer(OfficerRole.CHANGWAT_CENTRE));
    }

    void receiveReferral(Work desk) {
        work.receiveReferral(
                desk.task(), desk.today(), "ซักซ้อม: บรรจุในแผนจังหวัด", desk.officer(OfficerRole.CHANGWAT_CENTRE));
    }

    void review(Work desk) {
        CaseId id = desk.household().id();
        List<FailedIndicator> known = households.failedIndicators(
                desk.household().household(), desk.household().fiscalYear().value());
        double each = desk.dice().chance(0.5) ? 1 : 0.5;
        Set<Long> met = known.stream()
                .filter(indicator -> indicator.met() || desk.dice().chance(each))
                .map(FailedIndicator::id)
                .collect(Collectors.toCollection(TreeSet::new));
        ClosingReason reason = reason(id, met.size() == known.size(), desk.dice());
        work.review(desk.task(), met, desk.today(), reason, null, desk.officer(OfficerRole.AMPHOE_CENTRE));
    }

    private ClosingReason reason(CaseId id, boolean allMet, Dice dice) {
        if (allMet) {
            return ClosingReason.PASSED;
        }
        if (referrals.received(id)) {
            return ClosingReason.REFERRED;
        }
        boolean welfare = classifications.proposed(id) == HouseholdClass.WELFARE;
        return welfare
                ? ClosingReason.CONTINUING_WELFARE
                : dice.chance(0.8) ? ClosingReason.LIFTED : ClosingReason.CARRIED_OVER;
    }
}
