package th.kaechon.report.meeting;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import th.kaechon.meeting.AgendaItem;
import th.kaechon.meeting.MeetingAnswer;
import th.kaechon.meeting.Subject;

/**
 * One row of a meeting's table: what the register says of the case in codes, numbers and few words, no name among them.
 *
 * @param readiness 1 to 5, null before the 4T analysis
 * @param landRai land in rai
 * @param able members who can and want to work
 * @param vulnerability level of the table, null where it gave none
 * @param overdue whether the stage's date has passed
 */
public record AgendaRow(
        long itemId,
        long caseId,
        int ordinal,
        int version,
        AgendaItem.State state,
        Subject subject,
        boolean correction,
        @Nullable String failure,
        String caseNumber,
        String tambonCode,
        String tambon,
        @Nullable String proposedClass,
        @Nullable String confirmedClass,
        @Nullable Integer readiness,
        boolean wantsHelp,
        @Nullable BigDecimal landRai,
        @Nullable String horizon,
        int able,
        @Nullable Integer vulnerability,
        boolean overdue,
        List<Line> lines,
        @Nullable MeetingAnswer answer,
        @Nullable String answeredBy,
        @Nullable OffsetDateTime answeredAt) {

    /**
     * A problem and what is proposed for it, or a plan item that lacks an agency.
     *
     * @param id of the problem, or of the plan item
     * @param entry menu entry; null where none is proposed
     * @param definition the decision table's version that proposed it, with its rules that fired
     */
    public record Line(
            long id,
            int indicator,
            String lifeStage,
            @Nullable String entry,
            @Nullable String agency,
            @Nullable String own,
            @Nullable String definition,
            @Nullable List<String> rules) {}

    /** Whether every line has a proposal, so that the row can be accepted as it stands. */
    public boolean isProposed() {
        return !lines.isEmpty() && lines.stream().noneMatch(line -> line.entry() == null);
    }
}
