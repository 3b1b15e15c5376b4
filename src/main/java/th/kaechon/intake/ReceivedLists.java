package th.kaechon.intake;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The record of every list handed in, with what was refused of it. */
@Repository
class ReceivedLists {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    ReceivedLists(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Until the end of the transaction no other list is received: two with the same household would trip over each other. */
    void oneAtATime() {
        jdbc.sql("lock table tpmap_list in share row exclusive mode").update();
    }

    long open(ListFiles files, int fiscalYear, String receivedBy, Instant receivedAt) {
        return jdbc.sql(
                        """
                insert into tpmap_list (fiscal_year, file_name, sha256, received_by, received_at,
                    accepted_rows, known_rows, refused_rows)
                values (:year, :name, :sha256, :by, :at, 0, 0, 0) returning id
                """)
                .param("year", fiscalYear)
                .param("name", files.names())
                .param("sha256", files.sha256())
                .param("by", receivedBy)
                .param("at", receivedAt.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    void close(IntakeReport report) {
        jdbc.sql(
                        """
                update tpmap_list set accepted_rows = :accepted, known_rows = :known, refused_rows = :refused where id = :id
                """)
                .param("accepted", report.accepted())
                .param("known", report.known())
                .param("refused", report.refused())
                .param("id", report.listId())
                .update();
        addRefusals(report.listId(), report.refusals());
    }

    private void addRefusals(long listId, List<Refusal> refusals) {
        batches.batchUpdate(
                """
                insert into list_refusal (list_id, file_name, row_number, column_name, reason_code, reason_th, reason_en)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                refusals,
                BATCH,
                (statement, refusal) -> {
                    statement.setLong(1, listId);
                    statement.setString(2, refusal.file());
                    statement.setInt(3, refusal.row());
                    statement.setString(4, refusal.column());
                    statement.setString(5, refusal.code().name());
                    statement.setString(6, refusal.reasonTh());
                    statement.setString(7, refusal.reasonEn());
                });
    }
}
