package th.kaechon.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who belongs to a meeting, and its sittings with the numbers that were found at each opening. */
@Repository
public class Attendance {

    private final JdbcClient jdbc;
    private final Clock clock;

    Attendance(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public List<Attendee> of(long meetingId) {
        return jdbc.sql(
                        """
                select name, position, role, present from meeting_attendee where meeting_id = :meeting order by ordinal
                """)
                .param("meeting", meetingId)
                .query(Attendee.class)
                .list();
    }

    public void replace(long meetingId, List<Attendee> attendees) {
        jdbc.sql("delete from meeting_attendee where meeting_id = :meeting")
                .param("meeting", meetingId)
                .update();
        for (int ordinal = 0; ordinal < attendees.size(); ordinal++) {
            add(meetingId, ordinal, attendees.get(ordinal));
        }
    }

    private void add(long meetingId, int ordinal, Attendee attendee) {
        jdbc.sql(
                        """
                insert into meeting_attendee (meeting_id, ordinal, name, position, role, present)
                values (:meeting, :ordinal, :name, :position, :role, :present)
                """)
                .param("meeting", meetingId)
                .param("ordinal", ordinal)
                .param("name", attendee.name())
                .param("position", attendee.position())
                .param("role", attendee.role().name())
                .param("present", attendee.present())
                .update();
    }

    /** The members of the body's last meeting, nobody of them present yet. */
    public void takeOver(long meetingId) {
        jdbc.sql(
                        """
                insert into meeting_attendee (meeting_id, ordinal, name, position, role)
                select :meeting, ordinal, name, position, role from meeting_attendee where meeting_id = (
                    select before.id from meeting before join meeting now using (kind, area_code)
                    where now.id = :meeting and before.id < now.id order by before.id desc limit 1)
                """)
                .param("meeting", meetingId)
                .update();
    }

    /** A sitting begins; {@code heldOn} is the day of what is resolved in it. */
    public void sit(long meetingId, LocalDate heldOn, Quorate quorate, String officer) {
        jdbc.sql(
                        """
                insert into meeting_sitting (meeting_id, ordinal, held_on, opened_at, opened_by, members, present, quorum)
                select :meeting, count(*), :heldOn, :now, :officer, :members, :present, :quorum
                from meeting_sitting where meeting_id = :meeting
                """)
                .param("meeting", meetingId)
                .param("heldOn", heldOn)
                .param("now", OffsetDateTime.now(clock))
                .param("officer", officer)
                .param("members", quorate.members())
                .param("present", quorate.present())
                .param("quorum", quorate.quorum())
                .update();
    }

    public void rise(long meetingId, String officer, @Nullable String because, @Nullable LocalDate resumesOn) {
        jdbc.sql(
                        """
                update meeting_sitting set ended_at = :now, ended_by = :officer, adjourned_because = :because,
                    resumes_on = :resumesOn where meeting_id = :meeting and ended_at is null
                """)
                .param("now", OffsetDateTime.now(clock))
                .param("officer", officer)
                .param("because", because)
                .param("resumesOn", resumesOn)
                .param("meeting", meetingId)
                .update();
    }

    /** The day of the sitting that is open now or was last. */
    public LocalDate heldOn(long meetingId) {
        return jdbc.sql("select held_on from meeting_sitting where meeting_id = :meeting order by ordinal desc limit 1")
                .param("meeting", meetingId)
                .query(LocalDate.class)
                .single();
    }

    /** The day for which the adjourned meeting was called again. */
    public LocalDate resumesOn(long meetingId) {
        return jdbc.sql(
                        """
                select resumes_on from meeting_sitting where meeting_id = :meeting order by ordinal desc limit 1
                """)
                .param("meeting", meetingId)
                .query(LocalDate.class)
                .single();
    }

    /** How many members there are, are present, and must be. */
    public record Quorate(int members, int present, int quorum) {

        public boolean isMet() {
            return present >= quorum;
        }
    }
}
