package th.kaechon.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Step 2.2: the table proposes a class, the tambon meeting confirms or changes it. */
@Service
public class Classifications {

    private final JdbcClient jdbc;
    private final CaseRecord record;
    private final Clock clock;

    Classifications(JdbcClient jdbc, CaseRecord record, Clock clock) {
        this.jdbc = jdbc;
        this.record = record;
        this.clock = clock;
    }

    public void propose(CaseId id, HouseholdClass proposed) {
        jdbc.sql(
                        """
                insert into classification (case_id, proposed) values (:id, :proposed)
                on conflict (case_id) do update set proposed = excluded.proposed
                """)
                .param("id", id.value())
                .param("proposed", proposed.name())
                .update();
    }

    public HouseholdClass proposed(CaseId id) {
        return jdbc.sql("select proposed from classification where case_id = :id")
                .param("id", id.value())
                .query((row, number) -> HouseholdClass.valueOf(row.getString(1)))
                .single();
    }

    public void confirm(
            CaseId id, HouseholdClass confirmed, LocalDate meetingOn, @Nullable String reason, String officer) {
        jdbc.sql(
                        """
                update classification set confirmed = :confirmed, meeting_on = :meetingOn, reason = :reason,
                    officer = :officer, decided_at = :now where case_id = :id
                """)
                .param("confirmed", confirmed.name())
                .param("meetingOn", meetingOn)
                .param("reason", reason)
                .param("officer", officer)
                .param("now", OffsetDateTime.now(clock))
                .param("id", id.value())
                .update();
        record.add(id, CaseEntry.Kind.CLASSIFIED, officer, confirmed.name(), reason);
    }
}
