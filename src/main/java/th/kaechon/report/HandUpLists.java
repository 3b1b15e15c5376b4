package th.kaechon.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the amphoe handed up to the changwat centre: the open ones first, by their day. */
@Repository
public class HandUpLists {

    private static final String LINES =
            """
            from (select h.*, c.case_number, a.name_th as amphoe, t.name_th as tambon,
                         coalesce(h.outcome, case when h.due_on < :today then 'LATE' else 'OPEN' end) as state
                  from hand_up h join household_case c on c.id = h.case_id
                  join tambon t on t.code = c.tambon_code join amphoe a on a.code = t.amphoe_code
                  where c.tambon_code like any (:scope)) l
            where (:kind::text is null or kind = :kind)
              and (:state::text is null or state = :state or :state = 'OPEN' and settled_at is null)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    HandUpLists(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public List<HandUpLine> lines(HandUpFilter filter, int skip, int most) {
        return jdbc.sql(
                        """
                select case_number, kind, amphoe, tambon, sent_on, due_on, escalated_at, settled_at, state, reason
                """
                                + LINES
                                + """
                 order by settled_at is not null, case when settled_at is null then due_on end, settled_at desc,
                          case_number, id offset :skip limit :most
                """)
                .params(parameters(filter))
                .param("skip", skip)
                .param("most", most)
                .query(HandUpLine.class)
                .list();
    }

    public int count(HandUpFilter filter) {
        return jdbc.sql("select count(*) " + LINES)
                .params(parameters(filter))
                .query(Integer.class)
                .single();
    }

    private Map<String, @Nullable Object> parameters(HandUpFilter filter) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("today", LocalDate.now(clock));
        values.put("scope", filter.scope());
        values.put("kind", filter.kind());
        values.put("state", filter.state() == null ? null : filter.state().name());
        return values;
    }
}
