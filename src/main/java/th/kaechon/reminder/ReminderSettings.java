package th.kaechon.reminder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import th.kaechon.casefile.Refusal;
import th.kaechon.identity.Officer;
import th.kaechon.identity.OfficerRole;

@Repository
public class ReminderSettings {

    /** One plain address: no display name, no second one, no line break that would become a header. */
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*");

    private final JdbcClient jdbc;
    private final Clock clock;

    ReminderSettings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public ReminderSetting get() {
        return jdbc.sql(
                        """
                select daily_at, quiet_on_days_off, mail_on, sender, retry_minutes, lease_minutes, give_up_days
                from reminder_setting
                """)
                .query(ReminderSettings::row)
                .single();
    }

    /** Changes what the secretariat may change; with a refusal nothing is. */
    public Optional<Refusal> change(
            LocalTime dailyAt, boolean quietOnDaysOff, boolean mailOn, @Nullable String sender, Officer officer) {
        if (officer.scopeAs(OfficerRole.SECRETARIAT).prefixes().isEmpty()) {
            return Optional.of(new Refusal("เฉพาะฝ่ายเลขานุการ ศจพ.จ. เท่านั้นที่ตั้งค่าการแจ้งเตือนได้"));
        }
        if (sender != null && !ADDRESS.matcher(sender).matches()) {
            return Optional.of(new Refusal("อีเมลผู้ส่งไม่ถูกต้อง กรุณากรอกเช่น kaechon@example.go.th"));
        }
        if (mailOn && sender == null) {
            return Optional.of(new Refusal("กรุณากรอกอีเมลผู้ส่ง หรือปิดการส่งอีเมล"));
        }
        jdbc.sql(
                        """
                update reminder_setting set daily_at = :daily, quiet_on_days_off = :quiet, mail_on = :mail,
                       sender = :sender, changed_by = :officer, changed_at = :now
                """)
                .param("daily", dailyAt)
                .param("quiet", quietOnDaysOff)
                .param("mail", mailOn)
                .param("sender", sender)
                .param("officer", officer.userId())
                .param("now", OffsetDateTime.now(clock))
                .update();
        return Optional.empty();
    }

    private static ReminderSetting row(ResultSet row, int number) throws SQLException {
        return new ReminderSetting(
                row.getObject("daily_at", LocalTime.class),
                row.getBoolean("quiet_on_days_off"),
                row.getBoolean("mail_on"),
                row.getString("sender"),
                List.of((Integer[]) row.getArray("retry_minutes").getArray()),
                row.getInt("lease_minutes"),
                row.getInt("give_up_days"));
    }
}
