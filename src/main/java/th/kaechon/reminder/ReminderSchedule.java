package th.kaechon.reminder;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every minute, on every node: is today's run still to be done, does a mail wait. One does not stop the other. */
@Component
class ReminderSchedule {

    private final Reminders reminders;
    private final MailDelivery delivery;

    ReminderSchedule(Reminders reminders, MailDelivery delivery) {
        this.reminders = reminders;
        this.delivery = delivery;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    void remind() {
        reminders.runIfDue();
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    void send() {
        delivery.drain();
    }
}
