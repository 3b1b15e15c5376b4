package th.kaechon.report;

import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import th.kaechon.campaign.Milestone;

/** What officers call the milestones. */
@Repository
public class MilestoneNames {

    private final JdbcClient jdbc;

    MilestoneNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of those that cases have, in their order; the changwat centre's own meeting has a date and no cases. */
    public Map<Milestone, String> ofCases() {
        Map<Milestone, String> names = new EnumMap<>(Milestone.class);
        jdbc.sql("select milestone, name_th from milestone_pattern where milestone <> 'CHANGWAT_MEETING'")
                .query(row -> {
                    names.put(Milestone.valueOf(row.getString("milestone")), row.getString("name_th"));
                });
        return names;
    }
}
