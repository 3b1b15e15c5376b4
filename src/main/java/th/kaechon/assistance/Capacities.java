package th.kaechon.assistance;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How many households an agency can take on with an intervention in a year, by area. Where none is set, nothing is limited. */
@Repository
public class Capacities {

    private static final String KNOWN_AREA = "select :key = left(min(code), 2) or bool_or(code = :key) from amphoe";

    private static final String KEY =
            "fiscal_year = :year and agency_code = :agency and menu_entry_id = :entry and area_code = :area";

    private final JdbcClient jdbc;
    private final Clock clock;

    Capacities(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Which ceiling: its area is the changwat (2 digits) or an amphoe (4). */
    public record Key(int fiscalYear, String agencyCode, String menuEntryId, String areaCode) {}

    /** @param committed households with help of this agency and entry in the area, returned help left out */
    public record Ceiling(
            int fiscalYear,
            String agencyCode,
            String agency,
            String menuEntryId,
            String menuEntry,
            String areaCode,
            int ceiling,
            int committed) {

        public int remaining() {
            return ceiling - committed;
        }
    }

    /**
     * @param before null: there was none
     * @param after null: there is none any more
     */
    public record Change(
            String agencyCode,
            String menuEntryId,
            String areaCode,
            @Nullable Integer before,
            @Nullable Integer after,
            String changedBy,
            OffsetDateTime changedAt) {}

    /** What is wrong, at which field (agency, entry, area, ceiling), in Thai. */
    public record Wrong(String field, String thai) {}

    /** @param committed so many households have it already: more than the ceiling may be, which is allowed but said */
    public record Answer(List<Wrong> wrongs, int committed) {}

    /** Ceilings of the year in the area and around it: an amphoe sees the changwat's and its own. */
    public List<Ceiling> of(int fiscalYear, String areaCode) {
        return jdbc.sql(
                        """
                select p.fiscal_year, p.agency_code, g.name_th as agency, p.menu_entry_id, m.name_th as menu_entry,
                       p.area_code, p.ceiling, (
                           select count(distinct c.household_id) from plan_item i join household_case c on c.id = i.case_id
                           where c.fiscal_year = p.fiscal_year and c.tambon_code like p.area_code || '%'
                             and i.menu_entry_id = p.menu_entry_id and i.result is distinct from 'RETURNED'
                             and coalesce(i.joining_agency_code, i.agency_code) = p.agency_code) as committed
                from capacity p join agency g on g.code = p.agency_code join menu_entry m on m.id = p.menu_entry_id
                where p.fiscal_year = :year
                  and (p.area_code like :area || '%' or :area like p.area_code || '%')
                order by g.name_th, p.menu_entry_id, p.area_code
                """)
                .param("year", fiscalYear)
                .param("area", areaCode)
                .query(Ceiling.class)
                .list();
    }

    public List<Change> history(int fiscalYear, String areaCode) {
        return jdbc.sql(
                        """
                select agency_code, menu_entry_id, area_code, before, after, changed_by, changed_at from capacity_change
                where fiscal_year = :year and (area_code like :area || '%' or :area like area_code || '%')
                order by id desc
                """)
                .param("year", fiscalYear)
                .param("area", areaCode)
                .query(Change.class)
                .list();
    }

    /** Sets the ceiling, or says at every field what is wrong. */
    @Transactional
    public Answer set(Key key, int ceiling, String officer) {
        List<Wrong> wrongs = wrongs(key, ceiling);
        if (wrongs.isEmpty()) {
            Optional<Integer> before = lockedCeiling(key);
            bind(
                            """
                    insert into capacity values (:year, :agency, :entry, :area, :ceiling, :officer, :now)
                    on conflict (fiscal_year, agency_code, menu_entry_id, area_code)
                    do update set ceiling = excluded.ceiling, changed_by = excluded.changed_by, changed_at = excluded.changed_at
                    """,
                            key)
                    .param("ceiling", ceiling)
                    .param("officer", officer)
                    .param("now", OffsetDateTime.now(clock))
                    .update();
            record(key, before.orElse(null), ceiling, officer);
        }
        return new Answer(wrongs, committed(key));
    }

    /** From now on nothing is limited there; gives whether there was a ceiling. */
    @Transactional
    public boolean remove(Key key, String officer) {
        Optional<Integer> before = lockedCeiling(key);
        before.ifPresent(ceiling -> {
            bind("delete from capacity where " + KEY, key).update();
            record(key, ceiling, null, officer);
        });
        return before.isPresent();
    }

    private Optional<Integer> lockedCeiling(Key key) {
        return bind("select ceiling from capacity where " + KEY + " for update", key)
                .query(Integer.class)
                .optional();
    }

    private int committed(Key key) {
        return of(key.fiscalYear(), key.areaCode()).stream()
                .filter(line ->
                        new Key(line.fiscalYear(), line.agencyCode(), line.menuEntryId(), line.areaCode()).equals(key))
                .mapToInt(Ceiling::committed)
                .findFirst()
                .orElse(0);
    }

    private List<Wrong> wrongs(Key key, int ceiling) {
        List<Wrong> wrongs = new ArrayList<>();
        if (!holds("select exists (select from agency where code = :key)", key.agencyCode())) {
            wrongs.add(new Wrong("agency", "ไม่พบหน่วยงานนี้"));
        }
        if (!holds("select exists (select from menu_entry where id = :key)", key.menuEntryId())) {
            wrongs.add(new Wrong("entry", "ไม่พบรายการนี้ในเมนูแก้จน"));
        }
        if (!holds(KNOWN_AREA, key.areaCode())) {
            wrongs.add(new Wrong("area", "ไม่พบพื้นที่นี้"));
        }
        if (ceiling < 0) {
            wrongs.add(new Wrong("ceiling", "เพดานต้องเป็นจำนวนครัวเรือนตั้งแต่ 0 ขึ้นไป"));
        }
        return wrongs;
    }

    private boolean holds(String sql, String value) {
        return jdbc.sql(sql).param("key", value).query(Boolean.class).single();
    }

    private void record(Key key, @Nullable Integer before, @Nullable Integer after, String officer) {
        bind(
                        """
                insert into capacity_change (
                    fiscal_year, agency_code, menu_entry_id, area_code, before, after, changed_by, changed_at)
                values (:year, :agency, :entry, :area, :before, :after, :officer, :now)
                """,
                        key)
                .param("before", before)
                .param("after", after)
                .param("officer", officer)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    private JdbcClient.StatementSpec bind(String sql, Key key) {
        return jdbc.sql(sql)
                .param("year", key.fiscalYear())
                .param("agency", key.agencyCode())
                .param("entry", key.menuEntryId())
                .param("area", key.areaCode());
    }
}
