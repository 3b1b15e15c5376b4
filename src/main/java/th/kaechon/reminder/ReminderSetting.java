package th.kaechon.reminder;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the secretariat wants officers to be reminded.
 *
 * @param quietOnDaysOff nothing is told on weekends and holidays; the next working day tells it
 * @param sender the mails' address of origin; without one no mail is sent
 * @param retryMinutes how long to wait after each failed attempt; the last goes on
 * @param leaseMinutes how long a mail that is being sent is left alone by others
 * @param giveUpDays a mail older than this is no news any more
 */
public record ReminderSetting(
        LocalTime dailyAt,
        boolean quietOnDaysOff,
        boolean mailOn,
        @Nullable String sender,
        List<Integer> retryMinutes,
        int leaseMinutes,
        int giveUpDays) {

    public ReminderSetting {
        retryMinutes = List.copyOf(retryMinutes);
    }

    Duration lease() {
        return Duration.ofMinutes(leaseMinutes);
    }

    /** @param attempts how often it has failed, at least once */
    Duration waitAfter(int attempts) {
        return Duration.ofMinutes(retryMinutes.get(Math.min(attempts, retryMinutes.size()) - 1));
    }
}
