package th.kaechon.household;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks up the households of a new year's list that are in the register from earlier years. */
@Repository
class RegisteredHouseholds {

    private final JdbcClient jdbc;

    RegisteredHouseholds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, RegisteredHousehold> find(Collection<String> listReferences) {
        Map<Long, List<RegisteredHousehold.Person>> people = people(listReferences);
        Map<String, RegisteredHousehold> households = new LinkedHashMap<>();
        jdbc.sql("select id, list_reference from household where list_reference = any (:references)")
                .param("references", listReferences.toArray(String[]::new))
                .query(row -> {
                    long id = row.getLong("id");
                    households.put(
                            row.getString("list_reference"),
                            new RegisteredHousehold(id, people.getOrDefault(id, List.of())));
                });
        return households;
    }

    /** Of these, the ones that a team has verified in the year already. */
    Set<Long> verified(Collection<Long> ids, int fiscalYear) {
        return Set.copyOf(jdbc.sql(
                        """
                select household_id from household_case join verification on case_id = household_case.id
                where fiscal_year = :year and household_id = any (:ids)
                """)
                .param("year", fiscalYear)
                .param("ids", ids.toArray(Long[]::new))
                .query(Long.class)
                .list());
    }

    private Map<Long, List<RegisteredHousehold.Person>> people(Collection<String> listReferences) {
        return jdbc
                .sql(
                        """
                select household_id, member.id, citizen_id, first_name, last_name, birth_date
                from member join household on household.id = household_id
                where list_reference = any (:references) order by member.id
                """)
                .param("references", listReferences.toArray(String[]::new))
                .query((row, number) -> Map.entry(
                        row.getLong("household_id"),
                        new RegisteredHousehold.Person(
                                row.getLong("id"),
                                row.getString("citizen_id"),
                                row.getString("first_name"),
                                row.getString("last_name"),
                                row.getObject("birth_date", LocalDate.class))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
