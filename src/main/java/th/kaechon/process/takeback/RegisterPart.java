package th.kaechon.process.takeback;

import java.util.EnumSet;
import java.util.Set;

/**
 * What a task may change in the register: rows of a table as far as they belong to the case at hand. In the order in which
 * rows may be written; they are removed the other way round, since later parts refer to earlier ones.
 */
public enum RegisterPart {

    /** Never written by a task: a list that was received meanwhile changed the household too. */
    LISTS("list_entry", "household_id = :household", "fiscal_year"),
    HOUSEHOLD("household", "id = :household", "id"),
    MEMBERS("member", "household_id = :household", "id"),
    INDICATORS("failed_indicator", "household_id = :household and fiscal_year = :year", "id"),
    CASE("household_case", "id = :case", "id"),

    /** That a deadline has passed stays; whether the work itself was late is settled by the task that ends the stage. */
    DEADLINE_MARKS("case_overdue", "case_id = :case", "case_id, milestone"),
    VERIFICATION("verification", "case_id = :case", "case_id"),
    TARGET_GROUPS("case_target_group", "case_id = :case", "target_group"),
    FOUR_T("four_t_analysis", "case_id = :case", "case_id"),
    ABILITIES("member_ability", "case_id = :case", "member_id"),
    PROBLEMS("problem", "case_id = :case", "id"),
    CLASSIFICATION("classification", "case_id = :case", "case_id"),
    PROPOSALS("proposal", "case_id = :case", "id"),
    DECISION("targeting_decision", "case_id = :case", "case_id"),
    PLAN_ITEMS("plan_item", "case_id = :case", "id"),

    /** Help goes on for several plan items at once, so a task of one copies nothing of the others. */
    PLAN_ITEM("plan_item", "id = :planItem", "id"),
    VISITS("visit", "plan_item_id = :planItem", "id"),
    LOGBOOK("logbook_entry", "visit_id in (select id from visit where plan_item_id = :planItem)", "visit_id"),
    LOGBOOK_OF_VISIT("logbook_entry", "visit_id = :visit", "visit_id"),
    REFERRAL("referral", "case_id = :case", "case_id"),
    HAND_UPS("hand_up", "case_id = :case", "id");

    private static final Set<RegisterPart> REFERRED_TO =
            EnumSet.of(HOUSEHOLD, MEMBERS, CASE, PROBLEMS, PLAN_ITEMS, PLAN_ITEM, VISITS);

    private final String table;
    private final String scope;
    private final String key;

    RegisterPart(String table, String scope, String key) {
        this.table = table;
        this.scope = scope;
        this.key = key;
    }

    String table() {
        return table;
    }

    /** SQL condition over the case's parameters. */
    String scope() {
        return scope;
    }

    /** Tells the part's rows apart. */
    String key() {
        return key;
    }

    /** Rows that came after the copy was made are left alone. */
    boolean isOnlyAddedTo() {
        return this == DEADLINE_MARKS;
    }

    /** Rows that other rows refer to are changed in place and not removed and written anew. */
    boolean isReferredTo() {
        return REFERRED_TO.contains(this) || isOnlyAddedTo();
    }
}
