package th.kaechon.assistance;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import th.kaechon.casefile.CaseEntry;
import th.kaechon.casefile.CaseId;
import th.kaechon.casefile.CaseRecord;

/** Step 5: which visits stand in the TPMAP Logbook, which a recorder still has to key. There is no interface to it. */
@Service
public class Logbook {

    private final JdbcClient jdbc;
    private final CaseRecord record;

    Logbook(JdbcClient jdbc, CaseRecord record) {
        this.jdbc = jdbc;
        this.record = record;
    }

    public void key(CaseId id, long visitId, String reference, LocalDate keyedOn, String recorder) {
        jdbc.sql(
                        """
                update logbook_entry set state = 'KEYED', reference = :reference, keyed_on = :keyedOn,
                    keyed_by = :recorder where visit_id = :visit
                """)
                .param("reference", reference)
                .param("keyedOn", keyedOn)
                .param("recorder", recorder)
                .param("visit", visitId)
                .update();
        record.add(id, CaseEntry.Kind.LOGGED, recorder, reference, null);
    }

    /** A supervisor lets the case close without these visits in the Logbook. */
    public void excuseAll(CaseId id, String supervisor, String reason) {
        jdbc.sql(
                        """
                update logbook_entry set state = 'EXCUSED', excused_by = :supervisor, excuse = :reason
                from visit join plan_item on plan_item.id = plan_item_id
                where visit_id = visit.id and case_id = :id and state = 'TO_KEY'
                """)
                .param("supervisor", supervisor)
                .param("reason", reason)
                .param("id", id.value())
                .update();
        record.add(id, CaseEntry.Kind.LOGGING_EXCUSED, supervisor, null, reason);
    }

    public int toKey(CaseId id) {
        return jdbc.sql(
                        """
                select count(*) from logbook_entry join visit on visit.id = visit_id
                join plan_item on plan_item.id = plan_item_id where case_id = :id and state = 'TO_KEY'
                """)
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }
}
