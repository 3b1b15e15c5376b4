package th.kaechon.rehearsal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import th.kaechon.area.TambonCode;
import th.kaechon.campaign.FiscalYear;
import th.kaechon.casefile.CaseId;
import th.kaechon.casefile.CaseNumber;
import th.kaechon.casefile.HouseholdCase;
import th.kaechon.household.HouseholdId;
import th.kaechon.process.OpenTask;
import th.kaechon.process.givehelp.GiveHelpProcess;

/** What lies on the desks of the province, always in the same order. */
@Repository
@Profile("rehearsal")
class Desks {

    /** @param part tells the tasks of one kind apart that a case may have at a time: the plan item's place, else 0 */
    record Waiting(OpenTask task, HouseholdCase household, LocalDate openedOn, int part) {}

    private static final String WAITING =
            """
            select c.*, t.id_, t.task_def_key_, t.name_, t.assignee_, item.id as plan_item, coalesce(item.ordinal, 0) as part,
                   (select long_ from act_ru_variable v where v.execution_id_ = t.execution_id_ and v.name_ = :visit
                    and t.task_def_key_ = :logbook) as visit
            from act_ru_task t join act_ru_execution i on i.id_ = t.proc_inst_id_
            join household_case c on c.case_number = i.business_key_
            left join act_ru_variable p on p.execution_id_ = t.proc_inst_id_ and p.name_ = :planItem
            left join plan_item item on item.id = p.long_
            order by c.case_number collate "C", t.task_def_key_ collate "C", part, visit
            """;

    private final JdbcClient jdbc;

    Desks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Waiting> waiting() {
        return jdbc.sql(WAITING)
                .param("visit", GiveHelpProcess.VISIT_ID.name())
                .param("planItem", GiveHelpProcess.PLAN_ITEM_ID.name())
                .param("logbook", GiveHelpProcess.KEY_INTO_LOGBOOK)
                .query(Desks::row)
                .list();
    }

    List<CaseNumber> openCases(FiscalYear year) {
        return jdbc.sql(
                        """
                select case_number from household_case where fiscal_year = :year and closed_at is null
                order by case_number collate "C"
                """)
                .param("year", year.value())
                .query((row, number) -> new CaseNumber(row.getString(1)))
                .list();
    }

    private static Waiting row(ResultSet row, int number) throws SQLException {
        CaseId id = new CaseId(row.getLong("id"));
        OpenTask task = new OpenTask(
                row.getString("id_"),
                row.getString("task_def_key_"),
                row.getString("name_"),
                row.getString("assignee_"),
                null,
                id,
                longOrNull(row, "plan_item"),
                longOrNull(row, "visit"));
        HouseholdCase household = new HouseholdCase(
                id,
                new CaseNumber(row.getString("case_number")),
                new FiscalYear(row.getInt("fiscal_year")),
                new HouseholdId(row.getLong("household_id")),
                new TambonCode(row.getString("tambon_code")),
                null,
                null);
        LocalDate opened = row.getObject("opened_at", OffsetDateTime.class).toLocalDate();
        return new Waiting(task, household, opened, row.getInt("part"));
    }

    private static @Nullable Long longOrNull(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }
}
