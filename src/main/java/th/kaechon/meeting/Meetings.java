package th.kaechon.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import th.kaechon.campaign.FiscalYear;

/** Meetings by what was called and how far they have come. */
@Repository
public class Meetings {

    private final JdbcClient jdbc;
    private final Clock clock;

    Meetings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Its id; empty when somebody else has called the body's meeting, or one of this number, in the same moment. */
    public Optional<Long> add(MeetingCall call, FiscalYear year, String officer) {
        return bind(
                        """
                insert into meeting (kind, area_code, number_in_year, year, fiscal_year, meets_on, meets_at, place, link,
                                     called_by, called_at)
                values (:kind, :area, :number, :year, :fiscalYear, :on, :at, :place, :link, :officer, :now)
                on conflict do nothing returning id
                """,
                        call)
                .param("fiscalYear", year.value())
                .param("officer", officer)
                .param("now", OffsetDateTime.now(clock))
                .query(Long.class)
                .optional();
    }

    public void change(long id, MeetingCall call) {
        bind(
                        """
                update meeting set number_in_year = :number, year = :year, meets_on = :on, meets_at = :at, place = :place,
                    link = :link, revision = revision + 1
                where id = :id and kind = :kind and area_code = :area
                """,
                        call)
                .param("id", id)
                .update();
    }

    private JdbcClient.StatementSpec bind(String sql, MeetingCall call) {
        return jdbc.sql(sql)
                .param("kind", call.kind().name())
                .param("area", call.areaCode())
                .param("number", call.number().number())
                .param("year", call.number().year())
                .param("on", call.meetsOn())
                .param("at", call.meetsAt())
                .param("place", call.place())
                .param("link", call.link());
    }

    public Optional<Meeting> find(long id) {
        return jdbc.sql("select * from meeting where id = :id")
                .param("id", id)
                .query(Meetings::row)
                .optional();
    }

    /** As it stands now, and nobody else writes to its rows until the transaction ends. */
    public Meeting lock(long id) {
        return jdbc.sql("select * from meeting where id = :id for update")
                .param("id", id)
                .query(Meetings::row)
                .single();
    }

    /** The one that is called, open or adjourned; a body has one at a time. */
    public Optional<Meeting> atWork(MeetingKind kind, String areaCode) {
        return jdbc.sql(
                        """
                select * from meeting where kind = :kind and area_code = :area and state in ('CALLED', 'OPEN', 'ADJOURNED')
                """)
                .param("kind", kind.name())
                .param("area", areaCode)
                .query(Meetings::row)
                .optional();
    }

    /** The meeting that bears the number, called off or not. */
    public Optional<Meeting> numbered(MeetingKind kind, String areaCode, MeetingNumber number) {
        return jdbc.sql(
                        """
                select * from meeting where kind = :kind and area_code = :area and number_in_year = :number and year = :year
                """)
                .param("kind", kind.name())
                .param("area", areaCode)
                .param("number", number.number())
                .param("year", number.year())
                .query(Meetings::row)
                .optional();
    }

    /** The number after the last of a year of the Buddhist Era. */
    public MeetingNumber next(MeetingKind kind, String areaCode, int year) {
        int last = jdbc.sql(
                        """
                select coalesce(max(number_in_year), 0) from meeting
                where kind = :kind and area_code = :area and year = :year
                """)
                .param("kind", kind.name())
                .param("area", areaCode)
                .param("year", year)
                .query(Integer.class)
                .single();
        return new MeetingNumber(last + 1, year);
    }

    public void begin(long id) {
        jdbc.sql("update meeting set state = 'OPEN', revision = revision + 1 where id = :id")
                .param("id", id)
                .update();
    }

    public void adjourn(long id) {
        jdbc.sql("update meeting set state = 'ADJOURNED', revision = revision + 1 where id = :id")
                .param("id", id)
                .update();
    }

    /** Closed or cancelled, the latter with a reason. */
    public void end(long id, Meeting.State state, String officer, @Nullable String because) {
        jdbc.sql(
                        """
                update meeting set state = :state, ended_by = :officer, ended_at = :now, ended_because = :because,
                    revision = revision + 1 where id = :id
                """)
                .param("state", state.name())
                .param("officer", officer)
                .param("now", OffsetDateTime.now(clock))
                .param("because", because)
                .param("id", id)
                .update();
    }

    private static Meeting row(ResultSet row, int number) throws SQLException {
        return new Meeting(
                row.getLong("id"),
                MeetingKind.valueOf(row.getString("kind")),
                row.getString("area_code"),
                new MeetingNumber(row.getInt("number_in_year"), row.getInt("year")),
                new FiscalYear(row.getInt("fiscal_year")),
                row.getObject("meets_on", LocalDate.class),
                row.getObject("meets_at", LocalTime.class),
                row.getString("place"),
                row.getString("link"),
                Meeting.State.valueOf(row.getString("state")),
                row.getLong("revision"));
    }
}
