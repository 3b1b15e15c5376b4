package th.kaechon.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import th.kaechon.casefile.CaseId;

/** The record of what was resolved. Rows are added and never changed: a correction is a new one that names the old. */
@Repository
public class Resolutions {

    /** A resolution as far as a correction needs it. */
    public record Resolution(long id, CaseId caseId, Subject subject, String taskId) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Resolutions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void add(AgendaItem row, MeetingAnswer answer, String taskId, String officer) {
        long id = jdbc.sql(
                        """
                insert into resolution (item_id, meeting_id, case_id, subject, kind, household_class, text, corrects,
                                        corrects_because, task_id, officer, resolved_at)
                values (:item, :meeting, :case, :subject, :kind, :class, :text, :corrects, :because, :task, :officer, :now)
                returning id
                """)
                .param("item", row.id())
                .param("meeting", row.meetingId())
                .param("case", row.caseId().value())
                .param("subject", row.subject().name())
                .param("kind", answer.kind().name())
                .param("class", nameOf(answer.householdClass()))
                .param("text", answer.text())
                .param("corrects", row.corrects())
                .param("because", row.correctsBecause())
                .param("task", taskId)
                .param("officer", officer)
                .param("now", OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
        decided(id, row, answer);
        joined(id, answer);
    }

    private static @Nullable String nameOf(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    /** In one statement, in the order of the answer. */
    private void decided(long id, AgendaItem row, MeetingAnswer answer) {
        int written = jdbc.sql(
                        """
                insert into resolution_item (resolution_id, ordinal, indicator_code, menu_entry_id, menu_entry_name,
                                             own_solution, agency_code, agency_name, in_amphoe, proposed, reason)
                select :id, i.ordinal - 1, p.indicator_code, e.id, e.name_th, i."ownSolution", a.code, a.name_th,
                       exists (select from agency_coverage v where v.agency_code = a.code
                               and v.amphoe_code = left(c.tambon_code, 4)),
                       exists (select from proposal o where o.case_id = m.case_id and o.problem_id = p.id
                               and o.menu_entry_id = e.id and o.agency_code = a.code), i.reason
                from meeting_item m join meeting_answer w on w.id = m.answer_id
                cross join lateral rows from (jsonb_to_recordset(w.answer -> 'items')
                    as ("problemId" bigint, "menuEntryId" text, "ownSolution" text, "agencyCode" text, reason text))
                    with ordinality as i ("problemId", "menuEntryId", "ownSolution", "agencyCode", reason, ordinal)
                join problem p on p.case_id = m.case_id and p.id = i."problemId"
                join household_case c on c.id = m.case_id
                join menu_entry e on e.id = i."menuEntryId" join agency a on a.code = i."agencyCode"
                where m.id = :item
                """)
                .param("id", id)
                .param("item", row.id())
                .update();
        if (written != answer.items().size()) {
            throw new IllegalStateException("a resolution names what the register does not have");
        }
    }

    private void joined(long id, MeetingAnswer answer) {
        answer.joining().forEach((planItem, agency) -> jdbc.sql(
                        """
                        insert into resolution_item (resolution_id, ordinal, indicator_code, menu_entry_id, menu_entry_name,
                                                     own_solution, agency_code, agency_name, in_amphoe, proposed)
                        select :id, i.ordinal, p.indicator_code, e.id, e.name_th, i.own_solution, a.code, a.name_th,
                               exists (select from agency_coverage v where v.agency_code = a.code
                                       and v.amphoe_code = left(c.tambon_code, 4)), i.agency_code = a.code
                        from plan_item i join problem p on p.id = i.problem_id join menu_entry e on e.id = i.menu_entry_id
                        join household_case c on c.id = i.case_id, agency a where i.id = :item and a.code = :agency
                        """)
                .param("id", id)
                .param("item", planItem)
                .param("agency", agency)
                .update());
    }

    /** The newest of a case in meetings of this body. */
    public Optional<Resolution> newest(CaseId caseId, MeetingKind kind, String areaCode) {
        return jdbc.sql(
                        """
                select r.id, r.case_id, r.subject, r.task_id from resolution r join meeting m on m.id = r.meeting_id
                where r.case_id = :case and m.kind = :kind and m.area_code = :area order by r.id desc limit 1
                """)
                .param("case", caseId.value())
                .param("kind", kind.name())
                .param("area", areaCode)
                .query(Resolutions::row)
                .optional();
    }

    public Resolution get(long id) {
        return jdbc.sql("select id, case_id, subject, task_id from resolution where id = :id")
                .param("id", id)
                .query(Resolutions::row)
                .single();
    }

    private static Resolution row(ResultSet row, int number) throws SQLException {
        return new Resolution(
                row.getLong("id"),
                new CaseId(row.getLong("case_id")),
                Subject.valueOf(row.getString("subject")),
                row.getString("task_id"));
    }
}
