package th.kaechon.process.takeback;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What had been typed and photographed comes back with the task, and goes with the tasks that are gone. */
@Repository
class TypedBefore {

    private final JdbcClient jdbc;
    private final Clock clock;

    TypedBefore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Comes before the visit is removed, which would take its photographs along. */
    void moveTo(Rewind.Result rewound, Completion completion) {
        forget(rewound);
        jdbc.sql(
                        """
                insert into task_draft (task_id, case_id, body, revision, saved_by, saved_at)
                select :task, case_id, answer, 1, officer, :now from task_completion
                where id = :completion and answer is not null
                """)
                .param("task", rewound.taskId())
                .param("now", OffsetDateTime.now(clock))
                .param("completion", completion.id())
                .update();
        jdbc.sql("update photo set task_id = :task, visit_id = null where task_id = :former")
                .param("task", rewound.taskId())
                .param("former", completion.taskId())
                .update();
    }

    private void forget(Rewind.Result rewound) {
        String[] gone = rewound.cancelled().toArray(String[]::new);
        jdbc.sql("delete from task_draft where task_id = any (:gone)")
                .param("gone", gone)
                .update();
        jdbc.sql("delete from photo where task_id = any (:gone) and visit_id is null")
                .param("gone", gone)
                .update();
    }
}
