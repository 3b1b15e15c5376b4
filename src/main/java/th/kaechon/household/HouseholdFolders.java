package th.kaechon.household;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads whole folders, three queries for however many households. Callers have checked the area. */
@Repository
public class HouseholdFolders {

    private record Filed<T>(HouseholdId household, T content) {}

    private final JdbcClient jdbc;

    HouseholdFolders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public HouseholdFolder of(HouseholdId id, int fiscalYear) {
        return of(List.of(id), fiscalYear).get(0);
    }

    /** In the order of the houses: village, then house number. */
    public List<HouseholdFolder> of(Collection<HouseholdId> ids, int fiscalYear) {
        Long[] wanted = ids.stream().map(HouseholdId::value).toArray(Long[]::new);
        var members = byHousehold(
                """
                select * from member where household_id = any (:ids)
                order by relation <> 'HEAD', birth_date, id
                """,
                wanted,
                fiscalYear,
                Households::member);
        var indicators = byHousehold(
                """
                select failed_indicator.id, household_id, code, dimension, name_th as name, member_id,
                       met_on is not null as met
                from failed_indicator join indicator on code = indicator_code
                where household_id = any (:ids) and fiscal_year = :year order by code, member_id
                """,
                wanted,
                fiscalYear,
                (row, number) -> new FailedIndicator(
                        row.getLong("id"),
                        row.getInt("code"),
                        Dimension.valueOf(row.getString("dimension")),
                        row.getString("name"),
                        row.getObject("member_id", Long.class),
                        row.getBoolean("met")));
        return households(wanted).stream()
                .map(household -> new HouseholdFolder(
                        household,
                        members.getOrDefault(household.id(), List.of()),
                        indicators.getOrDefault(household.id(), List.of())))
                .toList();
    }

    private List<Household> households(Long[] ids) {
        return jdbc.sql(
                        """
                select household.*, tambon.name_th as tambon_name, amphoe.name_th as amphoe_name
                from household join tambon on tambon.code = tambon_code join amphoe on amphoe.code = amphoe_code
                where household.id = any (:ids)
                order by moo, left(substring(house_number from '^[0-9]+'), 9)::int nulls last, house_number
                """)
                .param("ids", ids)
                .query(Households::household)
                .list();
    }

    private <T> Map<HouseholdId, List<T>> byHousehold(String sql, Long[] ids, int fiscalYear, RowMapper<T> content) {
        return jdbc
                .sql(sql)
                .param("ids", ids)
                .param("year", fiscalYear)
                .query((row, number) ->
                        new Filed<>(new HouseholdId(row.getLong("household_id")), content.mapRow(row, number)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Filed::household, Collectors.mapping(Filed::content, Collectors.toList())));
    }
}
