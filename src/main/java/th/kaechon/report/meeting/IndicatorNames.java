package th.kaechon.report.meeting;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Indicators by their codes, as they are called in the letter. */
@Repository
public class IndicatorNames {

    private final JdbcClient jdbc;

    IndicatorNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Map<Integer, String> all() {
        Map<Integer, String> names = new TreeMap<>();
        jdbc.sql("select code, name_th from indicator")
                .query((row, number) -> names.put(row.getInt(1), row.getString(2)))
                .list();
        return names;
    }
}
