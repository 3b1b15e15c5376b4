package th.kaechon.report.minutes;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What a meeting charged which agency with, by resolutions that no later one corrects. The amphoe centre charges the offices
 * in its amphoe; one that has none there is charged when the governor has named it (letter 3.2), by the changwat's meeting.
 */
@Repository
public class LetterLists {

    private static final String CHARGES =
            """
            from resolution r join resolution_item n on n.resolution_id = r.id
            join household_case c on c.id = r.case_id
            where r.meeting_id = :meeting and r.kind not in ('REFER', 'RETURN')
              and (r.subject = 'DECIDE' and n.in_amphoe or r.subject = 'NAME_AGENCY')
              and not exists (select from resolution later where later.corrects = r.id)
            """;

    private final JdbcClient jdbc;

    LetterLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<AgencyLetter> of(long meetingId) {
        return jdbc.sql(
                        "select n.agency_code, max(n.agency_name) as agency_name, count(distinct r.case_id) as households"
                                + " " + CHARGES + " group by n.agency_code order by households desc, agency_name")
                .param("meeting", meetingId)
                .query(AgencyLetter.class)
                .list();
    }

    /** The name is the one that was resolved; where the agency sits is looked up, as names do not tell it. */
    Optional<Addressee> addressee(long meetingId, String agencyCode) {
        return jdbc.sql(
                        "select n.agency_code as code, max(n.agency_name) as name, (select seat from agency where code = :agency) as seat "
                                + CHARGES + " and n.agency_code = :agency group by n.agency_code")
                .param("meeting", meetingId)
                .param("agency", agencyCode)
                .query(Addressee.class)
                .optional();
    }

    /** By tambon and case. Due with the campaign's help, later where the case itself has a later day. */
    List<Charge> charges(long meetingId, String agencyCode) {
        return jdbc.sql(
                        """
                select c.case_number, n.menu_entry_name, nullif(n.own_solution, '') as own_solution,
                       (select t.name_th || case when m.kind = 'CHANGWAT' then ' อำเภอ' || a.name_th else '' end
                        from meeting m, tambon t join amphoe a on a.code = t.amphoe_code
                        where m.id = :meeting and t.code = c.tambon_code) as place,
                       (select greatest(s.due, d.late_joiner_due, d.extended_due) from campaign_milestone s
                        left join case_deadline d on d.case_id = c.id and d.milestone = s.milestone
                        where s.fiscal_year = c.fiscal_year and s.milestone = 'ASSISTANCE') as due
                """
                                + CHARGES
                                + " and n.agency_code = :agency order by c.tambon_code, c.case_number, n.ordinal")
                .param("meeting", meetingId)
                .param("agency", agencyCode)
                .query(Charge.class)
                .list();
    }
}
