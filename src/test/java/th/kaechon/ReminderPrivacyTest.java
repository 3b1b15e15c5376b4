package th.kaechon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import th.kaechon.casefile.HouseholdCase;
import th.kaechon.identity.GroupId;
import th.kaechon.identity.OfficerRole;
import th.kaechon.reminder.MailDelivery;
import th.kaechon.reminder.PostOffice;
import th.kaechon.reminder.Reminders;

/** A mail leaves the house: it carries counts, dates and names of areas. The log carries not even officers' addresses. */
@KaeChonTest
class ReminderPrivacyTest {

    @Autowired
    private Reminders reminders;

    @Autowired
    private MailDelivery delivery;

    @Autowired
    private Fixture fixture;

    @Autowired
    private IdentityService identity;

    @Autowired
    private JavaMailSenderImpl sender;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void neitherMailNorOutboxNorLogHoldsAnythingOfAHousehold() {
        HouseholdCase household = fixture.startedCase(Fixture.family("240412", Set.of(8, 22)));
        Map<String, String> planted = Map.of(
                "a name", Fixture.PLANTED_NAME,
                "a village", "บ้านทดสอบ",
                "a citizen id", "[1-8]9999[0-9]{8}",
                "a case number", "2566-24\\d\\d-\\d{5}");
        Map<String, String> address = Map.of("an officer's address", "privateofficer@", "a name", Fixture.PLANTED_NAME);
        try (PostOffice post = new PostOffice(sender, fixture, identity, jdbc)) {
            post.officer("privateofficer", GroupId.of(OfficerRole.TAMBON_TEAM, "240412"));
            try (LogSearch log = new LogSearch(address)) {
                runAndSend(post);
                assertThat(log.read()).isPositive();
                assertThat(log.found()).isEmpty();
            }
            String mail = PostOffice.read(post.mailOf("privateofficer").get(0));
            assertThat(mail)
                    .contains("ตำบลเขาดิน 1 กรณี")
                    .doesNotContain(household.number().value());
            for (String table : new String[] {"mail_outbox", "notice", "reminder_run"}) {
                planted.forEach((what, pattern) -> assertThat(holding(table, pattern))
                        .as("%s in %s", what, table)
                        .isZero());
            }
            planted.forEach((what, pattern) -> assertThat(mail).as(what).doesNotContainPattern(pattern));
            assertThat(PostOffice.raw(post.mailOf("privateofficer").get(0)))
                    .doesNotContain(household.number().value());
        }
    }

    private void runAndSend(PostOffice post) {
        reminders.runFor(LocalDate.of(2023, 4, 3));
        delivery.drain(); // fails first, which is logged
        post.open();
        jdbc.sql("update mail_outbox set next_attempt_at = created_at where sent_at is null")
                .update();
        delivery.drain();
    }

    private int holding(String table, String pattern) {
        return jdbc.sql("select count(*) from %s line where line::text ~ :pattern".formatted(table))
                .param("pattern", pattern)
                .query(Integer.class)
                .single();
    }
}
