package th.kaechon.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class Holidays {

    private final JdbcClient jdbc;

    Holidays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** From the first to the last day, both included. */
    public List<Holiday> between(LocalDate first, LocalDate last) {
        return jdbc.sql("select day, name_th as name from holiday where day between :first and :last order by day")
                .param("first", first)
                .param("last", last)
                .query(Holiday.class)
                .list();
    }

    public Optional<Holiday> on(LocalDate day) {
        return between(day, day).stream().findFirst();
    }

    /** False when the day is a holiday already. */
    boolean add(Holiday holiday) {
        return jdbc.sql("insert into holiday (day, name_th) values (:day, :name) on conflict do nothing")
                        .param("day", holiday.day())
                        .param("name", holiday.name())
                        .update()
                == 1;
    }

    /** The one removed; empty when there was none. */
    Optional<Holiday> remove(LocalDate day) {
        return jdbc.sql("delete from holiday where day = :day returning day, name_th as name")
                .param("day", day)
                .query(Holiday.class)
                .optional();
    }

    public WorkingDays workingDays() {
        return new WorkingDays(
                jdbc.sql("select day from holiday").query(LocalDate.class).set());
    }
}
