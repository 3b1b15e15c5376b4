package th.kaechon.assistance;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class Menu {

    private final JdbcClient jdbc;

    Menu(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What may be decided with today. */
    public List<MenuEntry> entries() {
        return jdbc.sql(
                        """
                select id, name_th as name, lead_agency_th as lead_agency from menu_entry
                where withdrawn_on is null order by id
                """)
                .query(MenuEntry.class)
                .list();
    }

    /** Their ids alone, for who only checks. */
    public Set<String> ids() {
        return jdbc.sql("select id from menu_entry where withdrawn_on is null")
                .query(String.class)
                .set();
    }
}
