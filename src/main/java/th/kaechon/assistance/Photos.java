package th.kaechon.assistance;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import th.kaechon.casefile.CaseId;

/** Photographs of visits, as JPEG. Before the visit is recorded they belong to its task and end with it. */
@Repository
public class Photos {

    /** More would not fit on anybody's screen, and a mistaken selection of a whole album is refused. */
    public static final int MOST_PER_VISIT = 6;

    private final JdbcClient jdbc;
    private final Clock clock;

    Photos(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public long add(String taskId, CaseId caseId, byte[] jpeg, String officer) {
        return jdbc.sql(
                        """
                insert into photo (case_id, task_id, content, added_by, added_at)
                values (:case, :task, :content, :officer, :now) returning id
                """)
                .param("case", caseId.value())
                .param("task", taskId)
                .param("content", jpeg)
                .param("officer", officer)
                .param("now", OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
    }

    public List<Long> ofTask(String taskId) {
        return jdbc.sql("select id from photo where task_id = :task order by id")
                .param("task", taskId)
                .query(Long.class)
                .list();
    }

    public List<Long> ofVisit(long visitId) {
        return jdbc.sql("select id from photo where visit_id = :visit order by id")
                .param("visit", visitId)
                .query(Long.class)
                .list();
    }

    /** The ids of a case's photographs, by visit. */
    public Map<Long, List<Long>> ofCase(CaseId caseId) {
        return jdbc
                .sql("select visit_id, id from photo where case_id = :case and visit_id is not null order by id")
                .param("case", caseId.value())
                .query((row, number) -> Map.entry(row.getLong(1), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** Only a photograph of this task; empty for any other id. */
    public Optional<byte[]> contentInTask(String taskId, long photoId) {
        return jdbc.sql("select content from photo where id = :id and task_id = :task")
                .param("id", photoId)
                .param("task", taskId)
                .query(byte[].class)
                .optional();
    }

    /** Only a photograph of this case; empty for any other id. */
    public Optional<byte[]> contentInCase(CaseId caseId, long photoId) {
        return jdbc.sql("select content from photo where id = :id and case_id = :case")
                .param("id", photoId)
                .param("case", caseId.value())
                .query(byte[].class)
                .optional();
    }

    public void remove(String taskId, long photoId) {
        jdbc.sql("delete from photo where id = :id and task_id = :task")
                .param("id", photoId)
                .param("task", taskId)
                .update();
    }

    /** The visit is recorded: the task's photographs are its own from now on. */
    public void attach(String taskId, long visitId) {
        jdbc.sql("update photo set visit_id = :visit, task_id = null where task_id = :task")
                .param("visit", visitId)
                .param("task", taskId)
                .update();
    }

    /** The visit is taken back: its photographs are the task's again. */
    public void detach(long visitId, String taskId) {
        jdbc.sql("update photo set visit_id = null, task_id = :task where visit_id = :visit")
                .param("task", taskId)
                .param("visit", visitId)
                .update();
    }
}
