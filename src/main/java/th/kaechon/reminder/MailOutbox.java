package th.kaechon.reminder;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Mails that were written and are to be sent, at least once each. */
@Repository
public class MailOutbox {

    private static final String WAITING = " sent_at is null and given_up_at is null ";

    /** @param attempts how often it has failed so far */
    record Mail(UUID id, String userId, String subject, String body, int attempts) {}

    /** For the secretariat: how many wait, how many of them have failed at least once, how many were given up. */
    public record State(int waiting, int failing, int givenUp) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    MailOutbox(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void put(List<Digest> digests, URI base) {
        jdbc.sql(
                        """
                insert into mail_outbox (user_id, subject, body, created_at, next_attempt_at)
                select user_id, subject, body, :now, :now
                from unnest(:users::text[], :subjects::text[], :bodies::text[]) as digest (user_id, subject, body)
                """)
                .param("users", digests.stream().map(Digest::userId).toArray(String[]::new))
                .param("subjects", digests.stream().map(Digest::subject).toArray(String[]::new))
                .param(
                        "bodies",
                        digests.stream().map(digest -> digest.body(base)).toArray(String[]::new))
                .param("now", now())
                .update();
    }

    /** A mail whose time has come, left to the caller alone for a while: committed at once, nothing is held while it is sent. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    Optional<Mail> take(Duration lease) {
        return jdbc.sql(
                        """
                update mail_outbox set next_attempt_at = :until where id = (
                    select id from mail_outbox where %s and next_attempt_at <= :now
                    order by next_attempt_at, id limit 1 for update skip locked)
                returning id, user_id, subject, body, attempts
                """
                                .formatted(WAITING))
                .param("now", now())
                .param("until", now().plus(lease))
                .query(Mail.class)
                .optional();
    }

    void sent(Mail mail) {
        jdbc.sql("update mail_outbox set sent_at = :now, last_error = null where id = :id")
                .param("now", now())
                .param("id", mail.id())
                .update();
    }

    /** @param error the kind of failure; its words may hold an address */
    void failed(Mail mail, String error, Duration wait) {
        jdbc.sql(
                        """
                update mail_outbox set attempts = attempts + 1, last_error = :error, next_attempt_at = :next
                where id = :id and sent_at is null
                """)
                .param("error", error)
                .param("next", now().plus(wait))
                .param("id", mail.id())
                .update();
    }

    void giveUpOlderThan(int days) {
        jdbc.sql("update mail_outbox set given_up_at = :now where" + WAITING + "and created_at < :oldest")
                .param("now", now())
                .param("oldest", now().minusDays(days))
                .update();
    }

    public State state() {
        return jdbc.sql(
                        """
                select count(*) filter (where given_up_at is null) as waiting,
                       count(*) filter (where given_up_at is null and attempts > 0) as failing,
                       count(*) filter (where given_up_at is not null) as given_up
                from mail_outbox where sent_at is null
                """)
                .query(State.class)
                .single();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
