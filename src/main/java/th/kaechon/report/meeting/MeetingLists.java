package th.kaechon.report.meeting;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Meetings whose area lies in one of the areas given, or one of those in it; of their rows those of the areas given alone. An
 * empty set sees nothing.
 */
@Repository
public class MeetingLists {

    /** There is no table of changwat: its name is that of its first amphoe, which is called เมือง and the changwat's name. */
    private static final String NAMED =
            """
            (select m.*, case m.kind when 'TAMBON' then 'ตำบล' || t.name_th || ' อำเภอ' || a.name_th
                    when 'AMPHOE' then 'อำเภอ' || a.name_th else 'จังหวัด' || c.name_th end as area_name
             from %s m
             left join tambon t on t.code = m.area_code
             left join amphoe a on a.code = left(m.area_code, 4)
             left join (select left(code, 2) as code, regexp_replace(name_th, '^เมือง', '') as name_th from amphoe
                        where right(code, 2) = '01') c on c.code = left(m.area_code, 2)) m
            """;

    private static final String SEEN =
            """
            where exists (select from unnest(:areas::text[]) as own (code)
                          where m.area_code like own.code || '%' or own.code like m.area_code || '%')
            """;

    private static final String CHOSEN =
            """
             and (:kind::text is null or m.kind = :kind) and (:state::text is null or m.state = :state)
             and (:year::int is null or m.year = :year)
            """;

    private static final String ROWS =
            """
            cross join lateral (
                select count(*) filter (where i.state <> 'LEFT') as rows,
                       count(*) filter (where i.state = 'WAITING') as waiting,
                       count(*) filter (where i.state in ('ANSWERED', 'COMMITTING')) as answered,
                       count(*) filter (where i.state = 'POSTPONED') as postponed,
                       count(*) filter (where i.state = 'DONE') as done,
                       count(*) filter (where i.state = 'FAILED') as failed
                from meeting_item i join household_case c on c.id = i.case_id
                where i.meeting_id = m.id and c.tambon_code like any (:scope)) i
            """;

    private final JdbcClient jdbc;

    MeetingLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those at work first, then the newest. */
    public List<MeetingLine> lines(Set<String> areas, MeetingFilter filter, int skip, int most) {
        return filtered(
                        "select m.id, m.kind, m.area_name, m.number_in_year, m.year, m.meets_on, m.meets_at, m.state, i.* ",
                        """
                        order by m.state in ('CLOSED', 'CANCELLED'), m.meets_on desc, m.id desc offset :skip limit :most
                        """,
                        areas,
                        filter)
                .param("scope", areas.stream().map(area -> area + "%").toArray(String[]::new))
                .param("skip", skip)
                .param("most", most)
                .query(MeetingLine.class)
                .list();
    }

    public int count(Set<String> areas, MeetingFilter filter) {
        return jdbc.sql("select count(*) from meeting m " + SEEN + CHOSEN)
                .param("areas", areas.toArray(String[]::new))
                .param("kind", filter.kind())
                .param("state", filter.state())
                .param("year", filter.year())
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec filtered(String select, String order, Set<String> areas, MeetingFilter filter) {
        return jdbc.sql(select + "from " + NAMED.formatted("meeting") + ROWS + SEEN + CHOSEN + order)
                .param("areas", areas.toArray(String[]::new))
                .param("kind", filter.kind())
                .param("state", filter.state())
                .param("year", filter.year());
    }

    /** The years by which meetings are numbered, the newest first. */
    public List<Integer> years(Set<String> areas) {
        return jdbc.sql("select distinct m.year from meeting m " + SEEN + " order by m.year desc")
                .param("areas", areas.toArray(String[]::new))
                .query(Integer.class)
                .list();
    }

    /** As ตำบลคู้ยายหมี อำเภอสนามชัยเขต. */
    public String areaName(String kind, String areaCode) {
        return jdbc.sql("select m.area_name from "
                        + NAMED.formatted("(select :kind::text as kind, :area::text as area_code)"))
                .param("kind", kind)
                .param("area", areaCode)
                .query(String.class)
                .single();
    }

    /** The body's last meeting, called off or not: its attendees are taken over. */
    public Optional<Long> last(String kind, String areaCode) {
        return jdbc.sql("select max(id) from meeting where kind = :kind and area_code = :area")
                .param("kind", kind)
                .param("area", areaCode)
                .query(Long.class)
                .optional();
    }

    /** The live meeting on whose agenda the case stands, open. */
    public Optional<LiveMeeting> liveOf(long caseId) {
        return jdbc.sql(
                        """
                select m.id, m.number_in_year, m.year, m.state from meeting m join meeting_item i on i.meeting_id = m.id
                where i.case_id = :case and i.state not in ('DONE', 'LEFT') and m.state in ('CALLED', 'OPEN', 'ADJOURNED')
                order by m.id desc limit 1
                """)
                .param("case", caseId)
                .query(LiveMeeting.class)
                .optional();
    }

    public record LiveMeeting(long id, int numberInYear, int year, String state) {}
}
