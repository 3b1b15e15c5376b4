package th.kaechon.reminder;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import th.kaechon.campaign.CampaignMilestone;
import th.kaechon.campaign.FiscalYear;
import th.kaechon.campaign.Milestone;
import th.kaechon.identity.GroupId;
import th.kaechon.identity.Officer;

/** What a person was told. A notice is seen only by who was told, and only while still in one of the groups meant. */
@Repository
public class Notices {

    private static final String SELECT =
            """
            select n.*, p.name_th as milestone_name, g.name_th as agency,
                   coalesce('ตำบล' || t.name_th, 'อำเภอ' || a.name_th, 'ทั้งจังหวัด') as place,
                   part.areas, part.counts
            from notice n
            join milestone_pattern p using (milestone)
            left join agency g on g.code = n.agency_code
            left join tambon t on t.code = n.area_code
            left join amphoe a on a.code = n.area_code
            cross join lateral (
                select array_agg(coalesce(pt.name_th, pa.name_th) order by key) as areas,
                       array_agg(value::int order by key) as counts
                from jsonb_each_text(n.parts) left join tambon pt on pt.code = key left join amphoe pa on pa.code = key
                ) part
            """;

    private static final String MINE = " n.user_id = :user and n.groups && :groups::text[] ";

    private final JdbcClient jdbc;
    private final Clock clock;

    Notices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Newest first; of one day those that are late before those that are only due. */
    public List<Notice> of(Officer officer, int skip, int most) {
        return jdbc.sql(
                        SELECT + " where" + MINE
                                + """
                        order by n.told_on desc, n.lead_days = 0 desc, n.due, n.area_code, n.id
                        offset :skip limit :most
                        """)
                .param("user", officer.userId())
                .param("groups", groups(officer))
                .param("skip", skip)
                .param("most", most)
                .query(Notices::row)
                .list();
    }

    public int count(Officer officer) {
        return count(officer, "");
    }

    public int unread(Officer officer) {
        return count(officer, " and n.read_at is null");
    }

    private int count(Officer officer, String more) {
        return jdbc.sql("select count(*) from notice n where" + MINE + more)
                .param("user", officer.userId())
                .param("groups", groups(officer))
                .query(Integer.class)
                .single();
    }

    /** False for a notice that is not the officer's; one read before keeps its time. */
    public boolean markRead(long id, Officer officer) {
        return markRead(officer, " and n.id = :id", id) == 1;
    }

    public void markAllRead(Officer officer) {
        markRead(officer, " and n.read_at is null and n.id > :id", 0);
    }

    private int markRead(Officer officer, String which, long id) {
        return jdbc.sql("update notice n set read_at = coalesce(n.read_at, :now) where" + MINE + which)
                .param("now", OffsetDateTime.now(clock))
                .param("user", officer.userId())
                .param("groups", groups(officer))
                .param("id", id)
                .update();
    }

    List<Notice> withIds(List<Long> ids) {
        return jdbc.sql(SELECT + " where n.id = any (:ids) order by n.user_id, n.id")
                .param("ids", ids.toArray(Long[]::new))
                .query(Notices::row)
                .list();
    }

    private static String[] groups(Officer officer) {
        return officer.groups().stream().map(GroupId::value).toArray(String[]::new);
    }

    private static Notice row(ResultSet row, int number) throws SQLException {
        return new Notice(
                row.getLong("id"),
                row.getString("user_id"),
                new FiscalYear(row.getInt("fiscal_year")),
                row.getString("milestone_name"),
                Notice.Kind.valueOf(row.getString("kind")),
                row.getObject("due", LocalDate.class),
                campaign(row),
                Audience.valueOf(row.getString("audience")),
                row.getString("area_code"),
                row.getString("place"),
                row.getString("agency"),
                row.getInt("cases"),
                parts(row.getArray("areas"), row.getArray("counts")),
                row.getObject("told_on", LocalDate.class),
                row.getObject("read_at", OffsetDateTime.class));
    }

    private static CampaignMilestone campaign(ResultSet row) throws SQLException {
        return new CampaignMilestone(
                Milestone.valueOf(row.getString("milestone")),
                row.getObject("guideline_due", LocalDate.class),
                null,
                row.getObject("provincial_due", LocalDate.class),
                row.getBoolean("guideline_binds"),
                List.of());
    }

    private static List<Notice.Part> parts(@Nullable Array areas, Array counts) throws SQLException {
        if (areas == null) {
            return List.of();
        }
        String[] names = (String[]) areas.getArray();
        Integer[] cases = (Integer[]) counts.getArray();
        return IntStream.range(0, names.length)
                .mapToObj(place -> new Notice.Part(names[place], cases[place]))
                .toList();
    }
}
