package th.kaechon.process.householdcase;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.kaechon.assistance.HandUpKind;
import th.kaechon.assistance.HandUps;
import th.kaechon.assistance.Plans;
import th.kaechon.assistance.Proposals;
import th.kaechon.assistance.Referrals;
import th.kaechon.casefile.Cases;
import th.kaechon.identity.Officer;
import th.kaechon.process.OfficerTasks;
import th.kaechon.process.OpenTask;
import th.kaechon.process.Values;
import th.kaechon.process.takeback.Completions;
import th.kaechon.process.takeback.RegisterPart;

/** What is handed up to the changwat centre and how it answers; within the transaction of {@link CaseWork}. */
@Component
class HandUpWork {

    private final OfficerTasks tasks;
    private final Completions completions;
    private final Cases cases;
    private final Proposals proposals;
    private final Plans plans;
    private final Referrals referrals;
    private final HandUps handUps;
    private final LateEntry lateEntry;

    HandUpWork(
            OfficerTasks tasks,
            Completions completions,
            Cases cases,
            Proposals proposals,
            Plans plans,
            Referrals referrals,
            HandUps handUps,
            LateEntry lateEntry) {
        this.tasks = tasks;
        this.completions = completions;
        this.cases = cases;
        this.proposals = proposals;
        this.plans = plans;
        this.referrals = referrals;
        this.handUps = handUps;
        this.lateEntry = lateEntry;
    }

    void refer(OpenTask task, LocalDate meetingOn, String reason, Officer officer) {
        completions.begin(task, officer, RegisterPart.DECISION, RegisterPart.DEADLINE_MARKS, RegisterPart.HAND_UPS);
        plans.refer(task.caseId(), meetingOn, reason, officer.userId());
        lateEntry.targeted(cases.withId(task.caseId()));
        tasks.complete(
                task,
                new Values()
                        .with(HouseholdCaseProcess.PLAN_ITEM_COUNT, 0)
                        .with(HouseholdCaseProcess.AGENCY_MUST_JOIN, false)
                        .with(HouseholdCaseProcess.REFERRED, true));
    }

    void nameJoiningAgency(OpenTask task, Map<Long, String> agencyOfItem, @Nullable String note, Officer officer) {
        completions.begin(task, officer, RegisterPart.PLAN_ITEMS, RegisterPart.DEADLINE_MARKS, RegisterPart.HAND_UPS);
        plans.nameJoining(task.caseId(), agencyOfItem, note, officer.userId());
        handUps.accept(task.caseId(), HandUpKind.JOIN, officer.userId());
        lateEntry.targeted(cases.withId(task.caseId()));
        tasks.complete(task, new Values().with(HouseholdCaseProcess.JOIN_RETURNED, false));
    }

    void returnJoining(OpenTask task, String reason, Officer officer) {
        completions.begin(task, officer, RegisterPart.DECISION, RegisterPart.PLAN_ITEMS, RegisterPart.HAND_UPS);
        handUps.giveBack(task.caseId(), HandUpKind.JOIN, reason, officer.userId());
        plans.dropDecision(task.caseId());
        tasks.complete(task, new Values().with(HouseholdCaseProcess.JOIN_RETURNED, true));
    }

    void receiveReferral(OpenTask task, LocalDate receivedOn, String plan, Officer officer) {
        completions.begin(task, officer, RegisterPart.REFERRAL, RegisterPart.HAND_UPS);
        referrals.receive(task.caseId(), receivedOn, plan, officer.userId());
        handUps.accept(task.caseId(), HandUpKind.REFERRAL, officer.userId());
        tasks.complete(task, new Values().with(HouseholdCaseProcess.REFERRAL_RETURNED, false));
    }

    /** The tables are asked once more before the amphoe decides anew. */
    void returnReferral(OpenTask task, String reason, Officer officer) {
        completions.begin(
                task,
                officer,
                RegisterPart.DEADLINE_MARKS,
                RegisterPart.PROPOSALS,
                RegisterPart.DECISION,
                RegisterPart.PLAN_ITEMS,
                RegisterPart.HAND_UPS);
        handUps.giveBack(task.caseId(), HandUpKind.REFERRAL, reason, officer.userId());
        plans.dropDecision(task.caseId());
        proposals.clear(task.caseId());
        tasks.complete(
                task,
                new Values()
                        .with(HouseholdCaseProcess.REFERRAL_RETURNED, true)
                        .with(HouseholdCaseProcess.PROPOSAL_COUNT, 0));
    }
}
