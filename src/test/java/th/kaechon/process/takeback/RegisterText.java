package th.kaechon.process.takeback;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.kaechon.casefile.HouseholdCase;

/** Everything the register holds of a case but its record, row by row as text. */
record RegisterText(Map<String, List<String>> rows) {

    private static final Map<String, String> TABLES = Map.ofEntries(
            Map.entry("household", "id = :household"),
            Map.entry("member", "household_id = :household"),
            Map.entry("failed_indicator", "household_id = :household"),
            Map.entry("household_case", "id = :case"),
            Map.entry("verification", "case_id = :case"),
            Map.entry("case_target_group", "case_id = :case"),
            Map.entry("case_overdue", "case_id = :case"),
            Map.entry("four_t_analysis", "case_id = :case"),
            Map.entry("member_ability", "case_id = :case"),
            Map.entry("problem", "case_id = :case"),
            Map.entry("classification", "case_id = :case"),
            Map.entry("proposal", "case_id = :case"),
            Map.entry("targeting_decision", "case_id = :case"),
            Map.entry("plan_item", "case_id = :case"),
            Map.entry("visit", "plan_item_id in (select id from plan_item where case_id = :case)"),
            Map.entry(
                    "logbook_entry",
                    "visit_id in (select visit.id from visit join plan_item on plan_item.id = plan_item_id"
                            + " where case_id = :case)"),
            Map.entry("referral", "case_id = :case"),
            Map.entry("hand_up", "case_id = :case"));

    static RegisterText of(HouseholdCase household, JdbcClient jdbc) {
        Map<String, List<String>> rows = new TreeMap<>();
        TABLES.forEach((table, scope) -> rows.put(
                table,
                jdbc.sql("select t::text from %s t where %s order by 1".formatted(table, scope))
                        .param("household", household.household().value())
                        .param("case", household.id().value())
                        .query(String.class)
                        .list()));
        return new RegisterText(rows);
    }
}
