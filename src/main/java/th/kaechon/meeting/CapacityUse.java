package th.kaechon.meeting;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How full the ceilings of a meeting's area are while it decides: what is committed in the year and what live meetings have
 * answered but not committed. Households are counted, not items, and a household counts in every ceiling around it.
 */
@Repository
public class CapacityUse {

    /** Whoever is committed already takes no second place; of several answers of a household the first keeps its place. */
    private static final String USE =
            """
            with ceiling as materialized (
                select p.* from capacity p join meeting m on m.id = :meeting and m.fiscal_year = p.fiscal_year
                where p.area_code like m.area_code || '%' or m.area_code like p.area_code || '%'),
            asked as (
                select i.id as item_id, i.meeting_id, i.case_id, a.answered_at, a.answer
                from meeting_item i
                join meeting m on m.id = i.meeting_id and m.state in ('CALLED', 'OPEN', 'ADJOURNED')
                join meeting_answer a on a.id = i.answer_id
                where i.state in ('ANSWERED', 'FAILED', 'COMMITTING') and exists (select from ceiling)),
            wish as (
                select q.*, x.item ->> 'agencyCode' as agency_code, x.item ->> 'menuEntryId' as menu_entry_id
                from asked q cross join jsonb_array_elements(q.answer -> 'items') x (item)
                union all
                select q.*, x.agency, i.menu_entry_id
                from asked q cross join jsonb_each_text(q.answer -> 'joining') x (plan_item, agency)
                join plan_item i on i.id = x.plan_item::bigint),
            committed as (
                select distinct e.agency_code, e.menu_entry_id, e.area_code, c.household_id, c.tambon_code
                from ceiling e
                join plan_item i on i.menu_entry_id = e.menu_entry_id and i.result is distinct from 'RETURNED'
                    and coalesce(i.joining_agency_code, i.agency_code) = e.agency_code
                join household_case c on c.id = i.case_id and c.fiscal_year = e.fiscal_year
                    and c.tambon_code like e.area_code || '%'),
            answered as (
                select e.agency_code, e.menu_entry_id, e.area_code, c.household_id, c.tambon_code,
                       min(w.answered_at) as answered_at, min(w.item_id) as first_item,
                       array_agg(w.item_id) filter (where w.meeting_id = :meeting) as items
                from ceiling e
                join wish w on w.agency_code = e.agency_code and w.menu_entry_id = e.menu_entry_id
                join household_case c on c.id = w.case_id and c.fiscal_year = e.fiscal_year
                    and c.tambon_code like e.area_code || '%'
                where not exists (select from committed d
                    where (d.agency_code, d.menu_entry_id, d.area_code, d.household_id)
                        = (e.agency_code, e.menu_entry_id, e.area_code, c.household_id))
                group by e.agency_code, e.menu_entry_id, e.area_code, c.household_id, c.tambon_code)
            """;

    private static final String LINES =
            """
            select e.agency_code, g.name_th as agency, e.menu_entry_id, n.name_th as menu_entry, e.area_code, e.ceiling,
                   coalesce(d.households, 0) as committed, coalesce(a.households, 0) as answered
            from ceiling e join agency g on g.code = e.agency_code join menu_entry n on n.id = e.menu_entry_id
            left join (select agency_code, menu_entry_id, area_code, count(*) as households from committed group by 1, 2, 3) d
                using (agency_code, menu_entry_id, area_code)
            left join (select agency_code, menu_entry_id, area_code, count(*) as households from answered group by 1, 2, 3) a
                using (agency_code, menu_entry_id, area_code)
            order by e.ceiling - coalesce(d.households, 0) - coalesce(a.households, 0), 1, 3, 5
            """;

    private static final String BEYOND =
            """
            select distinct unnest(r.items) from (
                select a.items, e.ceiling, coalesce(d.households, 0) + row_number() over (
                    partition by a.agency_code, a.menu_entry_id, a.area_code order by a.answered_at, a.first_item) as place
                from answered a join ceiling e using (agency_code, menu_entry_id, area_code)
                left join (
                    select agency_code, menu_entry_id, area_code, count(*) as households from committed group by 1, 2, 3) d
                    using (agency_code, menu_entry_id, area_code)) r
            where r.place > r.ceiling and r.items is not null
            """;

    private static final String SHARES =
            """
            select u.tambon_code, t.name_th as tambon, u.agency_code, u.menu_entry_id, u.area_code, count(distinct u.household_id) as households
            from (select tambon_code, agency_code, menu_entry_id, area_code, household_id from committed
                  union all select tambon_code, agency_code, menu_entry_id, area_code, household_id from answered) u
            join tambon t on t.code = u.tambon_code
            group by 1, 2, 3, 4, 5 order by 1, 3, 4, 5
            """;

    private final JdbcClient jdbc;

    CapacityUse(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param answered not committed yet, in live meetings of any body */
    public record Line(
            String agencyCode,
            String agency,
            String menuEntryId,
            String menuEntry,
            String areaCode,
            int ceiling,
            int committed,
            int answered) {

        /** Below nought where more was answered than there is place for. */
        public int remaining() {
            return ceiling - committed - answered;
        }
    }

    /** How many households of a tambon take a place under a ceiling. */
    public record Share(
            String tambonCode, String tambon, String agencyCode, String menuEntryId, String areaCode, int households) {}

    /** Every ceiling that matters in the meeting's area and year, the fullest first. */
    public List<Line> linesOf(long meetingId) {
        return list(USE + LINES, meetingId, Line.class);
    }

    /** Rows of the meeting whose answer passes a ceiling: those that were answered when it was full. */
    public Set<Long> itemsBeyond(long meetingId) {
        return Set.copyOf(list(USE + BEYOND, meetingId, Long.class));
    }

    public List<Share> sharesOf(long meetingId) {
        return list(USE + SHARES, meetingId, Share.class);
    }

    private <T> List<T> list(String sql, long meetingId, Class<T> row) {
        return jdbc.sql(sql).param("meeting", meetingId).query(row).list();
    }
}
