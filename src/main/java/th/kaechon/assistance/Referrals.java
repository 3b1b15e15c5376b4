package th.kaechon.assistance;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import th.kaechon.casefile.CaseEntry;
import th.kaechon.casefile.CaseId;
import th.kaechon.casefile.CaseRecord;

/** A case beyond the amphoe's capacity goes to the changwat centre (letter step 4); not to be mixed with 3.2. */
@Service
public class Referrals {

    private final JdbcClient jdbc;
    private final CaseRecord record;
    private final Clock clock;

    Referrals(JdbcClient jdbc, CaseRecord record, Clock clock) {
        this.jdbc = jdbc;
        this.record = record;
        this.clock = clock;
    }

    public void receive(CaseId id, LocalDate receivedOn, String plan, String officer) {
        jdbc.sql(
                        """
                insert into referral (case_id, received_on, plan, officer, received_at)
                values (:id, :receivedOn, :plan, :officer, :now)
                """)
                .param("id", id.value())
                .param("receivedOn", receivedOn)
                .param("plan", plan)
                .param("officer", officer)
                .param("now", OffsetDateTime.now(clock))
                .update();
        record.add(id, CaseEntry.Kind.REFERRAL_RECEIVED, officer, null, plan);
    }

    public boolean received(CaseId id) {
        return jdbc.sql("select exists (select from referral where case_id = :id)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }
}
