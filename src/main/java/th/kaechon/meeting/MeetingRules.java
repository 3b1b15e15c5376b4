package th.kaechon.meeting;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import th.kaechon.assistance.HandUpKind;

/** When a body is quorate, and how long whoever receives a hand-up may take; data of the secretariat. */
@Repository
public class MeetingRules {

    private static final int MOST_PARTS = 100;
    private static final int MOST_MEMBERS = 300;
    private static final int MOST_DAYS = 60;

    /** A share of all members, rounded up, and never fewer than the least. */
    public record Quorum(int numerator, int denominator, int least) {

        /** How many of so many members must be present. */
        public int of(int members) {
            return Math.max(least, (members * numerator + denominator - 1) / denominator);
        }
    }

    /** Who set a rule and when; null while it stands as it was delivered. */
    public record QuorumRule(
            MeetingKind kind,
            int numerator,
            int denominator,
            int least,
            @Nullable String changedBy,
            @Nullable OffsetDateTime changedAt) {}

    public record HandUpRule(
            HandUpKind kind, int workingDays, @Nullable String changedBy, @Nullable OffsetDateTime changedAt) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    MeetingRules(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Quorum quorum(MeetingKind kind) {
        return jdbc.sql(
                        """
                select quorum_numerator as numerator, quorum_denominator as denominator, quorum_least as least
                from meeting_rule where kind = :kind
                """)
                .param("kind", kind.name())
                .query(Quorum.class)
                .single();
    }

    /** From the tambon up. */
    public List<QuorumRule> quorums() {
        return jdbc.sql(
                        """
                select kind, quorum_numerator as numerator, quorum_denominator as denominator, quorum_least as least,
                       changed_by, changed_at from meeting_rule
                order by array_position(array['TAMBON', 'AMPHOE', 'CHANGWAT'], kind)
                """)
                .query(QuorumRule.class)
                .list();
    }

    public List<HandUpRule> handUps() {
        return jdbc.sql("select kind, working_days, changed_by, changed_at from hand_up_rule order by kind")
                .query(HandUpRule.class)
                .list();
    }

    /** Holds for sittings opened from now on. */
    @Transactional
    public List<FieldRefusal> change(MeetingKind kind, Quorum wanted, String officer) {
        List<FieldRefusal> refusals = refusals(wanted);
        if (refusals.isEmpty()) {
            jdbc.sql(
                            """
                    update meeting_rule set quorum_numerator = :numerator, quorum_denominator = :denominator,
                        quorum_least = :least, changed_by = :officer, changed_at = :now where kind = :kind
                    """)
                    .param("numerator", wanted.numerator())
                    .param("denominator", wanted.denominator())
                    .param("least", wanted.least())
                    .param("officer", officer)
                    .param("now", OffsetDateTime.now(clock))
                    .param("kind", kind.name())
                    .update();
        }
        return refusals;
    }

    private static List<FieldRefusal> refusals(Quorum wanted) {
        List<FieldRefusal> found = new ArrayList<>();
        if (wanted.numerator() < 1) {
            found.add(new FieldRefusal("numerator", "สัดส่วนต้องเป็นจำนวนตั้งแต่ 1"));
        }
        if (wanted.denominator() > MOST_PARTS) {
            found.add(new FieldRefusal("denominator", "ตัวส่วนต้องไม่เกิน %d".formatted(MOST_PARTS)));
        } else if (wanted.denominator() < Math.max(1, wanted.numerator())) {
            found.add(new FieldRefusal("denominator", "ตัวส่วนต้องไม่น้อยกว่าตัวเศษ"));
        }
        if (wanted.least() < 1 || wanted.least() > MOST_MEMBERS) {
            found.add(new FieldRefusal("least", "จำนวนอย่างน้อยต้องอยู่ระหว่าง 1 ถึง %d คน".formatted(MOST_MEMBERS)));
        }
        return found;
    }

    /** Holds for what is handed up from now on; clocks that run keep their day. */
    @Transactional
    public List<FieldRefusal> change(HandUpKind kind, int workingDays, String officer) {
        if (workingDays < 1 || workingDays > MOST_DAYS) {
            return List.of(
                    new FieldRefusal("workingDays", "จำนวนวันทำการต้องอยู่ระหว่าง 1 ถึง %d วัน".formatted(MOST_DAYS)));
        }
        jdbc.sql(
                        """
                update hand_up_rule set working_days = :days, changed_by = :officer, changed_at = :now where kind = :kind
                """)
                .param("days", workingDays)
                .param("officer", officer)
                .param("now", OffsetDateTime.now(clock))
                .param("kind", kind.name())
                .update();
        return List.of();
    }
}
