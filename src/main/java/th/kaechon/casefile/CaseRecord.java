package th.kaechon.casefile;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The record of a case: who did what when. Only ever added to. */
@Repository
public class CaseRecord {

    private final JdbcClient jdbc;
    private final Clock clock;

    CaseRecord(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void add(
            CaseId id, CaseEntry.Kind kind, @Nullable String officer, @Nullable String detail, @Nullable String note) {
        jdbc.sql(
                        """
                insert into case_entry (case_id, at, officer, kind, detail, note)
                values (:id, :at, :officer, :kind, :detail, :note)
                """)
                .param("id", id.value())
                .param("at", OffsetDateTime.now(clock))
                .param("officer", officer)
                .param("kind", kind.name())
                .param("detail", detail)
                .param("note", note)
                .update();
    }

    /** The newest entry of one of these kinds after an earlier one. */
    public Optional<CaseEntry> after(CaseId id, long entry, CaseEntry.Kind... kinds) {
        return jdbc.sql(
                        """
                select at, officer, kind, detail, note from case_entry
                where case_id = :id and case_entry.id > :entry and kind = any (:kinds) order by case_entry.id desc limit 1
                """)
                .param("id", id.value())
                .param("entry", entry)
                .param("kinds", Arrays.stream(kinds).map(Enum::name).toArray(String[]::new))
                .query(CaseEntry.class)
                .optional();
    }

    public List<CaseEntry> entries(CaseId id) {
        return jdbc.sql("select at, officer, kind, detail, note from case_entry where case_id = :id order by at, id")
                .param("id", id.value())
                .query(CaseEntry.class)
                .list();
    }
}
