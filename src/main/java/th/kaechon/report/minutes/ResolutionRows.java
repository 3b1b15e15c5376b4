package th.kaechon.report.minutes;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The resolutions of a meeting as they were written down, in the agenda's order; and what it did not decide. */
@Repository
class ResolutionRows {

    /** The tambon; of a changwat's meeting with the amphoe, because names of tambon repeat. */
    private static final String PLACE =
            """
            'ตำบล' || t.name_th || case when m.kind = 'CHANGWAT' then ' อำเภอ' || a.name_th else '' end as place
            """;

    private static final String OF_CASE =
            """
            join household_case c on c.id = i.case_id join meeting m on m.id = i.meeting_id
            join tambon t on t.code = c.tambon_code join amphoe a on a.code = t.amphoe_code
            where i.meeting_id = :id
            """;

    private final JdbcClient jdbc;

    ResolutionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Resolution> of(long meetingId, MinutesVersion version) {
        Map<Long, List<Resolution.Item>> items =
                items(meetingId).stream().collect(groupingBy(Resolution.Item::resolutionId));
        Map<Long, Resolution.Corrected> corrected =
                corrected(meetingId).stream().collect(toMap(Resolution.Corrected::resolutionId, Function.identity()));
        Map<Long, Resolution.House> houses = version == MinutesVersion.PUBLIC
                ? Map.of()
                : houses(meetingId).stream().collect(toMap(Resolution.House::caseId, Function.identity()));
        return rows(meetingId).stream()
                .map(row -> new Resolution(
                        row,
                        items.getOrDefault(row.id(), List.of()),
                        corrected.get(row.id()),
                        houses.get(row.caseId())))
                .toList();
    }

    /** Of the agenda, what has no resolution; what failed or hangs counts as waiting. */
    List<CaseRow> undecided(long meetingId) {
        return jdbc.sql(
                        """
                select i.ordinal, c.case_number, c.tambon_code, %s,
                       case when i.state in ('POSTPONED', 'LEFT') then i.state else 'WAITING' end as state
                from meeting_item i %s and not exists (select from resolution r where r.item_id = i.id)
                order by c.tambon_code, i.ordinal
                """
                                .formatted(PLACE, OF_CASE))
                .param("id", meetingId)
                .query(CaseRow.class)
                .list();
    }

    private List<Resolution.Row> rows(long meetingId) {
        return jdbc.sql(
                        """
                select r.id, r.case_id, i.ordinal, c.case_number, c.tambon_code, %s, r.subject, r.kind,
                       r.household_class, nullif(r.text, '') as text, r.corrects_because,
                       (r.resolved_at at time zone 'Asia/Bangkok')::date as resolved_on
                from resolution r join meeting_item i on i.id = r.item_id %s order by i.ordinal
                """
                                .formatted(PLACE, OF_CASE))
                .param("id", meetingId)
                .query(Resolution.Row.class)
                .list();
    }

    private List<Resolution.Item> items(long meetingId) {
        return jdbc.sql(
                        """
                select n.resolution_id, n.indicator_code, n.menu_entry_name, nullif(n.own_solution, '') as own_solution,
                       n.agency_name, n.in_amphoe, nullif(n.reason, '') as reason
                from resolution r join resolution_item n on n.resolution_id = r.id
                where r.meeting_id = :id order by n.resolution_id, n.ordinal
                """)
                .param("id", meetingId)
                .query(Resolution.Item.class)
                .list();
    }

    private List<Resolution.Corrected> corrected(long meetingId) {
        return jdbc.sql(
                        """
                select r.id as resolution_id, m.number_in_year, m.year, i.ordinal
                from resolution r join resolution old on old.id = r.corrects
                join meeting m on m.id = old.meeting_id join meeting_item i on i.id = old.item_id
                where r.meeting_id = :id
                """)
                .param("id", meetingId)
                .query(Resolution.Corrected.class)
                .list();
    }

    private List<Resolution.House> houses(long meetingId) {
        return jdbc.sql(
                        """
                select distinct on (c.id) c.id as case_id, p.title || p.first_name || ' ' || p.last_name as head,
                       h.house_number, h.moo, h.village_name
                from resolution r join household_case c on c.id = r.case_id join household h on h.id = c.household_id
                left join member p on p.household_id = h.id and p.relation = 'HEAD'
                where r.meeting_id = :id order by c.id, p.state = 'LIVING' desc nulls last, p.id
                """)
                .param("id", meetingId)
                .query(Resolution.House.class)
                .list();
    }
}
