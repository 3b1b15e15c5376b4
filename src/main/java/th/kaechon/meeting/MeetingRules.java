package th.kaechon.meeting;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When a body is quorate; data of the secretariat. */
@Repository
public class MeetingRules {

    /** A share of all members, rounded up, and never fewer than the least. */
    public record Quorum(int numerator, int denominator, int least) {

        /** How many of so many members must be present. */
        public int of(int members) {
            return Math.max(least, (members * numerator + denominator - 1) / denominator);
        }
    }

    private final JdbcClient jdbc;

    MeetingRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
}
