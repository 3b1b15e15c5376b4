package th.kaechon.assistance;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import th.kaechon.campaign.Holidays;
import th.kaechon.casefile.CaseEntry;
import th.kaechon.casefile.CaseId;
import th.kaechon.casefile.CaseRecord;

/** Cases that wait for the changwat centre, each with its clock: accepted or returned within so many working days. */
@Service
public class HandUps {

    private final JdbcClient jdbc;
    private final Holidays holidays;
    private final CaseRecord record;
    private final Clock clock;

    HandUps(JdbcClient jdbc, Holidays holidays, CaseRecord record, Clock clock) {
        this.jdbc = jdbc;
        this.holidays = holidays;
        this.record = record;
        this.clock = clock;
    }

    /** The last day to answer: that of the open one, else of one that is handed up today. */
    public LocalDate due(CaseId id, HandUpKind kind) {
        return open(id, kind).map(HandUp::dueOn).orElseGet(() -> holidays.workingDays()
                .plus(LocalDate.now(clock), workingDays(kind)));
    }

    private int workingDays(HandUpKind kind) {
        return jdbc.sql("select working_days from hand_up_rule where kind = :kind")
                .param("kind", kind.name())
                .query(Integer.class)
                .single();
    }

    public Optional<HandUp> open(CaseId id, HandUpKind kind) {
        return open(id).stream().filter(handUp -> handUp.kind() == kind).findFirst();
    }

    public List<HandUp> open(CaseId id) {
        return jdbc.sql(
                        """
                select kind, sent_on, due_on, escalated_at from hand_up
                where case_id = :id and settled_at is null order by due_on
                """)
                .param("id", id.value())
                .query(HandUp.class)
                .list();
    }

    /** The last one that came back. */
    public Optional<ReturnedHandUp> returned(CaseId id) {
        return jdbc.sql(
                        """
                select kind, settled_at, settled_by, reason from hand_up
                where case_id = :id and outcome = 'RETURNED' order by settled_at desc limit 1
                """)
                .param("id", id.value())
                .query(ReturnedHandUp.class)
                .optional();
    }

    /** Handed up today; one that waits already goes on waiting. */
    public void send(CaseId id, HandUpKind kind) {
        jdbc.sql(
                        """
                insert into hand_up (case_id, kind, sent_on, due_on) values (:id, :kind, :today, :due)
                on conflict (case_id, kind) where settled_at is null do nothing
                """)
                .param("id", id.value())
                .param("kind", kind.name())
                .param("today", LocalDate.now(clock))
                .param("due", due(id, kind))
                .update();
    }

    public void accept(CaseId id, HandUpKind kind, String officer) {
        settle(id, kind, "ACCEPTED", officer, null);
    }

    public void giveBack(CaseId id, HandUpKind kind, String reason, String officer) {
        if (settle(id, kind, "RETURNED", officer, reason) == 0) {
            throw new IllegalStateException("case %d has no open hand-up of kind %s".formatted(id.value(), kind));
        }
        CaseEntry.Kind entry =
                kind == HandUpKind.JOIN ? CaseEntry.Kind.JOIN_RETURNED : CaseEntry.Kind.REFERRAL_RETURNED;
        record.add(id, entry, officer, null, reason);
    }

    /** The case left without an answer: it was withdrawn, carried over or taken back. Nothing happens to a settled one. */
    public void leave(CaseId id, HandUpKind kind) {
        settle(id, kind, "WITHDRAWN", null, null);
    }

    private int settle(CaseId id, HandUpKind kind, String outcome, @Nullable String officer, @Nullable String reason) {
        return jdbc.sql(
                        """
                update hand_up set settled_at = :now, outcome = :outcome, settled_by = :officer, reason = :reason
                where case_id = :id and kind = :kind and settled_at is null
                """)
                .param("now", OffsetDateTime.now(clock))
                .param("outcome", outcome)
                .param("officer", officer)
                .param("reason", reason)
                .param("id", id.value())
                .param("kind", kind.name())
                .update();
    }

    /** The clock has run out; false when that was known. */
    public boolean escalate(CaseId id, HandUpKind kind) {
        boolean first = jdbc.sql(
                                """
                update hand_up set escalated_at = :now
                where case_id = :id and kind = :kind and settled_at is null and escalated_at is null
                """)
                        .param("now", OffsetDateTime.now(clock))
                        .param("id", id.value())
                        .param("kind", kind.name())
                        .update()
                == 1;
        if (first) {
            record.add(id, CaseEntry.Kind.HAND_UP_ESCALATED, null, kind.name(), null);
        }
        return first;
    }
}
