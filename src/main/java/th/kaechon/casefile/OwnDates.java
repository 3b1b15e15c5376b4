package th.kaechon.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import th.kaechon.campaign.Milestone;

/** The own dates of single cases; most have none. */
@Repository
public class OwnDates {

    private final JdbcClient jdbc;

    OwnDates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<OwnDate> of(CaseId id) {
        return jdbc.sql(
                        """
                select milestone, late_joiner_due, extended_due, extensions from case_deadline where case_id = :id
                """)
                .param("id", id.value())
                .query(OwnDate.class)
                .list();
    }

    /** Of those among the cases that have any. */
    public Map<CaseId, List<OwnDate>> of(Collection<CaseId> ids) {
        return jdbc
                .sql(
                        """
                select case_id, milestone, late_joiner_due, extended_due, extensions from case_deadline
                where case_id = any (:ids)
                """)
                .param("ids", ids.stream().map(CaseId::value).toArray(Long[]::new))
                .query((row, number) -> Map.entry(new CaseId(row.getLong("case_id")), own(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** These cases joined after the campaign's date, or too shortly before it. */
    public void joinedLate(Collection<CaseId> ids, Milestone milestone, LocalDate due) {
        jdbc.sql(
                        """
                insert into case_deadline (case_id, milestone, late_joiner_due)
                select id, :milestone, :due from household_case where id = any (:ids)
                """)
                .param("milestone", milestone.name())
                .param("due", due)
                .param("ids", ids.stream().map(CaseId::value).toArray(Long[]::new))
                .update();
    }

    private static OwnDate own(ResultSet row) throws SQLException {
        return new OwnDate(
                Milestone.valueOf(row.getString("milestone")),
                row.getObject("late_joiner_due", LocalDate.class),
                row.getObject("extended_due", LocalDate.class),
                row.getInt("extensions"));
    }
}
