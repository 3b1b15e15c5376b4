package th.kaechon.process.householdcase;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import th.kaechon.assistance.PlanDecision;
import th.kaechon.assistance.Plans;
import th.kaechon.assistance.Proposals;
import th.kaechon.casefile.CaseEntry;
import th.kaechon.casefile.CaseRecord;
import th.kaechon.casefile.Cases;
import th.kaechon.casefile.Classifications;
import th.kaechon.casefile.ClosingReason;
import th.kaechon.casefile.FourTAnalyses;
import th.kaechon.casefile.FourTAnalysis;
import th.kaechon.casefile.HouseholdCase;
import th.kaechon.casefile.HouseholdClass;
import th.kaechon.casefile.Verifications;
import th.kaechon.household.Households;
import th.kaechon.identity.Officer;
import th.kaechon.process.OfficerTasks;
import th.kaechon.process.OpenTask;
import th.kaechon.process.Values;
import th.kaechon.process.takeback.Completions;
import th.kaechon.process.takeback.RegisterPart;

/** The tasks of the household case: each writes the register and moves the process in one transaction. */
@Service
public class CaseWork {

    private final OfficerTasks tasks;
    private final Completions completions;
    private final Cases cases;
    private final Verifications verifications;
    private final FourTAnalyses analyses;
    private final Classifications classifications;
    private final Proposals proposals;
    private final Plans plans;
    private final HandUpWork handUps;
    private final Households households;
    private final CaseRecord record;
    private final LateEntry lateEntry;

    CaseWork(
            OfficerTasks tasks,
            Completions completions,
            Cases cases,
            Verifications verifications,
            FourTAnalyses analyses,
            Classifications classifications,
            Proposals proposals,
            Plans plans,
            HandUpWork handUps,
            Households households,
            CaseRecord record,
            LateEntry lateEntry) {
        this.tasks = tasks;
        this.completions = completions;
        this.cases = cases;
        this.verifications = verifications;
        this.analyses = analyses;
        this.classifications = classifications;
        this.proposals = proposals;
        this.plans = plans;
        this.handUps = handUps;
        this.households = households;
        this.record = record;
        this.lateEntry = lateEntry;
    }

    @Transactional
    public void verify(OpenTask task, Verifications.Verification verification, Officer officer) {
        completions.begin(
                task,
                officer,
                RegisterPart.LISTS,
                RegisterPart.HOUSEHOLD,
                RegisterPart.MEMBERS,
                RegisterPart.INDICATORS,
                RegisterPart.CASE,
                RegisterPart.VERIFICATION,
                RegisterPart.TARGET_GROUPS,
                RegisterPart.DEADLINE_MARKS);
        HouseholdCase verified = cases.withId(task.caseId());
        verifications.record(verified, verification, officer.userId());
        if (!verification.outcome().staysInNeed()) {
            lateEntry.leftTheList(verified, verification.visitedOn());
        }
        Values values = new Values()
                .with(HouseholdCaseProcess.IN_NEED, verification.outcome().staysInNeed());
        verification
                .outcome()
                .closingReason()
                .ifPresent(reason -> values.with(HouseholdCaseProcess.CLOSING_REASON, reason.name()));
        tasks.complete(task, values);
    }

    @Transactional
    public void analyse(OpenTask task, FourTAnalysis analysis, Officer officer) {
        completions.begin(
                task,
                officer,
                RegisterPart.FOUR_T,
                RegisterPart.ABILITIES,
                RegisterPart.PROBLEMS,
                RegisterPart.CLASSIFICATION);
        int problems = analyses.record(cases.withId(task.caseId()), analysis, officer.userId());
        tasks.complete(task, new Values().with(HouseholdCaseProcess.PROBLEM_COUNT, problems));
    }

    @Transactional
    public void classify(
            OpenTask task, HouseholdClass confirmed, LocalDate meetingOn, @Nullable String reason, Officer officer) {
        completions.begin(
                task, officer, RegisterPart.CLASSIFICATION, RegisterPart.PROPOSALS, RegisterPart.DEADLINE_MARKS);
        classifications.confirm(task.caseId(), confirmed, meetingOn, reason, officer.userId());
        lateEntry.analysed(cases.withId(task.caseId()));
        proposals.clear(task.caseId());
        tasks.complete(
                task,
                new Values()
                        .with(HouseholdCaseProcess.HOUSEHOLD_CLASS, confirmed.name())
                        .with(HouseholdCaseProcess.PROPOSAL_COUNT, 0));
    }

    @Transactional
    public void decide(OpenTask task, PlanDecision decision, Officer officer) {
        completions.begin(
                task,
                officer,
                RegisterPart.DECISION,
                RegisterPart.PLAN_ITEMS,
                RegisterPart.DEADLINE_MARKS,
                RegisterPart.HAND_UPS);
        HouseholdCase decided = cases.withId(task.caseId());
        int first = plans.decide(decided.id(), decision, officer.userId());
        boolean mustJoin = !plans.withoutAmphoeOffice(decided).isEmpty();
        if (!mustJoin) {
            lateEntry.targeted(decided);
        }
        tasks.complete(
                task,
                new Values()
                        .with(
                                HouseholdCaseProcess.PLAN_ITEM_COUNT,
                                decision.items().size())
                        .with(HouseholdCaseProcess.FIRST_PLAN_ITEM, first)
                        .with(HouseholdCaseProcess.REFERRED, false)
                        .with(HouseholdCaseProcess.AGENCY_MUST_JOIN, mustJoin));
    }

    @Transactional
    public void nameJoiningAgency(
            OpenTask task, Map<Long, String> agencyOfItem, @Nullable String note, Officer officer) {
        handUps.nameJoiningAgency(task, agencyOfItem, note, officer);
    }

    @Transactional
    public void receiveReferral(OpenTask task, LocalDate receivedOn, String plan, Officer officer) {
        handUps.receiveReferral(task, receivedOn, plan, officer);
    }

    /** The amphoe meeting refers the whole case at once (letter 4), without help of its own. */
    @Transactional
    public void refer(OpenTask task, LocalDate meetingOn, String reason, Officer officer) {
        handUps.refer(task, meetingOn, reason, officer);
    }

    /** Nobody joins (letter 3.2): the amphoe decides anew. */
    @Transactional
    public void returnJoining(OpenTask task, String reason, Officer officer) {
        handUps.returnJoining(task, reason, officer);
    }

    /** The changwat does not take the case over (letter 4): the amphoe decides anew. */
    @Transactional
    public void returnReferral(OpenTask task, String reason, Officer officer) {
        handUps.returnReferral(task, reason, officer);
    }

    @Transactional
    public void review(
            OpenTask task,
            Set<Long> metIndicators,
            LocalDate reviewedOn,
            ClosingReason reason,
            @Nullable String note,
            Officer officer) {
        completions.begin(task, officer, RegisterPart.INDICATORS, RegisterPart.CASE);
        HouseholdCase reviewed = cases.withId(task.caseId());
        households.setMet(reviewed.household(), reviewed.fiscalYear().value(), metIndicators, reviewedOn);
        record.add(reviewed.id(), CaseEntry.Kind.REVIEWED, officer.userId(), reason.name(), note);
        tasks.complete(task, new Values().with(HouseholdCaseProcess.CLOSING_REASON, reason.name()));
    }
}
