package th.kaechon.assistance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import th.kaechon.casefile.CaseEntry;
import th.kaechon.casefile.CaseId;
import th.kaechon.casefile.CaseRecord;
import th.kaechon.casefile.HouseholdCase;

/** Step 3: what was decided for a household and who does it. */
@Service
public class Plans {

    private final JdbcClient jdbc;
    private final Agencies agencies;
    private final CaseRecord record;
    private final Clock clock;

    Plans(JdbcClient jdbc, Agencies agencies, CaseRecord record, Clock clock) {
        this.jdbc = jdbc;
        this.agencies = agencies;
        this.record = record;
        this.clock = clock;
    }

    /** Gives the place of the first new item: what an earlier decision had done stays before it. */
    public int decide(CaseId id, PlanDecision decision, String officer) {
        writeDecision(id, decision.meetingOn(), decision.note(), officer);
        int first = of(id).size();
        for (int index = 0; index < decision.items().size(); index++) {
            insert(id, first + index, decision.items().get(index));
        }
        String entries = String.join(
                ", ",
                decision.items().stream().map(PlanDecision.Item::menuEntryId).toList());
        record.add(id, CaseEntry.Kind.DECIDED, officer, entries, decision.note());
        return first;
    }

    /** The meeting refers the whole case (letter 4): a decision without help of the amphoe's own. */
    public void refer(CaseId id, LocalDate meetingOn, String reason, String officer) {
        writeDecision(id, meetingOn, reason, officer);
        record.add(id, CaseEntry.Kind.REFERRED, officer, null, reason);
    }

    private void writeDecision(CaseId id, LocalDate meetingOn, @Nullable String note, String officer) {
        jdbc.sql(
                        """
                insert into targeting_decision (case_id, meeting_on, note, officer, decided_at)
                values (:id, :meetingOn, :note, :officer, :now)
                """)
                .param("id", id.value())
                .param("meetingOn", meetingOn)
                .param("note", note)
                .param("officer", officer)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** The amphoe decides anew. Help that was given stays; what nobody has begun goes, and what was referred is over. */
    public void dropDecision(CaseId id) {
        jdbc.sql("delete from plan_item where case_id = :id and result is null")
                .param("id", id.value())
                .update();
        jdbc.sql("update plan_item set result = 'RETURNED' where case_id = :id and result = 'BEYOND_CAPACITY'")
                .param("id", id.value())
                .update();
        jdbc.sql("delete from targeting_decision where case_id = :id")
                .param("id", id.value())
                .update();
    }

    private void insert(CaseId id, int ordinal, PlanDecision.Item item) {
        jdbc.sql(
                        """
                insert into plan_item (case_id, ordinal, problem_id, menu_entry_id, own_solution, reason, agency_code)
                values (:id, :ordinal, :problem, :entry, :own, :reason, :agency)
                """)
                .param("id", id.value())
                .param("ordinal", ordinal)
                .param("problem", item.problemId())
                .param("entry", item.menuEntryId())
                .param("own", item.ownSolution())
                .param("reason", item.reason())
                .param("agency", item.agencyCode())
                .update();
    }

    public List<PlanItem> of(CaseId id) {
        return jdbc.sql(SELECT + " where plan_item.case_id = :id order by plan_item.ordinal")
                .param("id", id.value())
                .query(Plans::row)
                .list();
    }

    public PlanItem item(long planItemId) {
        return jdbc.sql(SELECT + " where plan_item.id = :id")
                .param("id", planItemId)
                .query(Plans::row)
                .single();
    }

    /** Items whose agency has no office in the amphoe and that nobody was named for: the governor names who joins (letter 3.2). */
    public List<PlanItem> withoutAmphoeOffice(HouseholdCase decided) {
        return outsideAmphoe(decided).stream()
                .filter(item -> item.joiningAgencyCode() == null)
                .toList();
    }

    /** The same, whoever joins already. */
    public List<PlanItem> outsideAmphoe(HouseholdCase decided) {
        return jdbc.sql(
                        SELECT
                                + """
                 where plan_item.case_id = :id and plan_item.agency_code not in
                    (select agency_code from agency_coverage where amphoe_code = :amphoe)
                order by plan_item.ordinal
                """)
                .param("id", decided.id().value())
                .param("amphoe", decided.tambon().amphoe().value())
                .query(Plans::row)
                .list();
    }

    /** The same of items that are not decided yet. */
    public List<PlanDecision.Item> outsideAmphoe(HouseholdCase household, List<PlanDecision.Item> items) {
        List<Agency> seen = agencies.seenFrom(household.tambon().amphoe());
        return items.stream()
                .filter(item ->
                        seen.stream().anyMatch(agency -> agency.code().equals(item.agencyCode()) && !agency.inAmphoe()))
                .toList();
    }

    /** Names the agency that joins, by plan item id. */
    public void nameJoining(CaseId id, Map<Long, String> agencyOfItem, @Nullable String note, String officer) {
        agencyOfItem.forEach((itemId, agency) -> jdbc.sql(
                        """
                update plan_item set joining_agency_code = :agency, joining_named_on = :today
                where id = :item and case_id = :id
                """)
                .param("agency", agency)
                .param("today", LocalDate.now(clock))
                .param("item", itemId)
                .param("id", id.value())
                .update());
        record.add(id, CaseEntry.Kind.AGENCY_JOINED, officer, String.join(", ", agencyOfItem.values()), note);
    }

    private static final String SELECT =
            """
            select plan_item.*, menu_entry.name_th as entry_name, indicator.name_th as problem_name
            from plan_item join menu_entry on menu_entry.id = menu_entry_id
            join problem on problem.id = problem_id join indicator on code = indicator_code""";

    private static PlanItem row(ResultSet row, int number) throws SQLException {
        return new PlanItem(
                row.getLong("id"),
                new CaseId(row.getLong("case_id")),
                row.getInt("ordinal"),
                row.getLong("problem_id"),
                row.getString("problem_name"),
                row.getString("menu_entry_id"),
                row.getString("entry_name"),
                row.getString("own_solution"),
                row.getString("agency_code"),
                row.getString("joining_agency_code"));
    }
}
