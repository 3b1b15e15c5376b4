package th.kaechon.assistance;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import th.kaechon.casefile.CaseEntry;
import th.kaechon.casefile.CaseId;
import th.kaechon.casefile.CaseRecord;

/** Step 4: every visit with help is recorded, and every record waits for the Logbook (step 5). */
@Service
public class Visits {

    private static final String SELECT =
            """
            select visit.id, plan_item_id, visited_on, kind, description, amount, visit.result, next_step, recorded_by,
                   logbook_entry.state as logbook, reference
            from visit join logbook_entry on visit_id = visit.id join plan_item on plan_item.id = plan_item_id
            """;

    private final JdbcClient jdbc;
    private final CaseRecord record;
    private final Clock clock;

    Visits(JdbcClient jdbc, CaseRecord record, Clock clock) {
        this.jdbc = jdbc;
        this.record = record;
        this.clock = clock;
    }

    /** Returns the id of the visit. */
    public long record(PlanItem item, VisitReport report, String officer) {
        long visit = jdbc.sql(
                        """
                insert into visit (plan_item_id, visited_on, kind, description, amount, budget_source, result,
                                   next_step, recorded_by, recorded_at)
                values (:item, :visitedOn, :kind, :description, :amount, :budget, :result, :next, :officer, :now)
                returning id
                """)
                .param("item", item.id())
                .param("visitedOn", report.visitedOn())
                .param("kind", report.kind().name())
                .param("description", report.description())
                .param("amount", report.amount())
                .param("budget", report.budgetSource().name())
                .param("result", report.result().name())
                .param("next", report.nextStep())
                .param("officer", officer)
                .param("now", OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
        jdbc.sql("insert into logbook_entry (visit_id) values (:visit)")
                .param("visit", visit)
                .update();
        if (report.result() != HelpResult.CONTINUE) {
            settle(item, report.result());
        }
        record.add(
                item.caseId(), CaseEntry.Kind.VISITED, officer, report.result().name(), report.nextStep());
        return visit;
    }

    private void settle(PlanItem item, HelpResult result) {
        jdbc.sql("update plan_item set result = :result where id = :item")
                .param("result", result.name())
                .param("item", item.id())
                .update();
    }

    public Visit visit(long visitId) {
        return jdbc.sql(SELECT + " where visit.id = :id")
                .param("id", visitId)
                .query(Visit.class)
                .single();
    }

    public List<Visit> of(CaseId id) {
        return jdbc.sql(SELECT + " where case_id = :id order by visited_on, visit.id")
                .param("id", id.value())
                .query(Visit.class)
                .list();
    }

    /** The day of the case's last visit; null when no help was given. */
    public @Nullable LocalDate lastDay(CaseId id) {
        return jdbc.sql(
                        """
                select max(visited_on) from visit join plan_item on plan_item.id = plan_item_id where case_id = :id
                """)
                .param("id", id.value())
                .query((row, number) -> row.getObject(1, LocalDate.class))
                .list()
                .get(0);
    }

    /** Whether any help of the case turned out to be beyond what the amphoe can do (letter step 4). */
    public boolean beyondAmphoeCapacity(CaseId id) {
        return jdbc.sql(
                        """
                select exists (select from plan_item where case_id = :id and result = 'BEYOND_CAPACITY')
                """)
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }
}
