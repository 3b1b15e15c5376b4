package th.kaechon.reminder;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import th.kaechon.Fixture;
import th.kaechon.identity.GroupId;

/** A real SMTP server beside the application, the setting that uses it, and officers with an address. */
public final class PostOffice implements AutoCloseable {

    private static final int NOBODY_LISTENS = 1;
    private static final String DOMAIN = "@example.go.th";

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final JavaMailSenderImpl sender;
    private final Fixture fixture;
    private final IdentityService identity;
    private final JdbcClient jdbc;

    public PostOffice(JavaMailSenderImpl sender, Fixture fixture, IdentityService identity, JdbcClient jdbc) {
        this.sender = sender;
        this.fixture = fixture;
        this.identity = identity;
        this.jdbc = jdbc;
        set("mail_on = true, sender = 'kaechon@example.go.th'");
    }

    public PostOffice open() {
        server.start();
        sender.setPort(server.getSmtp().getPort());
        return this;
    }

    public void set(String columns) {
        jdbc.sql("update reminder_setting set " + columns).update();
    }

    /** An officer of these groups to whom mail can be sent. */
    public String officer(String userId, GroupId... groups) {
        fixture.account(userId, List.of(groups));
        User user = identity.createUserQuery().userId(userId).singleResult();
        user.setEmail(userId + DOMAIN);
        identity.saveUser(user);
        return userId;
    }

    /** What has arrived for the officer, oldest first. */
    public List<MimeMessage> mailOf(String userId) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(message -> header(message, "To").equals(userId + DOMAIN))
                .toList();
    }

    public static String header(MimeMessage message, String name) {
        try {
            return Objects.requireNonNull(message.getHeader(name, ","));
        } catch (MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** Subject and text as a person reads them. */
    public static String read(MimeMessage message) {
        try {
            return message.getSubject() + "\n" + message.getContent();
        } catch (MessagingException | IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** Everything as it went over the wire. */
    public static String raw(MimeMessage message) {
        return GreenMailUtil.getWholeMessage(message);
    }

    /** As the tests find it: nobody listens, nothing waits, no mail is written. */
    @Override
    public void close() {
        server.stop();
        sender.setPort(NOBODY_LISTENS);
        jdbc.sql("delete from mail_outbox where sent_at is null").update();
        set("mail_on = true, sender = null, quiet_on_days_off = true");
    }
}
