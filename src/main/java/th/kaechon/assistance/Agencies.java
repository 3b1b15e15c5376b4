package th.kaechon.assistance;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import th.kaechon.area.AmphoeCode;

@Repository
public class Agencies {

    private final JdbcClient jdbc;

    Agencies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All agencies as seen from an amphoe: {@code inAmphoe} tells whether the agency has an office there. */
    public List<Agency> seenFrom(AmphoeCode amphoe) {
        return jdbc.sql(
                        """
                select code, name_th as name, seat, exists (select from agency_coverage
                       where agency_code = code and amphoe_code = :amphoe) as in_amphoe
                from agency order by name_th
                """)
                .param("amphoe", amphoe.value())
                .query(Agency.class)
                .list();
    }

    /** All agencies; {@code inAmphoe} is true where the agency has any amphoe office. */
    public List<Agency> all() {
        return jdbc.sql(
                        """
                select code, name_th as name, seat, exists (select from agency_coverage where agency_code = code)
                       as in_amphoe
                from agency order by name_th
                """)
                .query(Agency.class)
                .list();
    }

    public Agency seenFrom(AmphoeCode amphoe, String code) {
        return jdbc.sql(
                        """
                select code, name_th as name, seat, exists (select from agency_coverage
                       where agency_code = code and amphoe_code = :amphoe) as in_amphoe
                from agency where code = :code
                """)
                .param("amphoe", amphoe.value())
                .param("code", code)
                .query(Agency.class)
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("unknown agency " + code));
    }

    /** Their codes alone, for who only checks. */
    public Set<String> codes() {
        return jdbc.sql("select code from agency").query(String.class).set();
    }
}
