package th.kaechon.reminder;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Service;
import th.kaechon.identity.StaffDirectory;

/**
 * Sends what waits in the outbox: a mail is taken for a while, sent with no transaction open, and written down. Who dies
 * in between sends it again later, under the same Message-ID. Work on cases never waits for a mail server.
 */
@Service
public class MailDelivery {

    /** @param failed attempts, not mails: one that the server refuses does not keep the others */
    public record Delivered(int sent, int failed) {}

    private enum Outcome {
        SENT,
        REFUSED,
        UNREACHABLE,
        NOTHING_WAITS
    }

    private static final Logger LOG = LoggerFactory.getLogger(MailDelivery.class);
    private static final String NO_ADDRESS = "NoAddress";

    private final MailOutbox outbox;
    private final ReminderSettings settings;
    private final StaffDirectory staff;
    private final ObjectProvider<JavaMailSenderImpl> smtp;
    private final ReminderConfiguration.Reminding reminding;

    MailDelivery(
            MailOutbox outbox,
            ReminderSettings settings,
            StaffDirectory staff,
            ObjectProvider<JavaMailSenderImpl> smtp,
            ReminderConfiguration.Reminding reminding) {
        this.outbox = outbox;
        this.settings = settings;
        this.staff = staff;
        this.smtp = smtp;
        this.reminding = reminding;
    }

    @EventListener(ApplicationReadyEvent.class)
    void sayOnceThatThereIsNoServer() {
        if (!hasServer()) {
            LOG.info("No mail server is set (spring.mail.host): officers are reminded on the page /notices alone.");
        }
    }

    /** Whether a server is configured at all; the address may be there and empty. */
    public boolean hasServer() {
        JavaMailSenderImpl sender = smtp.getIfAvailable();
        return sender != null && sender.getHost() != null && !sender.getHost().isBlank();
    }

    /** Whether mails are written: a server, an address of origin, and not turned off. */
    boolean isOn(ReminderSetting setting) {
        return hasServer() && setting.mailOn() && setting.sender() != null;
    }

    /** Sends until nothing is due or the server is gone; what failed waits longer each time. */
    public Delivered drain() {
        ReminderSetting setting = settings.get();
        if (!isOn(setting)) {
            return new Delivered(0, 0);
        }
        outbox.giveUpOlderThan(setting.giveUpDays());
        int sent = 0;
        int failed = 0;
        Outcome last = next(setting);
        while (last == Outcome.SENT || last == Outcome.REFUSED) {
            sent += last == Outcome.SENT ? 1 : 0;
            failed += last == Outcome.REFUSED ? 1 : 0;
            last = next(setting);
        }
        failed += last == Outcome.UNREACHABLE ? 1 : 0;
        if (sent + failed > 0) {
            LOG.info("mails: {} sent, {} failed", sent, failed);
        }
        return new Delivered(sent, failed);
    }

    private Outcome next(ReminderSetting setting) {
        return outbox.take(setting.lease()).map(mail -> attempt(mail, setting)).orElse(Outcome.NOTHING_WAITS);
    }

    private Outcome attempt(MailOutbox.Mail mail, ReminderSetting setting) {
        String address = staff.emailOf(mail.userId()).orElse(null);
        if (address == null) {
            return failed(mail, NO_ADDRESS, setting, Outcome.REFUSED);
        }
        try {
            send(mail, Objects.requireNonNull(setting.sender()), address);
        } catch (MessagingException | RuntimeException failure) { // whatever it is, it counts: the others must not wait
            Throwable cause = cause(failure);
            return failed(mail, cause.getClass().getSimpleName(), setting, outcome(failure, cause));
        }
        outbox.sent(mail);
        return Outcome.SENT;
    }

    /** Only what the connection is to blame for ends the round; all else is this one mail's fault. */
    private static Outcome outcome(Exception failure, Throwable cause) {
        boolean connection = failure instanceof MailSendException || failure instanceof MailAuthenticationException;
        return connection && !(cause instanceof SendFailedException) ? Outcome.UNREACHABLE : Outcome.REFUSED;
    }

    private Outcome failed(MailOutbox.Mail mail, String error, ReminderSetting setting, Outcome outcome) {
        int attempts = mail.attempts() + 1;
        LOG.warn("mail {} not sent, attempt {}: {}", mail.id(), attempts, error);
        outbox.failed(mail, error, setting.waitAfter(attempts));
        return outcome;
    }

    /** Where many were refused Spring hides the reason in a list. */
    private static Throwable cause(Exception failure) {
        Throwable first = failure instanceof MailSendException several && several.getMessageExceptions().length > 0
                ? several.getMessageExceptions()[0]
                : failure;
        Throwable root = NestedExceptionUtils.getMostSpecificCause(first);
        return first instanceof SendFailedException ? first : root;
    }

    private void send(MailOutbox.Mail mail, String from, String to) throws MessagingException {
        JavaMailSenderImpl sender = smtp.getObject();
        MimeMessage message = sender.createMimeMessage();
        MimeMessageHelper parts = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        parts.setFrom(from);
        parts.setTo(to);
        parts.setSubject(mail.subject());
        parts.setText(mail.body());
        message.setHeader(
                "Message-ID", "<%s@%s>".formatted(mail.id(), reminding.baseUrl().getHost()));
        message.setHeader("Auto-Submitted", "auto-generated"); // no out-of-office answers
        sender.send(message);
    }
}
