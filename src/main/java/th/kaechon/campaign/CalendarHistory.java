package th.kaechon.campaign;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import th.kaechon.campaign.CalendarChange.Kind;
import th.kaechon.campaign.CalendarChange.State;

/** The record of every change of a calendar; only ever added to. */
@Repository
public class CalendarHistory {

    private static final TypeReference<List<Row>> ROWS = new TypeReference<>() {};
    private static final TypeReference<List<Holiday>> HOLIDAYS = new TypeReference<>() {};

    /** A row of campaign_milestone, as whoever moves the cases behind it keeps it. */
    private record Row(
            @JsonProperty("milestone") Milestone kind,
            @JsonProperty("guideline_due") @Nullable LocalDate guidelineDue,
            @JsonProperty("provincial_from") @Nullable LocalDate provincialFrom,
            @JsonProperty("provincial_due") @Nullable LocalDate provincialDue,
            @JsonProperty("binding_calendar") String binding,
            @JsonProperty("warning_days") List<Integer> warningDays) {

        CampaignMilestone milestone() {
            return new CampaignMilestone(
                    kind, guidelineDue, provincialFrom, provincialDue, binding.equals("GUIDELINE"), warningDays);
        }
    }

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    CalendarHistory(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Newest first. */
    public List<CalendarChange> of(FiscalYear year) {
        return jdbc.sql("select * from calendar_change where fiscal_year = :year order by calendar_change.id desc")
                .param("year", year.value())
                .query(this::change)
                .list();
    }

    /** A change behind which no case has to be moved. */
    void add(FiscalYear year, Kind kind, Object before, Object after, String reason, String officer) {
        jdbc.sql(
                        """
                insert into calendar_change (fiscal_year, kind, made_by, made_at, reason, before, after, finished_at)
                values (:year, :kind, :officer, :now, :reason, cast(:before as jsonb), cast(:after as jsonb), :now)
                """)
                .param("year", year.value())
                .param("kind", kind.name())
                .param("officer", officer)
                .param("now", OffsetDateTime.now(clock))
                .param("reason", reason)
                .param("before", written(before))
                .param("after", written(after))
                .update();
    }

    private CalendarChange change(ResultSet row, int number) throws SQLException {
        Kind kind = Kind.valueOf(row.getString("kind"));
        return new CalendarChange(
                row.getLong("id"),
                new FiscalYear(row.getInt("fiscal_year")),
                read(kind, row.getString("before")),
                read(kind, row.getString("after")),
                row.getString("made_by"),
                row.getObject("made_at", OffsetDateTime.class),
                row.getString("reason"),
                row.getInt("cases"),
                row.getInt("moved"),
                row.getObject("finished_at", OffsetDateTime.class));
    }

    private String written(Object state) {
        try {
            return json.writeValueAsString(state);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("dates, names and numbers can be written", impossible);
        }
    }

    private State read(Kind kind, String text) {
        try {
            return switch (kind) {
                case MILESTONES ->
                    new CalendarChange.Dates(json.readValue(text, ROWS).stream()
                            .map(Row::milestone)
                            .toList());
                case HOLIDAYS -> new CalendarChange.Closures(json.readValue(text, HOLIDAYS));
                case SETTINGS -> new CalendarChange.Numbers(json.readValue(text, CampaignSettings.class));
            };
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("changes are written as they are read", impossible);
        }
    }
}
