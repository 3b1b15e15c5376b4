package th.kaechon.assistance;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import th.kaechon.casefile.CaseId;

/** What the amphoe meeting decided for a case and how far it has come, for reading alone. */
@Repository
public class PlanProgress {

    public record Meeting(LocalDate meetingOn, @Nullable String note, String officer, OffsetDateTime decidedAt) {}

    /** A plan item with its agencies by name; {@code memberId} is the person whose problem it is about. */
    public record Line(
            long id,
            int indicatorCode,
            String problemName,
            @Nullable Long memberId,
            @Nullable String need,
            String menuEntryId,
            String menuEntryName,
            @Nullable String ownSolution,
            @Nullable String reason,
            String agency,
            @Nullable String joiningAgency,
            @Nullable HelpResult result) {

        public String label() {
            return ownSolution == null ? menuEntryName : ownSolution;
        }
    }

    public record Referral(LocalDate receivedOn, String plan, String officer) {}

    private static final String LINES =
            """
            select item.id, indicator.code as indicator_code, indicator.name_th as problem_name, member_id, need,
                   menu_entry_id, entry.name_th as menu_entry_name, own_solution, reason, agency.name_th as agency,
                   joining.name_th as joining_agency, result
            from plan_item item join problem on problem.id = problem_id join indicator on indicator.code = indicator_code
            join menu_entry entry on entry.id = menu_entry_id join agency on agency.code = agency_code
            left join agency joining on joining.code = joining_agency_code
            where item.case_id = :id order by item.ordinal
            """;

    private final JdbcClient jdbc;

    PlanProgress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Line> lines(CaseId id) {
        return jdbc.sql(LINES).param("id", id.value()).query(Line.class).list();
    }

    public Optional<Meeting> meeting(CaseId id) {
        return jdbc.sql("select * from targeting_decision where case_id = :id")
                .param("id", id.value())
                .query(Meeting.class)
                .optional();
    }

    /** The day of the meeting, or of the last naming of an agency that joins; empty while one is still to be named. */
    public Optional<LocalDate> targetedOn(CaseId id) {
        return jdbc.sql(
                        """
                select done_on from case_milestone
                where case_id = :id and milestone = 'TARGETING' and done_on is not null
                """)
                .param("id", id.value())
                .query(LocalDate.class)
                .optional();
    }

    public Optional<Referral> referral(CaseId id) {
        return jdbc.sql("select * from referral where case_id = :id")
                .param("id", id.value())
                .query(Referral.class)
                .optional();
    }

    /** The last day on which a visit was keyed into the Logbook. */
    public Optional<LocalDate> lastKeyed(CaseId id) {
        return jdbc.sql(
                        """
                select keyed_on from logbook_entry join visit on visit.id = visit_id
                join plan_item on plan_item.id = plan_item_id
                where case_id = :id and keyed_on is not null order by keyed_on desc limit 1
                """)
                .param("id", id.value())
                .query(LocalDate.class)
                .optional();
    }
}
