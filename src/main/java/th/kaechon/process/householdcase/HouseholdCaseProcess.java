package th.kaechon.process.householdcase;

import java.util.Map;
import java.util.Set;
import th.kaechon.assistance.HandUpKind;
import th.kaechon.campaign.Milestone;
import th.kaechon.process.Variable;

/** Everything Java may know of {@code processes/household-case.bpmn}; a conformance test holds both together. */
public final class HouseholdCaseProcess {

    public static final String KEY = "householdCase";

    public static final String VERIFY_HOUSEHOLD = "userTask_verifyHousehold";
    public static final String ANALYSE_FOUR_T = "userTask_analyseFourT";
    public static final String CLASSIFY_HOUSEHOLD = "userTask_classifyHousehold";
    public static final String DECIDE_ASSISTANCE = "userTask_decideAssistance";
    public static final String NAME_JOINING_AGENCY = "userTask_nameJoiningAgency";
    public static final String RECEIVE_REFERRAL = "userTask_receiveReferral";
    public static final String REVIEW_INDICATORS = "userTask_reviewIndicators";

    public static final String ANALYSIS = "subProcess_analysis";
    public static final String TARGETING = "subProcess_targeting";
    public static final String ASSISTANCE = "subProcess_assistance";
    public static final String CALL_GIVE_HELP = "callActivity_giveHelp";

    public static final String HOUSEHOLD_WITHDRAWN = "householdWithdrawn";

    /** The service tasks behind the deadline timers and the milestone each stands for. */
    static final Map<String, Milestone> MILESTONE_OF = Map.of(
            "serviceTask_markFourTOverdue", Milestone.FOUR_T,
            "serviceTask_markTargetingOverdue", Milestone.TARGETING,
            "serviceTask_markAssistanceOverdue", Milestone.ASSISTANCE);

    /** The boundary timer that waits for each milestone. */
    public static final Map<Milestone, String> TIMER_OF = Map.of(
            Milestone.FOUR_T, "timer_fourTDeadline",
            Milestone.TARGETING, "timer_targetingDeadline",
            Milestone.ASSISTANCE, "timer_assistanceDeadline");

    /** The user tasks in which the changwat centre answers what was handed up to it. */
    public static final Map<String, HandUpKind> HAND_UP_OF =
            Map.of(NAME_JOINING_AGENCY, HandUpKind.JOIN, RECEIVE_REFERRAL, HandUpKind.REFERRAL);

    /** The service tasks behind the clocks of the hand-ups. */
    static final Map<String, HandUpKind> ESCALATION_OF =
            Map.of("serviceTask_escalateJoin", HandUpKind.JOIN, "serviceTask_escalateReferral", HandUpKind.REFERRAL);

    /** The boundary timer of each hand-up; no milestone's. */
    public static final Map<HandUpKind, String> CLOCK_OF =
            Map.of(HandUpKind.JOIN, "timer_joinClock", HandUpKind.REFERRAL, "timer_referralClock");

    /** The milestone each user task is due by. */
    public static final Map<String, Milestone> DUE_BY = Map.of(
            VERIFY_HOUSEHOLD, Milestone.FOUR_T,
            ANALYSE_FOUR_T, Milestone.FOUR_T,
            CLASSIFY_HOUSEHOLD, Milestone.FOUR_T,
            DECIDE_ASSISTANCE, Milestone.TARGETING,
            NAME_JOINING_AGENCY, Milestone.TARGETING,
            RECEIVE_REFERRAL, Milestone.ASSISTANCE,
            REVIEW_INDICATORS, Milestone.ASSISTANCE);

    /** The user tasks the model itself gives to the amphoe centre, overdue or not. */
    static final Set<String> OF_AMPHOE_CENTRE = Set.of(DECIDE_ASSISTANCE, REVIEW_INDICATORS);

    public static final Variable<Long> CASE_ID = new Variable<>("caseId", Long.class);
    public static final Variable<String> TAMBON_CODE = new Variable<>("tambonCode", String.class);
    public static final Variable<Integer> PRIORITY = new Variable<>("priority", Integer.class);
    static final Variable<Boolean> IN_NEED = new Variable<>("inNeed", Boolean.class);
    static final Variable<Integer> PROBLEM_COUNT = new Variable<>("problemCount", Integer.class);
    public static final Variable<String> HOUSEHOLD_CLASS = new Variable<>("householdClass", String.class);
    static final Variable<Integer> PROPOSAL_COUNT = new Variable<>("proposalCount", Integer.class);
    static final Variable<Integer> PLAN_ITEM_COUNT = new Variable<>("planItemCount", Integer.class);
    public static final Variable<Integer> FIRST_PLAN_ITEM = new Variable<>("firstPlanItem", Integer.class);
    static final Variable<Boolean> REFERRED = new Variable<>("referred", Boolean.class);
    static final Variable<Boolean> AGENCY_MUST_JOIN = new Variable<>("agencyMustJoin", Boolean.class);
    static final Variable<Boolean> JOIN_RETURNED = new Variable<>("joinReturned", Boolean.class);
    static final Variable<Boolean> BEYOND_CAPACITY = new Variable<>("beyondCapacity", Boolean.class);
    static final Variable<Boolean> REFERRAL_RETURNED = new Variable<>("referralReturned", Boolean.class);
    static final Variable<String> CLOSING_REASON = new Variable<>("closingReason", String.class);

    /** Of the multi-instance tasks: which problem, proposal or plan item is meant. */
    public static final Variable<Integer> LOOP_COUNTER = new Variable<>("loopCounter", Integer.class);

    private HouseholdCaseProcess() {}
}
