package th.kaechon.rehearsal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import th.kaechon.campaign.FiscalYear;
import th.kaechon.campaign.Milestone;
import th.kaechon.casefile.ClosingReason;

/** How the cases of a year stand against a milestone, by amphoe. */
@Repository
@Profile("rehearsal")
class Counts {

    /**
     * The first five after {@code cases} add up to it.
     *
     * @param notDue still open, with a date that has not passed: of those who joined late or were extended
     * @param without closed or self-reliant, so that the stage never came
     * @param marked that the deadline passed with the stage open; {@code enteredLate} of them were done in time
     */
    record Line(
            String amphoeCode,
            String amphoe,
            int cases,
            int onTime,
            int late,
            int overdue,
            int notDue,
            int without,
            int marked,
            int enteredLate) {

        Line plus(Line other) {
            return new Line(
                    "",
                    "รวม",
                    cases + other.cases,
                    onTime + other.onTime,
                    late + other.late,
                    overdue + other.overdue,
                    notDue + other.notDue,
                    without + other.without,
                    marked + other.marked,
                    enteredLate + other.enteredLate);
        }

        static Line none() {
            return new Line("", "รวม", 0, 0, 0, 0, 0, 0, 0, 0);
        }
    }

    private static final String LINES =
            """
            select amphoe.code as amphoe_code, amphoe.name_th as amphoe, count(*)::int as cases,
                   count(*) filter (where done_on <= due)::int as on_time,
                   count(*) filter (where done_on > due)::int as late,
                   count(*) filter (where open and due < :today)::int as overdue,
                   count(*) filter (where open and due >= :today)::int as not_due,
                   count(*) filter (where done_on is null and not open)::int as without,
                   count(marked_at)::int as marked,
                   count(*) filter (where entered_late)::int as entered_late
            from case_milestone join amphoe on amphoe.code = left(tambon_code, 4)
            left join case_overdue using (case_id, milestone)
            where fiscal_year = :year and milestone = :milestone group by amphoe.code, amphoe.name_th
            order by amphoe.code collate "C"
            """;

    private final JdbcClient jdbc;

    Counts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the server does of itself once in a while, but a while here is a season: plans of empty tables would be kept. */
    void refreshStatistics() {
        jdbc.sql("vacuum (analyze)").update();
    }

    List<Line> of(FiscalYear year, Milestone milestone, LocalDate today) {
        return jdbc.sql(LINES)
                .param("today", today)
                .param("year", year.value())
                .param("milestone", milestone.name())
                .query(Line.class)
                .list();
    }

    /** By amphoe code, then by reason in the order of the enum. */
    Map<String, Map<ClosingReason, Integer>> closed(FiscalYear year) {
        Map<String, Map<ClosingReason, Integer>> closed = new TreeMap<>();
        jdbc.sql(
                        """
                select left(tambon_code, 4) as amphoe, closing_reason, count(*)::int from household_case
                where fiscal_year = :year and closed_at is not null group by amphoe, closing_reason
                """)
                .param("year", year.value())
                .query(row -> {
                    closed.computeIfAbsent(row.getString(1), amphoe -> new TreeMap<>())
                            .put(ClosingReason.valueOf(row.getString(2)), row.getInt(3));
                });
        return closed;
    }

    /** What happened so far in the whole province. */
    Map<String, Integer> events() {
        Map<String, Integer> events = new TreeMap<>();
        jdbc.sql("select kind, count(*)::int from case_entry group by kind").query(row -> {
            events.put(row.getString(1), row.getInt(2));
        });
        return events;
    }
}
