package th.kaechon.assistance;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import th.kaechon.casefile.CaseId;

@Repository
public class Proposals {

    private final JdbcClient jdbc;

    Proposals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void clear(CaseId id) {
        jdbc.sql("delete from proposal where case_id = :id")
                .param("id", id.value())
                .update();
    }

    public void add(CaseId id, long problemId, String menuEntryId, int rank) {
        jdbc.sql(
                        """
                insert into proposal (case_id, ordinal, problem_id, menu_entry_id, rank)
                select :id, count(*), :problem, :entry, :rank from proposal where case_id = :id
                """)
                .param("id", id.value())
                .param("problem", problemId)
                .param("entry", menuEntryId)
                .param("rank", rank)
                .update();
    }

    public void assignAgency(CaseId id, int ordinal, String agencyCode, boolean inAmphoe) {
        jdbc.sql(
                        """
                update proposal set agency_code = :agency, in_amphoe = :inAmphoe
                where case_id = :id and ordinal = :ordinal
                """)
                .param("agency", agencyCode)
                .param("inAmphoe", inAmphoe)
                .param("id", id.value())
                .param("ordinal", ordinal)
                .update();
    }

    public int count(CaseId id) {
        return of(id).size();
    }

    public Proposal at(CaseId id, int ordinal) {
        return of(id).get(ordinal);
    }

    /** The best proposal with an agency for each problem of these cases, by problem id; none for a problem without one. */
    public Map<CaseId, List<Best>> best(Collection<CaseId> ids) {
        return jdbc
                .sql(
                        """
                select distinct on (p.case_id, p.ordinal) p.case_id, p.id as problem_id, o.menu_entry_id, o.agency_code
                from problem p left join proposal o on o.problem_id = p.id and o.agency_code is not null
                    and exists (select from menu_entry e where e.id = o.menu_entry_id and e.withdrawn_on is null)
                where p.case_id = any (:ids) order by p.case_id, p.ordinal, o.rank, o.ordinal
                """)
                .param("ids", ids.stream().map(CaseId::value).toArray(Long[]::new))
                .query(Best.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(best -> new CaseId(best.caseId())));
    }

    /** Of one problem; without an entry where nothing is proposed that the menu still has. */
    public record Best(long caseId, long problemId, @Nullable String menuEntryId, @Nullable String agencyCode) {}

    public List<Proposal> of(CaseId id) {
        return jdbc.sql(
                        """
                select proposal.id, ordinal, problem_id, menu_entry_id, name_th as menu_entry_name, rank,
                       agency_code, in_amphoe
                from proposal join menu_entry on menu_entry.id = menu_entry_id where case_id = :id order by ordinal
                """)
                .param("id", id.value())
                .query(Proposal.class)
                .list();
    }
}
