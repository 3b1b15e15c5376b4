package th.kaechon.process.givehelp;

import java.util.Map;
import th.kaechon.campaign.Milestone;
import th.kaechon.process.Variable;

/** Everything Java may know of {@code processes/give-help.bpmn}; a conformance test holds both together. */
public final class GiveHelpProcess {

    public static final String KEY = "giveHelp";

    public static final String GIVE_HELP = "userTask_giveHelp";
    public static final String KEY_INTO_LOGBOOK = "userTask_keyIntoLogbook";

    public static final String LOGGING_EXCUSED = "loggingExcused";

    /** The milestone each user task is due by. */
    public static final Map<String, Milestone> DUE_BY =
            Map.of(GIVE_HELP, Milestone.ASSISTANCE, KEY_INTO_LOGBOOK, Milestone.ASSISTANCE);

    public static final Variable<Long> CASE_ID = new Variable<>("caseId", Long.class);
    static final Variable<String> TAMBON_CODE = new Variable<>("tambonCode", String.class);
    static final Variable<Integer> PRIORITY = new Variable<>("priority", Integer.class);

    /** A sum comes out of the model as another kind of number than a plain counter, which cases of its first version pass. */
    static final Variable<Number> PLAN_ITEM_ORDINAL = new Variable<>("planItemOrdinal", Number.class);

    public static final Variable<Long> PLAN_ITEM_ID = new Variable<>("planItemId", Long.class);
    static final Variable<String> AGENCY_CODE = new Variable<>("agencyCode", String.class);
    static final Variable<String> AGENCY_AREA = new Variable<>("agencyArea", String.class);
    static final Variable<String> HELP_RESULT = new Variable<>("helpResult", String.class);
    public static final Variable<Long> VISIT_ID = new Variable<>("visitId", Long.class);

    private GiveHelpProcess() {}
}
