package th.kaechon.household;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The way of a year's TPMAP list into the register. */
@Component
public class HouseholdRegister {

    private final JdbcClient jdbc;
    private final HouseholdBatches batches;

    HouseholdRegister(JdbcClient jdbc, HouseholdBatches batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    public List<MpiIndicator> indicators() {
        return jdbc.sql("select code, dimension, unit = 'PERSON' as personal from indicator order by code")
                .query(MpiIndicator.class)
                .list();
    }

    /** Of these references, the ones whose household a list of the year itself has named; to be carried over is not to be listed. */
    public Set<String> known(Collection<String> listReferences, int fiscalYear) {
        return jdbc
                .sql(
                        """
                select list_reference from household join list_entry e on household_id = household.id
                join tpmap_list on tpmap_list.id = list_id and tpmap_list.fiscal_year = e.fiscal_year
                where e.fiscal_year = :year and list_reference = any (:references)
                """)
                .param("year", fiscalYear)
                .param("references", listReferences.toArray(String[]::new))
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Who of these is in the register, and under which household's list reference. */
    public Map<CitizenId, String> householdsOf(Collection<CitizenId> citizenIds) {
        return jdbc
                .sql(
                        """
                select citizen_id, list_reference from member join household on household.id = household_id
                where citizen_id = any (:ids)
                """)
                .param("ids", citizenIds.stream().map(CitizenId::digits).toArray(String[]::new))
                .query((row, number) ->
                        Map.entry(new CitizenId(row.getString("citizen_id")), row.getString("list_reference")))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * Enters the households of one list into the year. One that is on the year's list already is left alone: the teams may
     * have corrected it since. One known from an earlier year keeps its people and gets the new year's income and verdicts,
     * also in place of those carried over.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public EnteredHouseholds enter(List<HouseholdEntry> entries, int fiscalYear, long listId) {
        Set<String> known =
                known(entries.stream().map(HouseholdEntry::listReference).toList(), fiscalYear);
        List<HouseholdEntry> entering = entries.stream()
                .filter(entry -> !known.contains(entry.listReference()))
                .toList();
        batches.write(entering, fiscalYear, listId);
        return new EnteredHouseholds(entering.size(), entries.size() - entering.size());
    }

    /**
     * The household stays on the list for another year, as one of the list that brought it, with what its living members
     * still fail. One that the new year's own list has named already keeps that list's newer verdicts.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void carryOver(HouseholdId id, int fromYear, int toYear) {
        int listed = jdbc.sql(
                        """
                insert into list_entry (fiscal_year, household_id, list_id)
                select :to, household_id, list_id from list_entry where household_id = :household and fiscal_year = :from
                on conflict do nothing
                """)
                .param("household", id.value())
                .param("from", fromYear)
                .param("to", toYear)
                .update();
        if (listed == 1) {
            carryOverIndicators(id, fromYear, toYear);
        }
    }

    private void carryOverIndicators(HouseholdId id, int fromYear, int toYear) {
        jdbc.sql(
                        """
                insert into failed_indicator (household_id, member_id, fiscal_year, indicator_code)
                select f.household_id, f.member_id, :to, f.indicator_code
                from failed_indicator f left join member m on m.id = f.member_id
                where f.household_id = :household and f.fiscal_year = :from and f.met_on is null
                  and (m.id is null or m.state = 'LIVING')
                on conflict do nothing
                """)
                .param("household", id.value())
                .param("from", fromYear)
                .param("to", toYear)
                .update();
    }
}
