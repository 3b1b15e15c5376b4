package th.kaechon.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import th.kaechon.campaign.FiscalYear;

/** What one writes first: for each household one transaction with one case row and one call of the engine. */
class PlainStarter {

    private record Waiting(long id, String tambonCode) {}

    private final JdbcClient jdbc;
    private final RuntimeService runtime;
    private final TransactionTemplate transaction;
    private final Map<String, Integer> lastNumbers = new HashMap<>();

    PlainStarter(JdbcClient jdbc, RuntimeService runtime, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.runtime = runtime;
        this.transaction = transaction;
    }

    void startWaiting(FiscalYear year) {
        waiting(year).forEach(household -> transaction.executeWithoutResult(status -> start(household, year)));
    }

    private List<Waiting> waiting(FiscalYear year) {
        return jdbc.sql(
                        """
                select id, tambon_code from household where id in (
                    select household_id from list_entry where fiscal_year = :year
                    except select household_id from household_case where fiscal_year = :year)
                """)
                .param("year", year.value())
                .query(Waiting.class)
                .list();
    }

    private void start(Waiting household, FiscalYear year) {
        String number = number(household.tambonCode().substring(0, 4), year);
        long caseId = jdbc.sql(
                        """
                insert into household_case (case_number, fiscal_year, household_id, tambon_code, opened_at)
                values (:number, :year, :household, :tambon, now()) returning id
                """)
                .param("number", number)
                .param("year", year.value())
                .param("household", household.id())
                .param("tambon", household.tambonCode())
                .query(Long.class)
                .single();
        runtime.startProcessInstanceByKey(
                "householdCase",
                number,
                Map.of("caseId", caseId, "tambonCode", household.tambonCode(), "priority", 50));
    }

    private String number(String amphoe, FiscalYear year) {
        return "%d-%s-%05d".formatted(year.value(), amphoe, lastNumbers.merge(amphoe, 1, Integer::sum));
    }
}
