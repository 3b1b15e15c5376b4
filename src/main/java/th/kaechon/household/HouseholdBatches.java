package th.kaechon.household;

import java.sql.Types;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ParameterizedPreparedStatementSetter;
import org.springframework.stereotype.Component;

/** Writes households in JDBC batches. Ids are drawn beforehand, since a batch that returns its keys goes row by row. */
@Component
class HouseholdBatches {

    private static final int BATCH = 500;

    private final JdbcTemplate jdbc;
    private final RegisteredHouseholds registered;

    HouseholdBatches(JdbcTemplate jdbc, RegisteredHouseholds registered) {
        this.jdbc = jdbc;
        this.registered = registered;
    }

    /** One that was carried over and verified since is noted as listed and otherwise left as the teams found it. */
    void write(List<HouseholdEntry> entries, int fiscalYear, long listId) {
        List<NumberedHousehold> all = numbered(entries);
        Set<Long> verified =
                registered.verified(all.stream().map(NumberedHousehold::id).toList(), fiscalYear);
        List<NumberedHousehold> households = all.stream()
                .filter(household -> !verified.contains(household.id()))
                .toList();
        Map<Boolean, List<NumberedHousehold>> byNovelty =
                households.stream().collect(Collectors.partitioningBy(NumberedHousehold::isNew));
        insertHouseholds(byNovelty.getOrDefault(true, List.of()));
        refreshHouseholds(byNovelty.getOrDefault(false, List.of()));
        insertMembers(households);
        forgetVerdicts(byNovelty.getOrDefault(false, List.of()), fiscalYear);
        insertFailedIndicators(households, fiscalYear);
        insertListEntries(all, fiscalYear, listId);
    }

    private List<NumberedHousehold> numbered(List<HouseholdEntry> entries) {
        Map<String, RegisteredHousehold> earlier = registered.find(
                entries.stream().map(HouseholdEntry::listReference).toList());
        Queue<Long> householdIds = ids("household", entries.size() - earlier.size());
        int people = entries.stream().mapToInt(entry -> entry.members().size()).sum();
        Queue<Long> memberIds = ids("member", people);
        List<NumberedHousehold> numbered = new ArrayList<>();
        for (HouseholdEntry entry : entries) {
            RegisteredHousehold household = earlier.get(entry.listReference());
            numbered.add(
                    household == null
                            ? NumberedHousehold.of(householdIds.remove(), entry, memberIds)
                            : NumberedHousehold.of(household, entry, memberIds));
        }
        return numbered;
    }

    private Queue<Long> ids(String table, int count) {
        return new ArrayDeque<>(jdbc.queryForList(
                "select nextval(pg_get_serial_sequence(?, 'id')) from generate_series(1, ?)",
                Long.class,
                table,
                count));
    }

    private void insertHouseholds(List<NumberedHousehold> households) {
        batch(
                """
                insert into household (id, list_reference, house_code, tambon_code, moo, village_name, house_number,
                    average_income_per_person, surveyed, source)
                overriding system value values (?, ?, ?, ?, ?, ?, ?, ?, true, 'TPMAP_LIST')
                """,
                households,
                (statement, household) -> {
                    HouseholdEntry entry = household.entry();
                    statement.setLong(1, household.id());
                    statement.setString(2, entry.listReference());
                    statement.setString(3, entry.houseCode());
                    statement.setString(4, entry.tambon().value());
                    statement.setInt(5, entry.moo());
                    statement.setString(6, entry.villageName());
                    statement.setString(7, entry.houseNumber());
                    statement.setBigDecimal(8, entry.averageIncomePerPerson());
                });
    }

    /** The address stays: the teams verified it last year, the list only repeats the survey. */
    private void refreshHouseholds(List<NumberedHousehold> households) {
        batch(
                """
                update household set average_income_per_person = ?, surveyed = true, version = version + 1 where id = ?
                """,
                households,
                (statement, household) -> {
                    statement.setBigDecimal(1, household.entry().averageIncomePerPerson());
                    statement.setLong(2, household.id());
                });
    }

    private void insertMembers(List<NumberedHousehold> households) {
        batch(
                """
                insert into member (id, household_id, citizen_id, no_citizen_id_reason, title, first_name, last_name, sex,
                    birth_date, relation, health, cares_for_self, welfare_card)
                overriding system value values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                all(households, NumberedHousehold::newMembers),
                (statement, member) -> {
                    MemberEntry entry = member.entry();
                    statement.setLong(1, member.id());
                    statement.setLong(2, member.householdId());
                    statement.setString(
                            3, entry.knownCitizenId().map(CitizenId::digits).orElse(null));
                    statement.setString(4, entry.noCitizenIdReason());
                    statement.setString(5, entry.title());
                    statement.setString(6, entry.firstName());
                    statement.setString(7, entry.lastName());
                    statement.setString(8, entry.sex().name());
                    statement.setObject(9, entry.birthDate(), Types.DATE);
                    statement.setString(10, entry.relation().name());
                    statement.setString(11, entry.health().name());
                    statement.setBoolean(12, entry.caresForSelf());
                    statement.setBoolean(13, entry.welfareCard());
                });
    }

    /** Those carried over from an earlier year: there are no others before the year's own list. */
    private void forgetVerdicts(List<NumberedHousehold> households, int fiscalYear) {
        batch(
                "delete from failed_indicator where household_id = ? and fiscal_year = ?",
                households,
                (statement, household) -> {
                    statement.setLong(1, household.id());
                    statement.setInt(2, fiscalYear);
                });
    }

    private void insertFailedIndicators(List<NumberedHousehold> households, int fiscalYear) {
        batch(
                """
                insert into failed_indicator (household_id, member_id, fiscal_year, indicator_code) values (?, ?, ?, ?)
                """,
                all(households, NumberedHousehold::verdicts),
                (statement, verdict) -> {
                    statement.setLong(1, verdict.householdId());
                    statement.setObject(2, verdict.memberId(), Types.BIGINT);
                    statement.setInt(3, fiscalYear);
                    statement.setInt(4, verdict.indicatorCode());
                });
    }

    private void insertListEntries(List<NumberedHousehold> households, int fiscalYear, long listId) {
        batch(
                """
                insert into list_entry (fiscal_year, household_id, list_id) values (?, ?, ?)
                on conflict (fiscal_year, household_id) do update set list_id = excluded.list_id
                """,
                households,
                (statement, household) -> {
                    statement.setInt(1, fiscalYear);
                    statement.setLong(2, household.id());
                    statement.setLong(3, listId);
                });
    }

    private <T> void batch(String sql, Collection<T> rows, ParameterizedPreparedStatementSetter<T> setter) {
        jdbc.batchUpdate(sql, rows, BATCH, setter);
    }

    private static <T> List<T> all(List<NumberedHousehold> households, Function<NumberedHousehold, Stream<T>> parts) {
        return households.stream().flatMap(parts).toList();
    }
}
