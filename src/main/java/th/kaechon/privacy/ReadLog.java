package th.kaechon.privacy;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every look at a household's record, as the Personal Data Protection Act asks for. Only ever added to. */
@Repository
public class ReadLog {

    public enum What {
        CASE_PAGE("หน้ากรณี"),
        TASK_FORM("แบบฟอร์มงาน"),
        PHOTO("ภาพถ่าย"),
        VISIT_SHEET("ใบเยี่ยมครัวเรือน"),
        MEETING_MINUTES("รายงานการประชุมฉบับภายใน");

        private final String thai;

        What(String thai) {
            this.thai = thai;
        }

        public String thai() {
            return thai;
        }
    }

    /** A form loads its panel and its pictures one by one; that is one look. */
    private static final Duration ONE_LOOK = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    ReadLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void record(String officer, long caseId, What what) {
        record(officer, List.of(caseId), what);
    }

    public void record(String officer, Collection<Long> caseIds, What what) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        jdbc.sql(
                        """
                insert into read_log (at, officer, case_id, what)
                select :now, :officer, looked_at, :what from unnest(:cases) as looked_at
                where not exists (select from read_log earlier where earlier.case_id = looked_at
                    and earlier.officer = :officer and earlier.what = :what and earlier.at > :lately)
                """)
                .param("now", now)
                .param("lately", now.minus(ONE_LOOK))
                .param("officer", officer)
                .param("what", what.name())
                .param("cases", caseIds.toArray(Long[]::new))
                .update();
    }

    /** Newest first. */
    public List<Reading> newest(long caseId, int most) {
        return jdbc.sql(
                        """
                select at, officer, what from read_log where case_id = :id order by at desc, id desc limit :most
                """)
                .param("id", caseId)
                .param("most", most)
                .query(Reading.class)
                .list();
    }
}
