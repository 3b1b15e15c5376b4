package th.kaechon.process.deadline;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import th.kaechon.casefile.CaseId;

@Repository
class CaseMilestones {

    private final JdbcClient jdbc;

    CaseMilestones(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of their dates. */
    List<CaseMilestone> of(CaseId id) {
        return jdbc.sql(
                        """
                select milestone, due, open from case_milestone where case_id = :id order by campaign_due, milestone
                """)
                .param("id", id.value())
                .query(CaseMilestone.class)
                .list();
    }
}
