package th.kaechon.process;

import java.util.Map;
import th.kaechon.campaign.Milestone;
import th.kaechon.process.givehelp.GiveHelpProcess;
import th.kaechon.process.householdcase.HouseholdCaseProcess;

/** Which milestone's date a user task has; a test holds it against the models. */
public final class TaskMilestones {

    public static final Map<String, Milestone> OF = Map.of(
            HouseholdCaseProcess.VERIFY_HOUSEHOLD, Milestone.FOUR_T,
            HouseholdCaseProcess.ANALYSE_FOUR_T, Milestone.FOUR_T,
            HouseholdCaseProcess.CLASSIFY_HOUSEHOLD, Milestone.FOUR_T,
            HouseholdCaseProcess.DECIDE_ASSISTANCE, Milestone.TARGETING,
            HouseholdCaseProcess.NAME_JOINING_AGENCY, Milestone.TARGETING,
            GiveHelpProcess.GIVE_HELP, Milestone.ASSISTANCE,
            GiveHelpProcess.KEY_INTO_LOGBOOK, Milestone.ASSISTANCE,
            HouseholdCaseProcess.RECEIVE_REFERRAL, Milestone.ASSISTANCE,
            HouseholdCaseProcess.REVIEW_INDICATORS, Milestone.ASSISTANCE);

    private TaskMilestones() {}
}
