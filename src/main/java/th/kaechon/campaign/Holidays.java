package th.kaechon.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
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

    public WorkingDays workingDays() {
        return new WorkingDays(jdbc.sql("select day from holiday").query(LocalDate.class).list().stream()
                .collect(Collectors.toSet()));
    }
}
