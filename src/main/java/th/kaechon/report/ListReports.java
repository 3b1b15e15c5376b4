package th.kaechon.report;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class ListReports {

    private static final String SELECT =
            """
            select id, fiscal_year, file_name, received_by, received_at, accepted_rows, known_rows, refused_rows
            from tpmap_list
            """;

    private final JdbcClient jdbc;

    ListReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<ReceivedList> newest(int most) {
        return jdbc.sql(SELECT + " order by id desc limit :most")
                .param("most", most)
                .query(ReceivedList.class)
                .list();
    }

    public Optional<ReceivedList> list(long id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(ReceivedList.class)
                .optional();
    }

    public List<RefusedRow> refusals(long listId) {
        return jdbc.sql(
                        """
                select file_name, row_number, column_name, reason_th, reason_en from list_refusal
                where list_id = :id order by file_name, row_number, column_name
                """)
                .param("id", listId)
                .query(RefusedRow.class)
                .list();
    }
}
