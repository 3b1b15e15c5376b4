package th.kaechon.installation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.TimeZone;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.springframework.stereotype.Component;

/**
 * Stores the zone at the first start and refuses every start under another, before the engine reads a single date: seven
 * hours' shift of every deadline would be the price.
 */
@Component
class TimeZoneCheck implements Callback {

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public String getCallbackName() {
        return "timeZoneCheck";
    }

    @Override
    public void handle(Event event, Context context) {
        String here = TimeZone.getDefault().getID();
        String stored = stored(context.getConnection(), Zone.BANGKOK.getId());
        if (!here.equals(stored)) {
            throw new IllegalStateException(
                    ("This database was written in time zone %s, this JVM runs in %s. Start it with -Duser.timezone=%s;"
                                    + " dates would shift otherwise.")
                            .formatted(stored, here, stored));
        }
    }

    private static String stored(Connection connection, String first) {
        try (Statement reading = connection.createStatement();
                PreparedStatement writing = connection.prepareStatement(
                        "insert into casework.installation (time_zone) values (?) on conflict do nothing")) {
            writing.setString(1, first);
            writing.executeUpdate();
            try (ResultSet row = reading.executeQuery("select time_zone from casework.installation")) {
                row.next();
                return row.getString(1);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("the stored time zone cannot be read", failed);
        }
    }
}
