package th.kaechon.report.meeting;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One meeting's rows in the areas given, as code prefixes with {@code %}; its sittings and ending. */
@Repository
public class MeetingResults {

    private static final String ROWS =
            """
            from meeting_item i
            join household_case c on c.id = i.case_id
            join tambon t on t.code = c.tambon_code join amphoe a on a.code = t.amphoe_code
            left join meeting_answer w on w.id = i.answer_id
            left join resolution r on r.item_id = i.id
            where i.meeting_id = :meeting and c.tambon_code like any (:scope)
              and (:tambon::text is null or c.tambon_code = :tambon)
              and (:state::text is null or i.state = :state)
            """;

    private static final String WHAT =
            """
            select i.ordinal, c.case_number, a.name_th as amphoe, t.name_th as tambon, i.subject, i.state,
                   coalesce(r.kind, w.answer ->> 'kind') as answer,
                   coalesce(r.household_class, w.answer ->> 'householdClass') as household_class,
                   (select string_agg(coalesce(nullif(h.own_solution, ''), h.menu_entry_name) || ' – ' || h.agency_name,
                                      '; ' order by h.ordinal)
                    from resolution_item h where h.resolution_id = r.id) as help,
                   coalesce(r.text, w.answer ->> 'text') as text, i.failure,
                   (select o.ordinal || ' ครั้งที่ ' || m.number_in_year || '/' || m.year
                    from resolution old join meeting_item o on o.id = old.item_id
                    join meeting m on m.id = old.meeting_id where old.id = i.corrects) as corrected
            """;

    private final JdbcClient jdbc;

    MeetingResults(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which rows; without a value, all. */
    public record Chosen(@Nullable String tambon, @Nullable String state) {

        public static final Chosen ALL = new Chosen(null, null);
    }

    /** In the order of the agenda. */
    public List<ResultRow> rows(long meetingId, String[] scope, Chosen chosen, int skip, int most) {
        return query(WHAT + ROWS + " order by i.ordinal offset :skip limit :most", meetingId, scope, chosen)
                .param("skip", skip)
                .param("most", most)
                .query(ResultRow.class)
                .list();
    }

    public int count(long meetingId, String[] scope, Chosen chosen) {
        return query("select count(*) " + ROWS, meetingId, scope, chosen)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec query(String sql, long meetingId, String[] scope, Chosen chosen) {
        return jdbc.sql(sql)
                .param("meeting", meetingId)
                .param("scope", scope)
                .param("tambon", chosen.tambon())
                .param("state", chosen.state());
    }

    public List<TambonCount> tambon(long meetingId, String[] scope) {
        return jdbc.sql(
                        """
                select t.code, a.name_th as amphoe, t.name_th as tambon,
                       count(*) filter (where i.state = 'WAITING') as waiting,
                       count(*) filter (where i.state = 'ANSWERED') as answered,
                       count(*) filter (where i.state = 'COMMITTING') as committing,
                       count(*) filter (where i.state = 'POSTPONED') as postponed,
                       count(*) filter (where i.state = 'DONE') as done,
                       count(*) filter (where i.state = 'FAILED') as failed,
                       count(*) filter (where i.state = 'LEFT') as "left"
                from meeting_item i join household_case c on c.id = i.case_id
                join tambon t on t.code = c.tambon_code join amphoe a on a.code = t.amphoe_code
                where i.meeting_id = :meeting and c.tambon_code like any (:scope)
                group by t.code, a.name_th, t.name_th order by t.code
                """)
                .param("meeting", meetingId)
                .param("scope", scope)
                .query(TambonCount.class)
                .list();
    }

    public List<SittingLine> sittings(long meetingId) {
        return jdbc.sql(
                        """
                select ordinal + 1 as ordinal, held_on, opened_at, members, present, quorum, ended_at, adjourned_because,
                       resumes_on from meeting_sitting where meeting_id = :meeting order by meeting_sitting.ordinal
                """)
                .param("meeting", meetingId)
                .query(SittingLine.class)
                .list();
    }

    /** Why it was called off. */
    public Optional<String> endedBecause(long meetingId) {
        return jdbc.sql("select ended_because from meeting where id = :meeting and ended_because is not null")
                .param("meeting", meetingId)
                .query(String.class)
                .optional();
    }
}
