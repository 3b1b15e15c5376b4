package th.kaechon.report.meeting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import th.kaechon.meeting.AgendaItem;
import th.kaechon.meeting.MeetingAnswer;
import th.kaechon.meeting.Subject;

/** The rows of a meeting, however many, in one statement; only those of the areas asked for. */
@Repository
public class AgendaRows {

    /** For a problem the best proposal that the menu still has, and the rules that fired for it last. */
    private static final String ROWS =
            """
            select i.id as item_id, i.ordinal, i.version, i.state, i.subject, i.corrects is not null as correction, i.failure,
                   c.id as case_id, c.case_number, c.tambon_code, t.name_th as tambon, k.proposed, k.confirmed,
                   f.readiness, f.wants_help, f.land_rai, f.horizon, a.answer, a.officer, a.answered_at,
                   (select count(*) from member_ability b where b.case_id = c.id and b.able_to_work and b.willing_to_work)
                       as able,
                   (select o.long_ from public.act_hi_procinst h
                    join public.act_hi_decinst d on d.proc_inst_id_ = h.id_ and d.dec_def_key_ = 'vulnerabilityLevel'
                    join public.act_hi_dec_out o on o.dec_inst_id_ = d.id_ and o.var_name_ = 'level'
                    where h.business_key_ = c.case_number order by d.eval_time_ desc limit 1) as vulnerability,
                   exists (select from case_overdue v where v.case_id = c.id and v.milestone =
                       case i.subject when 'CLASSIFY' then 'FOUR_T' when 'RECEIVE_REFERRAL' then 'ASSISTANCE'
                            else 'TARGETING' end) as overdue,
                   case when i.subject = 'NAME_AGENCY' then (
                       select json_agg(json_build_object('id', n.id, 'indicator', p.indicator_code,
                           'lifeStage', p.life_stage, 'entry', n.menu_entry_id, 'agency', n.agency_code,
                           'own', n.own_solution) order by n.ordinal)
                       from plan_item n join problem p on p.id = n.problem_id
                       where n.case_id = c.id and (n.joining_agency_code is null or i.corrects is not null)
                         and not exists (select from agency_coverage g where g.agency_code = n.agency_code
                                         and g.amphoe_code = left(c.tambon_code, 4)))
                   else (
                       select json_agg(json_build_object('id', p.id, 'indicator', p.indicator_code,
                           'lifeStage', p.life_stage, 'entry', r.menu_entry_id, 'agency', r.agency_code,
                           'definition', m.decision_definition, 'rules', m.fired_rules) order by p.ordinal)
                       from problem p
                       left join lateral (
                           select menu_entry_id, agency_code from proposal join menu_entry e on e.id = menu_entry_id
                           where problem_id = p.id and case_id = c.id and agency_code is not null and withdrawn_on is null
                           order by rank, ordinal limit 1) r on true
                       left join lateral (
                           select decision_definition, fired_rules from decision_made w
                           where w.case_id = c.id and w.problem_id = p.id and w.decision_key = 'interventionMenu'
                           order by w.id desc limit 1) m on true
                       where p.case_id = c.id) end as lines
            from meeting_item i join household_case c on c.id = i.case_id join tambon t on t.code = c.tambon_code
            left join meeting_answer a on a.id = i.answer_id
            left join classification k on k.case_id = c.id
            left join four_t_analysis f on f.case_id = c.id
            where i.meeting_id = :meeting and c.tambon_code like any (:scope) and %s
            order by i.ordinal
            """;

    private static final TypeReference<List<AgendaRow.Line>> LINES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    AgendaRows(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @param scope patterns of tambon codes; rows elsewhere are not told of */
    public List<AgendaRow> of(long meeting, String[] scope) {
        return jdbc.sql(ROWS.formatted("true"))
                .param("meeting", meeting)
                .param("scope", scope)
                .query(this::row)
                .list();
    }

    /** Those that changed after a revision of the meeting. */
    public List<AgendaRow> after(long meeting, long revision, String[] scope) {
        return jdbc.sql(ROWS.formatted("i.revision > :revision"))
                .param("meeting", meeting)
                .param("scope", scope)
                .param("revision", revision)
                .query(this::row)
                .list();
    }

    public List<AgendaRow> one(long meeting, long item, String[] scope) {
        return jdbc.sql(ROWS.formatted("i.id = :item"))
                .param("meeting", meeting)
                .param("scope", scope)
                .param("item", item)
                .query(this::row)
                .list();
    }

    private AgendaRow row(ResultSet row, int number) throws SQLException {
        String lines = row.getString("lines");
        String answer = row.getString("answer");
        return new AgendaRow(
                row.getLong("item_id"),
                row.getLong("case_id"),
                row.getInt("ordinal"),
                row.getInt("version"),
                AgendaItem.State.valueOf(row.getString("state")),
                Subject.valueOf(row.getString("subject")),
                row.getBoolean("correction"),
                row.getString("failure"),
                row.getString("case_number"),
                row.getString("tambon_code"),
                row.getString("tambon"),
                row.getString("proposed"),
                row.getString("confirmed"),
                row.getObject("readiness", Integer.class),
                row.getBoolean("wants_help"),
                row.getBigDecimal("land_rai"),
                row.getString("horizon"),
                row.getInt("able"),
                vulnerability(row),
                row.getBoolean("overdue"),
                lines == null ? List.of() : read(lines, LINES),
                answer == null ? null : read(answer, new TypeReference<MeetingAnswer>() {}),
                row.getString("officer"),
                row.getObject("answered_at", OffsetDateTime.class));
    }

    private static @Nullable Integer vulnerability(ResultSet row) throws SQLException {
        int level = row.getInt("vulnerability");
        return row.wasNull() ? null : level;
    }

    private <T extends @Nullable Object> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("rows of a meeting are written by this product", broken);
        }
    }
}
