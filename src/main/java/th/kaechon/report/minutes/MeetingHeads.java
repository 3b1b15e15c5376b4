package th.kaechon.report.minutes;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who met, when, and who was there. */
@Repository
class MeetingHeads {

    private final JdbcClient jdbc;

    MeetingHeads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** There is no table of changwat: its name is that of its first amphoe, which is called เมือง and the changwat's name. */
    Optional<MeetingHead> find(long meetingId) {
        return jdbc.sql(
                        """
                select m.id, m.kind, m.area_code, m.number_in_year, m.year, m.fiscal_year, m.meets_on, m.meets_at,
                       m.place, m.link, m.state, m.ended_at at time zone 'Asia/Bangkok' as ended_at,
                       coalesce(t.name_th, a.name_th, c.name_th) as area_name,
                       replace(r.body_th, '{area}', coalesce(t.name_th, a.name_th, c.name_th)) || case m.kind
                           when 'TAMBON' then ' ' || 'อำเภอ' || a.name_th || ' จังหวัด' || c.name_th
                           when 'AMPHOE' then ' จังหวัด' || c.name_th else '' end as body
                from meeting m join meeting_rule r on r.kind = m.kind
                join (select left(code, 2) as code, regexp_replace(name_th, '^เมือง', '') as name_th from amphoe
                      where right(code, 2) = '01') c on c.code = left(m.area_code, 2)
                left join amphoe a on a.code = left(m.area_code, 4) and m.kind <> 'CHANGWAT'
                left join tambon t on t.code = m.area_code
                where m.id = :id
                """)
                .param("id", meetingId)
                .query(MeetingHead.class)
                .optional();
    }

    List<Attending> attending(long meetingId) {
        return jdbc.sql(
                        """
                select name, position, role, present from meeting_attendee where meeting_id = :id
                order by array_position(array['CHAIR', 'MEMBER', 'SECRETARY', 'GUEST'], role), ordinal
                """)
                .param("id", meetingId)
                .query(Attending.class)
                .list();
    }

    List<Sitting> sittings(long meetingId) {
        return jdbc.sql(
                        """
                select ordinal, held_on, opened_at at time zone 'Asia/Bangkok' as opened_at, members, present, quorum,
                       ended_at at time zone 'Asia/Bangkok' as ended_at, adjourned_because, resumes_on
                from meeting_sitting where meeting_id = :id order by ordinal
                """)
                .param("id", meetingId)
                .query(Sitting.class)
                .list();
    }

    /** The same body's last meeting before this one. */
    Optional<Earlier> earlier(MeetingHead head) {
        return jdbc.sql(
                        """
                select number_in_year, year, meets_on from meeting
                where kind = :kind and area_code = :area and state = 'CLOSED' and (year, number_in_year) < (:year, :number)
                order by year desc, number_in_year desc limit 1
                """)
                .param("kind", head.kind())
                .param("area", head.areaCode())
                .param("year", head.year())
                .param("number", head.numberInYear())
                .query(Earlier.class)
                .optional();
    }
}
