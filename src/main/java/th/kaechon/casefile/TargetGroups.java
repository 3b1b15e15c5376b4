package th.kaechon.casefile;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The letter's target groups of a case: a set with one primary group, because group 2 overlaps all others. */
@Service
public class TargetGroups {

    /** A group as the decision table names it; the lowest rank becomes the primary group. */
    public record RankedGroup(String group, int rank) {}

    private final JdbcClient jdbc;
    private final CaseRecord record;

    TargetGroups(JdbcClient jdbc, CaseRecord record) {
        this.jdbc = jdbc;
        this.record = record;
    }

    public void assign(CaseId id, List<RankedGroup> groups) {
        jdbc.sql("delete from case_target_group where case_id = :id")
                .param("id", id.value())
                .update();
        List<RankedGroup> ordered = groups.stream()
                .sorted(Comparator.comparingInt(RankedGroup::rank))
                .toList();
        for (RankedGroup group : ordered) {
            jdbc.sql(
                            """
                    insert into case_target_group (case_id, target_group, is_primary) values (:id, :group, :primary)
                    on conflict do nothing
                    """)
                    .param("id", id.value())
                    .param("group", group.group())
                    .param("primary", group == ordered.get(0))
                    .update();
        }
        String names = ordered.stream().map(RankedGroup::group).collect(Collectors.joining(", "));
        record.add(id, CaseEntry.Kind.GROUPED, null, names, null);
    }

    /** Primary group first. */
    public List<String> of(CaseId id) {
        return jdbc.sql(
                        """
                select target_group from case_target_group where case_id = :id order by is_primary desc, target_group
                """)
                .param("id", id.value())
                .query(String.class)
                .list();
    }
}
