package th.kaechon.rehearsal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import th.kaechon.casefile.Classifications;
import th.kaechon.casefile.FourTAnalysis;
import th.kaechon.casefile.HouseholdClass;
import th.kaechon.casefile.ProblemCondition;
import th.kaechon.casefile.Problems;
import th.kaechon.casefile.VerificationOutcome;
import th.kaechon.casefile.Verifications.Verification;
import th.kaechon.household.FailedIndicator;
import th.kaechon.household.Households;
import th.kaechon.household.Member;
import th.kaechon.household.MemberCorrection;
import th.kaechon.identity.OfficerRole;
import th.kaechon.process.householdcase.CaseWork;

/** The tambon teams: verification, 4T, the tambon meeting (letter steps 1 and 2). */
@Component
@Profile("rehearsal")
class FieldWork {

    private final CaseWork work;
    private final Households households;
    private final Problems problems;
    private final Classifications classifications;
    private final Scenario scenario;

    FieldWork(
            CaseWork work,
            Households households,
            Problems problems,
            Classifications classifications,
            Scenario scenario) {
        this.work = work;
        this.households = households;
        this.problems = problems;
        this.classifications = classifications;
        this.scenario = scenario;
    }

    void verify(Work desk) {
        Dice dice = desk.dice();
        VerificationOutcome outcome = dice.pick(scenario.verifications());
        LocalDate visitedOn = desk.workDay();
        boolean corrected = outcome == VerificationOutcome.CORRECTED;
        work.verify(
                desk.task(),
                new Verification(
                        outcome,
                        visitedOn,
                        outcome.staysInNeed() ? null : "ซักซ้อม: ตามที่พบในพื้นที่",
                        met(desk),
                        corrected ? List.of(correction(desk)) : List.of(),
                        List.of()),
                desk.officer(OfficerRole.TAMBON_TEAM));
    }

    /** Mostly the list is right; sometimes one verdict is out of date, rarely all of them. */
    private Set<Long> met(Work desk) {
        double each = desk.dice().chance(0.04) ? 1 : desk.dice().chance(0.12) ? 0.4 : 0;
        return indicators(desk).stream()
                .filter(indicator -> desk.dice().chance(each))
                .map(FailedIndicator::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private MemberCorrection correction(Work desk) {
        Member member = desk.dice().pick(households.members(desk.household().household()));
        boolean head = member.relation().equals("HEAD");
        Member.State state = head ? Member.State.LIVING : desk.dice().pick(Member.State.class);
        return new MemberCorrection(
                member.id(), member.title(), member.firstName(), member.lastName(), member.birthDate(), state);
    }

    void analyse(Work desk) {
        List<Member> living = households.members(desk.household().household()).stream()
                .filter(member -> member.state() == Member.State.LIVING)
                .toList();
        Dice dice = desk.dice();
        boolean wantsHelp = dice.chance(0.96);
        FourTAnalysis analysis = new FourTAnalysis(
                desk.workDay(),
                new FourTAnalysis.Attitude(
                        1 + dice.below(5), wantsHelp, wantsHelp ? null : "ซักซ้อม: ขอพึ่งตนเอง", null, null, null),
                living.stream().map(member -> ability(member, dice)).toList(),
                resources(dice),
                new FourTAnalysis.WayOut(
                        "ซักซ้อม: หาอาชีพเสริม", null, null, dice.pick(FourTAnalysis.Horizon.class), dice.chance(0.9)),
                reports(desk, living));
        work.analyse(desk.task(), analysis, desk.officer(OfficerRole.TAMBON_TEAM));
    }

    private static FourTAnalysis.Ability ability(Member member, Dice dice) {
        boolean able = member.health() == Member.Health.NORMAL && member.caresForSelf();
        return new FourTAnalysis.Ability(member.id(), able, able && dice.chance(0.5), null, null);
    }

    private static FourTAnalysis.Resources resources(Dice dice) {
        int rai = dice.chance(0.5) ? dice.below(12) : 0;
        return new FourTAnalysis.Resources(
                dice.pick(FourTAnalysis.Tenure.class),
                dice.chance(0.95),
                dice.chance(0.95),
                BigDecimal.valueOf(rai),
                rai == 0 ? null : dice.pick(FourTAnalysis.LandDocument.class),
                null,
                dice.chance(0.2),
                new FourTAnalysis.Debts(dice.chance(0.3), dice.chance(0.4), dice.chance(0.3)),
                null,
                null);
    }

    /** One for each indicator still failed, as the form offers them. */
    private List<FourTAnalysis.ProblemReport> reports(Work desk, List<Member> living) {
        List<Long> present = living.stream().map(Member::id).toList();
        List<ProblemCondition> conditions = problems.conditions().stream()
                .sorted(Comparator.comparing(ProblemCondition::code)) // by name would depend on the machine's collation
                .toList();
        return indicators(desk).stream()
                .filter(indicator -> !indicator.met())
                .filter(indicator -> indicator.memberId() == null || present.contains(indicator.memberId()))
                .map(indicator -> new FourTAnalysis.ProblemReport(
                        indicator.code(),
                        indicator.memberId(),
                        condition(indicator, conditions, desk.dice()),
                        null,
                        null))
                .toList();
    }

    private static @Nullable String condition(FailedIndicator indicator, List<ProblemCondition> all, Dice dice) {
        List<ProblemCondition> fitting = all.stream()
                .filter(condition -> condition.indicators().contains(indicator.code()))
                .toList();
        return fitting.isEmpty() || dice.chance(0.3) ? null : dice.pick(fitting).code();
    }

    void classify(Work desk) {
        HouseholdClass proposed = classifications.proposed(desk.household().id());
        HouseholdClass confirmed = confirmed(desk, proposed);
        work.classify(
                desk.task(),
                confirmed,
                desk.workDay(),
                confirmed == proposed ? null : "ซักซ้อม: มติที่ประชุมตำบล",
                desk.officer(OfficerRole.TAMBON_TEAM));
    }

    /** Who has no problem on record can only be self-reliant; otherwise the meeting mostly follows the table. */
    private HouseholdClass confirmed(Work desk, HouseholdClass proposed) {
        if (problems.of(desk.household().id()).isEmpty()) {
            return HouseholdClass.SELF_RELIANT;
        }
        return desk.dice().chance(0.92) ? proposed : desk.dice().pick(HouseholdClass.class);
    }

    private List<FailedIndicator> indicators(Work desk) {
        return households.failedIndicators(
                desk.household().household(), desk.household().fiscalYear().value());
    }
}
